import { before, type Context, type Recognizer } from "../context.ts";
import { STRENGTH } from "../types.ts";

const TLDS =
  "com|org|net|edu|gov|info|biz|io|co|me|tv|app|dev|online|site|blog|health|fr|uk|us|ca|eu|be|ch|de|es|it|nl|pt|dk|se|no|fi|pl|cz|hu|ie|au|nz|in|jp|cn|br|ru|lu|ma|tn|dz|sn|ci|re|gp|mq|qc|paris|bzh";
const URL = /(?:\bhttps?:\/\/|\bftp:\/\/|\bwww\.)[^\s<>"'\]\ue000]{2,2000}/gi;
const BARE = new RegExp(
  `(?<![\\w@.-])[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){0,4}\\.(?:${TLDS})(?![\\w.-]?\\w)(?:/[^\\s<>"'\\]\\ue000]{0,2000})?`,
  "gi",
);
const IP4 = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d]|\.\w)/g;
const IP6 = /(?<![\w:])(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4}){1,7}(?![\w:])/gi;
const MAC = /(?<![\w:-])[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}(?![\w:-])/gi;
/** Pages of public reference on which no person has a profile. */
const REFERENCE =
  /^(?:https?:\/\/)?(?:[\w-]+\.)*(?:gov|gouv\.fr|who\.int|has-sante\.fr|ameli\.fr|vidal\.fr|orpha\.net|wikipedia\.org|nhs\.uk|europa\.eu|inserm\.fr|mayoclinic\.org|doi\.org)(?:[/:?#]|$)/i;
const AT =
  /@|[([{<] ?(?:at|arobase|a) ?[)\]}>]|\barobas[e]?\b|(?<=\w) at (?=[\w-]{2,30} ?(?:\.|dot\b|point\b|[([]))/gi;
const DOT = " ?(?:\\.|[(\\[{<] ?(?:dot|point|\\.) ?[)\\]}>]|\\b(?:dot|point)\\b) ?";
const DOMAIN = new RegExp(
  ` ?[a-z0-9-]{1,63}(?:${DOT}[a-z0-9-]{1,63}){0,4}?${DOT}(?:${TLDS}|[a-z]{2,12}(?=[^a-z]|$))(?![a-z0-9])`,
  "iy",
);
const PLAIN_DOMAIN = /[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/uy;
const LOCAL = /[\p{L}\p{N}][\p{L}\p{N}._%+'*-]{0,63}$/u;
const SPACED_LOCAL =
  /[a-z0-9](?:[a-z0-9_%+-]| ?(?:\.|[([]? ?\b(?:dot|point|tiret|underscore)\b ?[)\]]?) ?){0,63} ?$/i;

/** Whether any sign or word for "at" is there at all: most texts have none. */
const mentionsAt = ({ text, lower }: Context["view"]): boolean =>
  text.includes("@") ||
  lower.includes(" at ") ||
  lower.includes("arobas") ||
  /[([{<] ?(?:at|arobase|a) ?[)\]}>]/.test(lower);

function findEmails({ view, add }: Context): void {
  if (!mentionsAt(view)) return;
  for (const at of view.text.matchAll(AT)) {
    const end = at.index + at[0].length;
    const head = view.text.slice(Math.max(0, at.index - 64), at.index);
    const plain = at[0] === "@";
    PLAIN_DOMAIN.lastIndex = end;
    const direct = plain ? PLAIN_DOMAIN.exec(view.text) : null;
    const left = direct ? LOCAL.exec(head) : null;
    if (direct && left) {
      add(at.index - left[0].length, end + direct[0].length, "EMAIL", 1, STRENGTH.checked, "email");
      continue;
    }
    DOMAIN.lastIndex = end;
    const spaced = DOMAIN.exec(view.text);
    const local = spaced && SPACED_LOCAL.exec(head.slice(-40));
    if (!spaced || !local) continue;
    // "at" in running prose needs the domain to end like one.
    if (/^ at $/i.test(at[0]) && !/(?:dot|point|\.) ?(?:com|org|net|fr|uk|ca|edu|ch|be)$/i.test(spaced[0]))
      continue;
    const word = /[a-z0-9._%+-]+ ?$/i.exec(local[0]) ?? local;
    const start = plain || /point|dot|tiret/i.test(local[0]) ? local[0].length : word[0].length;
    add(at.index - start, end + spaced[0].length, "EMAIL", 0.9, STRENGTH.checked, "email-spelled");
  }
}

function findUrls({ view, add }: Context): void {
  for (const pattern of [URL, BARE]) {
    for (const found of view.text.matchAll(pattern)) {
      let url = found[0].replace(/[.,;:!?*_)…]+$/, "");
      if (found[0].includes("(") && found[0].startsWith(`${url})`)) url += ")";
      if (REFERENCE.test(url)) continue;
      // "et.al", "p.me": a bare domain needs a plausible name before its dot.
      if (pattern === BARE && !/[a-z]{2,}[\w-]*\.[a-z]/i.test(url)) continue;
      if (pattern === BARE && !isDomain(url)) continue;
      add(
        found.index,
        found.index + url.length,
        "URL",
        0.95,
        STRENGTH.checked,
        pattern === URL ? "url" : "url-bare",
      );
    }
  }
}

/** A full stop without a space ("merci.me voila") also looks like a domain: short endings need more. */
function isDomain(url: string): boolean {
  const [host = ""] = url.split("/");
  const labels = host.split(".");
  const ending = (labels.at(-1) ?? "").toLowerCase();
  if (url.includes("/") || labels.length > 2 || /^(?:com|org|net|fr|edu|info|uk|io)$/.test(ending)) {
    return !/^[A-Z]/.test(labels.at(-1) ?? "") && !/^(?:[a-z]{1,3})$/i.test(labels.at(-2) ?? "")
      ? true
      : labels.length > 2 || url.includes("/") || (labels.at(-2) ?? "").length > 2;
  }
  return /[-\d]/.test(labels[0] ?? "");
}

const isVersion = (text: string) => /(?:version|v\.?|section|chapter|chapitre) ?$/.test(text);

export const network: Recognizer = {
  id: "network",
  version: 1,
  langs: ["fr", "en"],
  find(context) {
    const { view, add } = context;
    findEmails(context);
    if (/[a-z\d]\.[a-z]{2}|:\/\//i.test(view.text)) findUrls(context);
    if (!/\d/.test(view.text)) return;
    for (const found of view.text.matchAll(IP4)) {
      const octets = found[0].split(".").map(Number);
      if (octets.some((n) => n > 255) || isVersion(before(view, found.index, 12))) continue;
      add(found.index, found.index + found[0].length, "IP", 0.95, STRENGTH.checked, "ip4");
    }
    if (!view.text.includes(":") && !view.text.includes("-")) return;
    for (const found of view.text.matchAll(MAC)) {
      add(found.index, found.index + found[0].length, "ID", 0.95, STRENGTH.pattern, "mac");
    }
    for (const found of view.text.matchAll(IP6)) {
      if (found[0].length < 7 || !/[a-f]|::/i.test(found[0]) || found[0].split(":").length < 4) continue;
      add(found.index, found.index + found[0].length, "IP", 0.9, STRENGTH.checked, "ip6");
    }
  },
};

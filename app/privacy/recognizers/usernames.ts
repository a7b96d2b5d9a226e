import { before, gap, type Context, type Recognizer } from "../context.ts";
import { wordInfo } from "../lexicon/info.ts";
import { firstNames, setOf, surnames } from "../lexicon/sets.ts";
import type { Token } from "../tokens.ts";
import { STRENGTH } from "../types.ts";

const HANDLE = /(?<![\p{L}\d._%+-])@([\p{L}\d_][\p{L}\d_.-]{1,38}[\p{L}\d_]|[\p{L}\d_]{2})/gu;
const SPACED_HANDLE = /(?<![\p{L}\d])@ ([\p{L}\d]{2,40})/gu;
const REDDIT = /(?<![\p{L}\d])\/?u ?\/ ?([A-Za-z0-9_-]{3,24})/gu;
const ANNOUNCED =
  /\b(?:user ?names?|user|handle|screen ?name|nick(?:name)?|pseudo(?:nyme)?|login|alias|account|profile|profil|compte|identifiant|credentials?|username is|known as|go by|goes by|signing off as|sign off as|posting as|forum as|community as|website under|this forum as|pseudo est|skype|discord|snap|snapchat|insta(?:gram)?|twitter|telegram|kik|tiktok|linkedin|facebook|fb)\b[ :]{0,3}(?:is|est|name|at|on|under|by|as|at my|page|media|online|@|=|:|the|my|c'est|sur|,| ){0,4}[ :"'`(]{0,3}$/;
const LOOSE =
  /\b(?:i'?m|i am|je suis|my|via|under|by this|message|dm|mp|from the|contact|fill out,|reach me at|with my|by)[ :"'`]{1,3}$/;
const SCIENCE =
  /^(?:covid|sars|cov|brca|hla|cyp|cd|il|hiv|hcv|hbv|hpv|vih|omega|b|t|c|d|l|s|k|g|h|pd|pdl|egfr|alk|kras|braf|her|tp|p|q|m|n|stage|type|grade|phase|mp|co|o|ft|tsh|hba|ph|ca|pm|fev|spo|sp|gpt|iphone|windows|web|word|excel|top|part|vol|no|nr|n|fig|table|page|ch|chap|day|week|month|jour|j|semaine|mois)$/;

const SOCIAL = setOf(
  "insta snap fb tiktok skype discord telegram kik reddit whatsapp gmail hotmail yahoo yahoo orange email mail",
);

/** "kellyward769", "hildana19", "qhernandez": letters that hide a listed name, or end in two digits or more. */
function isNick(value: string): boolean {
  const lower = value.toLowerCase();
  const letters = /^[a-z]+/.exec(lower)?.[0] ?? "";
  const digits = /\d+$/.exec(lower)?.[0] ?? "";
  if (/[a-z0-9]_[a-z0-9]/.test(lower)) return true;
  if (/[._]/.test(lower) && /[a-z]{2,}[._][a-z]/.test(lower))
    return lower
      .split(/[._]/)
      .some((part) => hidesName(part.replace(/\d+$/, "")) || (part.length > 2 && !wordInfo(part).word));
  if (
    digits &&
    letters.length >= 4 &&
    letters.length + digits.length === lower.length &&
    !SCIENCE.test(letters)
  )
    return digits.length >= 2 || hidesName(letters);
  return letters === lower && lower.length >= 6 && hidesName(lower);
}

const name = (part: string, least: number): boolean =>
  part.length >= least && (firstNames.has(part) || surnames.has(part));

function hidesName(letters: string): boolean {
  if (letters.length < 5 || letters.length > 30 || wordInfo(letters).word) return false;
  if (name(letters, 5)) return true;
  if (name(letters.slice(1), 5)) return true;
  if (name(letters.slice(0, -1), 5)) return true;
  for (let cut = 3; cut <= letters.length - 3; cut++) {
    if (name(letters.slice(0, cut), 3) && name(letters.slice(cut), 3)) return true;
    if (name(letters.slice(0, cut), 4) && cut >= 4 && letters.length - cut <= 4) return true;
  }
  return false;
}

export const usernames: Recognizer = {
  id: "usernames",
  version: 1,
  langs: ["fr", "en"],
  find(context) {
    const { view, add } = context;
    if (view.text.includes("@")) findHandles(context);
    if (view.text.includes("u/") || view.text.includes("u /")) {
      for (const found of view.text.matchAll(REDDIT)) {
        add(found.index, found.index + found[0].length, "USERNAME", 0.8, STRENGTH.pattern, "handle-reddit");
      }
    }
    for (let i = 0; i < view.tokens.length; i++) i = nickAt(context, i);
  },
};

/** A dot, or one or two underscores, and nothing else between two tokens. */
function joins(text: string, left: Token, right: Token): boolean {
  const length = right.start - left.end;
  if (length === 1) return text[left.end] === "." || text[left.end] === "_";
  return length === 2 && text[left.end] === "_" && text[left.end + 1] === "_";
}

/** Judges the run of tokens joined by "." or "_" that begins at a token; returns the index of its last token. */
function nickAt({ view, add }: Context, at: number): number {
  const { tokens, text } = view;
  const first = tokens[at] as Token;
  let to = at + 1;
  while (to < tokens.length && to - at < 6 && joins(text, tokens[to - 1] as Token, tokens[to] as Token)) to++;
  const last = tokens[to - 1] as Token;
  const plain = to === at + 1 && first.shape !== "alnum" && first.shape !== "number";
  const info = plain ? first.info : null;
  if (info && (info.word || info.common || info.nation || info.medical || SOCIAL.has(first.lower)))
    return to - 1;
  const value = text.slice(first.start, last.end);
  if (value.length < 3 || value.length > 40 || !/[a-z]/i.test(value)) return to - 1;
  if (
    /[@/.-]/.test(text[first.start - 1] ?? "") ||
    /^(?:@|\/|-[\p{L}\d])/u.test(text.slice(last.end, last.end + 2))
  )
    return to - 1;
  const end = text[last.end] === "_" ? last.end + 1 : last.end;
  const start = text[first.start - 1] === "_" ? first.start - 1 : first.start;
  if (/^[A-Z\d]+$/.test(value) || /\.(?:gov|com|org|net|edu|fr|uk|ca|int|info)$/i.test(value)) return to - 1;
  const nick = isNick(value);
  const capital = plain && first.shape !== "lower" && first.shape !== "camel";
  if ((!capital || nick) && ANNOUNCED.test(before(view, first.start, 48))) {
    add(start, end, "USERNAME", 0.85, STRENGTH.trigger, "username-context");
  } else if (nick && !capital) {
    const numbered = /\d{2,}$/.test(value) && !/^[A-Z]+\d+$/.test(value);
    if (numbered || to > at + 1) add(start, end, "USERNAME", 0.7, STRENGTH.pattern, "username-shape");
    else if (LOOSE.test(before(view, first.start, 48)))
      add(start, end, "USERNAME", 0.65, STRENGTH.trigger, "username-loose");
  }
  return to - 1;
}

function findHandles({ view, add }: Context): void {
  for (const found of view.text.matchAll(HANDLE)) {
    const lower = (found[1] as string).toLowerCase();
    if (/^\d+$/.test(lower) || /^(?:home|work|all|here|everyone|channel|tous)$/.test(lower)) continue;
    add(found.index, found.index + found[0].length, "USERNAME", 0.9, STRENGTH.pattern, "handle");
  }
  for (const found of view.text.matchAll(SPACED_HANDLE)) {
    const value = found[1] as string;
    const at = view.tokenAt(found.index + 2);
    const token = view.tokens[at] as Token;
    const left = view.tokens[at - 1];
    const retweet = left?.text === "RT" && gap(view, left, token).length <= 4;
    const opens =
      !left || token.line || /[.?!]\s*@ $/.test(view.text.slice(Math.max(0, token.start - 6), token.start));
    const info = token.info;
    if (!(retweet || opens || (!info.word && !info.place) || token.shape === "camel")) continue;
    if (/^\d/.test(value)) continue;
    const more = /^(?: ?_ ?[\p{L}\d]{1,30}){1,3}/u.exec(
      view.text.slice(found.index + found[0].length, found.index + found[0].length + 60),
    );
    add(
      found.index,
      found.index + found[0].length + (more?.[0].length ?? 0),
      "USERNAME",
      0.7,
      STRENGTH.pattern,
      "handle-spaced",
    );
  }
}

import { after, before, gap, type Context, type Recognizer } from "../context.ts";
import type { Token } from "../tokens.ts";
import { STRENGTH, type EntityType } from "../types.ts";
import type { View } from "../view.ts";
import { card, iban, nir } from "../validators.ts";
import { announcesId, announcesPhone, MEASURE } from "./triggers.ts";

const NIR =
  /(?<!\d)[1-478][ .-]?\d{2}[ .-]?\d{2}[ .-]?(?:\d{2}|2[ABab])[ .-]?\d{3}[ .-]?\d{3}(?:[ .-]?\d{2})?(?!\d)/g;
const IBAN = /\b[A-Za-z]{2}\d{2}(?: ?[A-Za-z0-9]{4}){2,7}(?: ?[A-Za-z0-9]{1,4})?\b/g;
const CARD = /(?<![\d.])\d{4}([ -]?)\d{4}\1\d{4}(?:\1\d{1,4}){0,2}(?![\d.]?\d)/g;
const FRENCH_PHONE =
  /(?<![\d.,+])(?:\+ ?33|0033)[ .-]?(?:\(0\))?[ .-]?[1-9](?:[ .-]{0,3}\d{2}){4}(?!\d)|(?<![\d.,])0[1-9](?:[ .\-/]{0,3}\d{2}){4}(?!\d)/g;
const INTERNATIONAL =
  /(?<![\w.])(?:\+|00(?=[1-9]))\d{1,3}[ .-]?(?:\(?\d{1,5}\)?[ .\-/]{0,2}){2,7}(?: ?(?:x|ext\.? ?)\d{1,6})?/gi;
const AMERICAN =
  /(?<![\d.,])(?:1[ .-])?(?:\(\d{3}\)[ .-]{0,3}|\d{3}[ .-])\d{3}[ .-]\d{4}(?: ?(?:x|ext\.? ?)\d{1,6})?(?!\d)/gi;
const SSN = /(?<![\d.-])\d{3}[- .]\d{2}[- .]\d{4}(?![\d-])/g;
/** Eight digits close to each other, as the numbers above have at least. */
const LONG = /\d(?:\D{0,4}\d){7}/;
const CLUSTER = /[(+]{0,2}\d(?:[ ().\-/|]{0,3}\d)*/g;
const LETTERED = /(?<![\w.,])\d{1,4}(?:([ .-])[A-Z]?\d{1,4})(?:\1[A-Z]?\d{1,4}){3,7}(?!\w|[.,]\d)/g;
const PLATE = /\b[A-HJ-NP-TV-Z]{2}[- ]\d{3}[- ][A-HJ-NP-TV-Z]{2}\b/g;
/** Digests, keys of sessions and UUIDs: nothing in medicine is written as thirty-two hexadecimal digits. */
const DIGEST = /(?<!\w)(?:[\da-f]{32,128}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?!\w)/gi;
/** Codes of science, not of people: genes, variants, trials, classifications, products. */
const SCIENCE =
  /^(?:\d{1,2}[pq]\d|[pq]\d{2}|nct\d+|pmid\d*|rs\d+|covid|sars|hla|cyp|hcv|hbv|vih|hiv|t\d+n|il-?\d|cd\d|[a-tv-z]\d{2}(?:\.\d+)?$|chr|il\d|p53|omim|orpha|mim|en_?us|iso|eudract|icd|cim|dsm|atc|ec|snomed|h\dn\d|[cpgm]\.|nm_|np_|grch|hg\d)/i;

export const numbers: Recognizer = {
  id: "numbers",
  version: 1,
  langs: ["fr", "en"],
  find(context) {
    if (!/\d/.test(context.view.text)) return;
    findKnownFormats(context);
    findClusters(context);
    findCodes(context);
  },
};

function findKnownFormats({ view, add, langs }: Context): void {
  const { text } = view;
  const all = (pattern: RegExp, use: (value: string, start: number) => void) => {
    for (const found of text.matchAll(pattern)) use(found[0], found.index);
  };
  const put = (start: number, value: string, type: EntityType, score: number, rule: string, sure = false) =>
    add(start, start + value.length, type, score, sure ? STRENGTH.checked : STRENGTH.pattern, rule);
  const bare = (value: string) => value.replaceAll(/[^A-Za-z0-9]/g, "");

  const phoneOrId = (start: number): EntityType => {
    const head = before(view, start);
    return announcesId(head) && !/\b(?:tel|phone|call|text|fax|mobile|cell|portable)/.test(head)
      ? "ID"
      : "PHONE";
  };

  all(IBAN, (value, start) => {
    const code = bare(value).toUpperCase();
    if (iban(code)) put(start, value, "ID", 1, "iban", true);
    else if (/\b(?:iban|rib|compte|account)\b[^\n]{0,30}$/.test(before(view, start)))
      put(start, value, "ID", 0.8, "iban-context");
  });
  all(DIGEST, (value, start) => put(start, value, "ID", 0.9, "digest"));
  all(LETTERED, (value, start) => {
    if (/[A-Z]/.test(value) && (value.match(/(?<!\d)\d\d(?!\d)/g)?.length ?? 0) >= 3)
      put(start, value, "ID", 0.7, "digits-lettered");
  });
  all(PLATE, (value, start) => put(start, value, "ID", 0.8, "plate-fr"));
  if (!LONG.test(text)) return;
  all(NIR, (value, start) => {
    const digits = bare(value);
    if (nir(digits)) put(start, value, "ID", 1, "nir", true);
    else if (digits.length >= 13 && announcesId(before(view, start)))
      put(start, value, "ID", 0.8, "nir-context");
    else if (digits.length === 15 && /[ .-]/.test(value)) put(start, value, "ID", 0.7, "nir-shape");
  });
  all(CARD, (value, start) => {
    const digits = bare(value);
    if (card(digits)) put(start, value, "ID", 1, "card", true);
    else if (/[ -]/.test(value)) put(start, value, "ID", 0.7, "card-shape");
  });
  all(FRENCH_PHONE, (value, start) => {
    if (/^0[1-9][ ]/.test(value) && isMeasured(view.text, start + value.length)) return;
    // A row of a table of measures, not a number to call.
    if (/^(?: \d{1,4}){4}/.test(text.slice(start + value.length, start + value.length + 24))) return;
    put(start, value, "PHONE", langs.includes("fr") ? 0.95 : 0.9, "phone-fr");
  });
  all(INTERNATIONAL, (value, start) => {
    const trimmed = value.replace(/[ .\-/(]+$/, "");
    const digits = bare(trimmed).length;
    if (trimmed.startsWith("0") && digits < 11) return;
    if (digits >= 8 && digits <= 21) put(start, trimmed, phoneOrId(start), 0.95, "phone-international");
  });
  all(AMERICAN, (value, start) => put(start, value, phoneOrId(start), 0.9, "phone-us"));
  all(SSN, (value, start) => {
    if (!isMeasured(view.text, start + value.length)) put(start, value, "ID", 0.85, "ssn");
  });
}

const isMeasured = (text: string, end: number): boolean =>
  MEASURE.test(text.slice(end, end + 16).toLowerCase());

/** Digits with separators that no known format explains: decided by length, grouping and what announces them. */
function findClusters({ view, add }: Context): void {
  for (const found of view.text.matchAll(CLUSTER)) {
    const value = found[0];
    const digits = value.replaceAll(/\D/g, "");
    if (digits.length < 5) continue;
    const { index } = found;
    const end = index + value.length;
    const groups = value.split(/\D+/).filter(Boolean);
    const head = before(view, index);
    const announced = announcesId(head);
    const called = announcesPhone(head);
    if (/^(\d)\1*$/.test(digits) && !announced && !called) {
      if (digits.length >= 9 && digits[0] !== "0") add(index, end, "ID", 0.5, STRENGTH.pattern, "digits");
      continue;
    }
    if (isMeasured(view.text, end) && !announced) continue;
    if (/[.,]$/.test(head) && /\d[.,]$/.test(head)) continue;
    if (groups.length === 1) {
      single(digits, index, end, announced, called);
      continue;
    }
    const singles = groups.every((group) => group.length === 1);
    if (singles) {
      if (digits.length >= 9 && !isScale(digits))
        add(index, end, "ID", 0.75, STRENGTH.pattern, "digits-spaced");
      continue;
    }
    for (const group of value.matchAll(/\d{6,}/g)) {
      single(group[0], index + group.index, index + group.index + group[0].length, announced, called);
    }
    if (groups.length > 8 || isYears(groups) || isDecimalList(value)) continue;
    const thousands = /^\d{1,3}(?:[ .]\d{3})+$/.test(value);
    if (announced && digits.length >= 5) add(index, end, "ID", 0.8, STRENGTH.trigger, "id-context");
    else if (called && digits.length >= 7 && digits.length <= 17)
      add(index, end, "PHONE", 0.75, STRENGTH.trigger, "phone-context");
    else if (
      digits.length >= 8 &&
      digits.length <= 20 &&
      !thousands &&
      groups.length <= 7 &&
      !value.includes("/")
    ) {
      add(index, end, /^0|^\(/.test(value) ? "PHONE" : "ID", 0.6, STRENGTH.pattern, "digits-grouped");
    } else if (thousands && digits.length >= 9 && !digits.endsWith("00"))
      add(index, end, "PHONE", 0.5, STRENGTH.pattern, "digits-thirds");
  }

  function single(digits: string, start: number, end: number, announced: boolean, called: boolean): void {
    const tail = after(view, end, 3);
    if (/^[.,]\d/.test(tail) && !announced) return;
    if (announced && digits.length >= 5) add(start, end, "ID", 0.85, STRENGTH.trigger, "id-context");
    else if (digits.length >= 8 && called) add(start, end, "PHONE", 0.8, STRENGTH.trigger, "phone-context");
    else if (
      digits.length === 5 &&
      /\b(?:joignables?|appel\w*|tel\w*|poste|extension|ext|standard)\b[^\n]{0,12}$/.test(before(view, start))
    ) {
      add(start, end, "PHONE", 0.6, STRENGTH.trigger, "phone-extension");
    } else if (
      digits.length >= 6 &&
      !digits.endsWith("000") &&
      !/\b(?:nct|pmid|omim|orpha|isbn|doi|rs)[: #]{0,3}$/.test(before(view, start, 12))
    ) {
      const phone = digits.length >= 9 && digits.startsWith("0");
      add(start, end, phone ? "PHONE" : "ID", 0.6, STRENGTH.pattern, "digits");
    }
  }
}

/** A pain or visual scale: 1 2 3 4 5 … */
const isScale = (digits: string): boolean => {
  for (let i = 1; i < digits.length; i++) {
    const step = Number(digits[i]) - Number(digits[i - 1]);
    if (step !== 1 && step !== -9) return /^(\d)\1+$/.test(digits);
  }
  return true;
};
const isYears = (groups: string[]): boolean => groups.every((group) => /^(?:19|20)\d{2}$/.test(group));
const isDecimalList = (value: string): boolean =>
  (value.match(/\d\.\d/g)?.length ?? 0) >= 2 && value.includes(" ");

/** Letters mixed with digits: record and policy numbers, tokens, hashes. */
function findCodes(context: Context): void {
  const { view } = context;
  const { tokens } = view;
  for (let i = 0; i < tokens.length; i++) {
    const { shape } = tokens[i] as Token;
    if (shape !== "alnum" && shape !== "number") continue;
    let from = i;
    while (from > 0 && i - from < 8 && isGlued(view, from - 1)) from--;
    let to = i + 1;
    while (to < tokens.length && to - from < 9 && isGlued(view, to - 1)) to++;
    if (shape === "alnum" || to - from > 1) code(context, from, to);
    i = to - 1;
  }
}

/** True when one of - . _ / and nothing else stands between a token and the next. */
const isGlued = (view: View, at: number): boolean =>
  /^[-._/]$/.test(gap(view, view.tokens[at] as Token, view.tokens[at + 1] as Token));

function code({ view, add }: Context, from: number, to: number): void {
  const first = view.tokens[from] as Token;
  const { end } = view.tokens[to - 1] as Token;
  const index = view.text[first.start - 1] === "#" ? first.start - 1 : first.start;
  const value = view.text.slice(first.start, end);
  if (!/\p{L}/u.test(value)) return;
  const digits = value.replaceAll(/\D/g, "").length;
  const letters = value.replaceAll(/[^\p{L}]/gu, "").length;
  const put = (score: number, strength: 2 | 3, rule: string) => add(index, end, "ID", score, strength, rule);
  if (digits >= 3 && value.length >= 5 && !COUNTED.test(value) && announcesId(before(view, index))) {
    put(0.85, STRENGTH.trigger, "code-context");
    return;
  }
  if (SCIENCE.test(value) || view.text[end] === "@") return;
  if (/^[0-9a-f]{24,128}$/i.test(value) && digits >= 6) put(0.95, STRENGTH.pattern, "hash");
  else if (
    /^\p{Lu}{1,5}-?\d{5,12}\p{Lu}{0,3}$/u.test(value) ||
    /^\d{4,12}-?\p{Lu}{1,4}\d{0,8}$/u.test(value)
  ) {
    if (!/^\d+(?:MG|ML|UI|IU|G|KG|L|H)$/.test(value)) put(0.7, STRENGTH.pattern, "code");
  } else if (
    digits >= 5 &&
    letters <= 12 &&
    value.length >= 8 &&
    !/^\d+[a-z]{1,4}$/i.test(value) &&
    !/\d[.,]\d+[a-z]/i.test(value) &&
    !/^[a-z]+(?:19|20)\d{2}$/i.test(value)
  ) {
    put(0.55, STRENGTH.pattern, "code-mixed");
  } else if ((value.match(/[-.]/g)?.length ?? 0) >= 4 && digits >= 3 && letters >= 2)
    put(0.6, STRENGTH.pattern, "code-segments");
}

/** Ordinals, doses and ages, which a trigger must not turn into record numbers. */
const COUNTED = /^\d+(?:st|nd|rd|th|er|e|eme|mg|ml|h|y|yo|yr|yrs|an|ans)$/i;

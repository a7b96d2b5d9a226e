import { before, after, type Context, type Recognizer } from "../context.ts";
import { STRENGTH } from "../types.ts";
import { isDay } from "../validators.ts";
import type { Token } from "../tokens.ts";

const NUMERIC = /(?<![\d.,/|-])(\d{1,2}) ?([/.|-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})(?![\d/]|[.,-]\d)/g;
const ISO =
  /(?<![\d.,/-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,6})?Z?)?(?![\d/]|[.,-]\d)/g;
const SHORT = /(?<![\d.,/|-])(\d{1,2})( ?[/.] ?|-)(\d{1,2})(?![\d/%|]|[.,-]\d| ?(?:mg|ml|cm|g\b|mm|l\b))/g;
const SHORT_CONTEXT =
  /(?:\b(?:le|du|au|depuis|des|vers le|jusqu'au|avant le|apres le|entre le|rdv|on|since|until|by|dated|seen|visit|dob|ne|nee|c\d{1,2})|[;,(]) ?$/;
const COMPACT = /(?<![\d.,])(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])((?:19|20)\d{2})(?![\d,]|\.\d)/g;
const SPACED = /(?<![\d.,] ?)(?:\d (?=\d (?:\d |\d\b))){5,6}\d \d(?! ?\d)(?![.,]\d)/g;

const MONTHS =
  "january|february|march|april|may|june|july|august|september|october|november|december|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|janv|fevr|fev|avr|juil|juill";
const MONTH = new RegExp(`(?<![a-z])(${MONTHS})(?![a-z])`, "gi");
const DAY_BEFORE = /(?<![\d.,])(\d{1,2})(?:er|e|st|nd|rd|th|eme)?(?: of| de|,)?[ .\-/]{0,2}$/i;
const DAY_AFTER =
  /^\.?,? {0,2}(\d{1,2})(?:st|nd|rd|th)?(?![\d%]|[.,]\d|:\d| ?(?:mg|ml|g\b|days?|weeks?|patients?))/i;
const YEAR_AFTER =
  /^[.,]{0,2}(?: of| de)?[ \-/|]{0,2}('\d{2}|(?:19|20)\d{2}|\d{2})(?!\d|[.,]\d|:\d| ?(?:mg|ml|g\b|%|h\b|ans\b|years))/i;
const FULL_YEAR_AFTER = /^[.,]{0,2}(?: of| de)?[ \-/]{0,2}('\d{2}|(?:19|20)\d{2})(?!\d)/i;
const AMBIGUOUS = /^(?:may|march|mars|mar|sept|jan|dec|oct|nov|mai)$/i;

const NUMBER_WORDS = new Set(
  (
    "zero un une premier deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts trente " +
    "quarante cinquante soixante septante huitante nonante cent cents mille milles et troiss deuxs"
  ).split(" "),
);
const MONTH_WORDS = new Set(MONTHS.split("|"));

function findNumeric({ view, add }: Context): void {
  for (const found of view.text.matchAll(NUMERIC)) {
    const [text, a, sign, b, year] = found as unknown as [string, string, string, string, string];
    if (!isDay(Number(a), Number(b)) && !isDay(Number(b), Number(a))) continue;
    // "1.2.10" is a version or a heading unless the year is written out or a date is announced.
    if (
      sign === "." &&
      year.length === 2 &&
      (a.length < 2 || b.length < 2) &&
      !SHORT_CONTEXT.test(before(view, found.index, 12))
    )
      continue;
    if (sign === "-" && year.length === 2 && /[\w-]$/.test(before(view, found.index, 1))) continue;
    add(found.index, found.index + text.length, "DATE", 0.95, STRENGTH.pattern, "date-numeric");
  }
  for (const found of view.text.matchAll(ISO)) {
    const [text, year, , month, day] = found as unknown as [string, string, string, string, string];
    if (!isDay(Number(day), Number(month)) || Number(year) < 1850 || Number(year) > 2150) continue;
    add(found.index, found.index + text.length, "DATE", 0.95, STRENGTH.pattern, "date-iso");
  }
  for (const found of view.text.matchAll(COMPACT)) {
    add(found.index, found.index + found[0].length, "DATE", 0.8, STRENGTH.pattern, "date-compact");
  }
  for (const found of view.text.matchAll(SPACED)) {
    const digits = found[0].replaceAll(" ", "");
    if (/^(\d)\1+$/.test(digits) || "0123456789".includes(digits)) continue;
    add(found.index, found.index + found[0].length, "DATE", 0.7, STRENGTH.pattern, "date-spaced");
  }
  for (const found of view.text.matchAll(SHORT)) {
    const [text, a, , b] = found as unknown as [string, string, string, string];
    if (!isDay(Number(a), Number(b)) && !isDay(Number(b), Number(a))) continue;
    if (
      !SHORT_CONTEXT.test(before(view, found.index, 12)) ||
      /^ ?(?:de tension|times|fois|h\b|x\b)/.test(after(view, found.index + text.length, 12))
    )
      continue;
    if (/[,;(] ?$/.test(before(view, found.index, 2)) && !/^\d{2} ?[/] ?\d{2}$/.test(text)) continue;
    add(found.index, found.index + text.length, "DATE", 0.7, STRENGTH.trigger, "date-short");
  }
}

function findMonths({ view, add }: Context): void {
  for (const found of view.text.matchAll(MONTH)) {
    const head = view.text.slice(Math.max(0, found.index - 10), found.index);
    const dayBefore = DAY_BEFORE.exec(head);
    let end = found.index + found[0].length;
    let start = found.index;
    if (dayBefore && Number(dayBefore[1]) >= 1 && Number(dayBefore[1]) <= 31) {
      start -= dayBefore[0].length;
      const year = YEAR_AFTER.exec(view.text.slice(end, end + 12));
      if (year) end += year[0].length;
    } else {
      const tail = view.text.slice(end, end + 24);
      const year = FULL_YEAR_AFTER.exec(tail);
      const day = year ? null : DAY_AFTER.exec(tail);
      if (year) end += year[0].length;
      else if (day && Number(day[1]) >= 1 && Number(day[1]) <= 31) {
        const later = FULL_YEAR_AFTER.exec(tail.slice(day[0].length));
        if (!later && AMBIGUOUS.test(found[0]) && !/^[A-Z]/.test(found[0])) continue;
        end += day[0].length + (later ? later[0].length : 0);
      } else if (day) end += day[0].length;
      else if (/\b(?:19|20)\d{2} ?$/.test(head)) continue;
      else {
        const short = /^\.? (\d{2})(?![\d.,%:]| ?[a-z])/i.exec(tail);
        if (!short) continue;
        end += short[0].length;
      }
    }
    if (start === found.index && end === found.index + found[0].length) continue;
    add(start, end, "DATE", 0.9, STRENGTH.pattern, "date-month");
  }
}

/** "le dix-huit juillet deux mille vingt-trois", "vingt-six 02 2012". */
function findSpelled({ view, add }: Context): void {
  const { tokens } = view;
  let run = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (
      NUMBER_WORDS.has(token.lower) &&
      token.lower !== "et" &&
      token.lower !== "un" &&
      token.lower !== "une"
    ) {
      run++;
      if (run > 12) continue;
    } else if (!(run > 0 && token.lower === "et")) {
      const first = tokens[i - run] as Token;
      const isMonth = MONTH_WORDS.has(token.lower) && token.lower.length > 2;
      const isDigits = run > 0 && token.shape === "number" && /^(?:0[1-9]|1[0-2])$/.test(token.text);
      if (run > 0 && run <= 4 && token.start - (tokens[i - 1] as Token).end === 1 && (isMonth || isDigits)) {
        const end = spelledYearEnd(tokens, i + 1);
        const last = tokens[end] as Token;
        if (end > i || isMonth) add(first.start, last.end, "DATE", 0.9, STRENGTH.pattern, "date-spelled");
      }
      run = 0;
    }
  }
}

/** Index of the last token of a year in words or digits that starts at `at`; `at - 1` when there is none. */
function spelledYearEnd(tokens: readonly Token[], at: number): number {
  const first = tokens[at];
  if (first && /^(?:19|20)\d{2}$/.test(first.text)) return at;
  let end = at;
  while (end < tokens.length && end - at < 9 && NUMBER_WORDS.has((tokens[end] as Token).lower)) end++;
  return first && /^(?:deux|mille|mil|dix)$/.test(first.lower) ? end - 1 : at - 1;
}

export const dates: Recognizer = {
  id: "dates",
  version: 1,
  langs: ["fr", "en"],
  find(context) {
    if (/\d/.test(context.view.text)) {
      findNumeric(context);
      findMonths(context);
    }
    if (context.langs.includes("fr")) findSpelled(context);
  },
};

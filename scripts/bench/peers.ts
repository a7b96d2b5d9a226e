/** Other tools that find personal data in JavaScript, each as a function from a text to masked ranges. */
import { createRequire } from "node:module";
import nlp from "compromise";
import { OpenRedaction } from "openredaction";
import { SyncRedactor } from "redact-pii";
import type { GoldText } from "../../app/privacy/evaluation/measure.ts";

export interface Range {
  start: number;
  end: number;
}
export type Finder = (text: GoldText) => Range[] | Promise<Range[]>;

interface Offset {
  offset: { start: number; length: number };
}
/** The part of both compromise packages that is used: their own types leave out the offsets. */
interface Doc {
  match(pattern: string): { json(options: { offset: true }): Offset[] };
}
/** Loaded without its types: the package ships them as sources that strict projects refuse. */
const frenchNlp = createRequire(import.meta.url)("fr-compromise") as (text: string) => Doc;
const COMPROMISE_TAGS = [
  "#Person+",
  "#Place+",
  "#Organization+",
  "#Email",
  "#PhoneNumber+",
  "#Url",
  "#AtMention",
];

function compromise({ text, lang }: GoldText): Range[] {
  const doc = lang === "fr" ? frenchNlp(text) : (nlp(text) as unknown as Doc);
  return COMPROMISE_TAGS.flatMap((tag) =>
    doc
      .match(tag)
      .json({ offset: true })
      .map(({ offset: { start, length } }) => ({ start, end: start + length })),
  );
}

const MARK = "\u0001";
const redactor = new SyncRedactor({ globalReplaceWith: MARK });

/** redact-pii gives the changed text only: what it kept is searched again in the text, in order. */
function redactPii({ text }: GoldText): Range[] {
  const ranges: Range[] = [];
  const kept = redactor.redact(text).split(MARK);
  let at = (kept[0] as string).length;
  for (let i = 1; i < kept.length; i++) {
    const piece = kept[i] as string;
    const next = i === kept.length - 1 ? text.length - piece.length : text.indexOf(piece, at + 1);
    if (next < at) break;
    if (next > at) ranges.push({ start: at, end: next });
    at = next + piece.length;
  }
  return ranges;
}

const openRedaction = new OpenRedaction();

export const PEERS: Readonly<Record<string, Finder>> = {
  "redact-pii": redactPii,
  openredaction: async ({ text }) =>
    (await openRedaction.detect(text)).detections.map(({ position: [start, end] }) => ({ start, end })),
  "compromise, fr-compromise": compromise,
};

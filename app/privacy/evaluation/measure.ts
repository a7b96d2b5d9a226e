import type { EntityType, Span } from "../types.ts";

type Level = "direct" | "quasi" | "soft" | "keep" | "none";

/**
 * One annotated text. `direct` must be masked, `quasi` masked or coarsened, `keep` must survive; whether what is `soft`
 * or `none` is masked is neither a miss nor a harm.
 */
export interface GoldText {
  id: string;
  lang: "fr" | "en";
  set: string;
  text: string;
  spans: { start: number; end: number; type: EntityType | "HEALTH"; level: Level }[];
}

export interface Quality {
  texts: number;
  /** Direct identifiers of which every letter and digit is masked, of how many. */
  direct: [number, number];
  quasi: [number, number];
  /** Texts with direct identifiers all of which are masked. */
  clean: [number, number];
  /** Masked words that belong to an annotated identifier, of all masked words. */
  precision: [number, number];
  /** Words outside every identifier that were masked, of all such words. */
  harmed: [number, number];
  /** Texts without any identifier of which a word was masked. */
  touched: [number, number];
  /** Health terms of which a part was masked. */
  health: [number, number];
  /** Identifiers found, by level and type. */
  types: Record<string, [number, number]>;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Counts a finder's hits and harms; an identifier with one leaked word is a miss. */
export function measure(
  texts: readonly GoldText[],
  find: (text: GoldText) => readonly Pick<Span, "start" | "end">[],
): Quality {
  const quality: Quality = {
    texts: 0,
    direct: [0, 0],
    quasi: [0, 0],
    clean: [0, 0],
    precision: [0, 0],
    harmed: [0, 0],
    touched: [0, 0],
    health: [0, 0],
    types: {},
  };
  for (const gold of texts) {
    quality.texts++;
    const masked = bits(gold.text.length, find(gold));
    const identifying = bits(
      gold.text.length,
      gold.spans.filter(({ level }) => level !== "keep"),
    );
    let directs = 0;
    let leaks = 0;
    for (const { start, end, level, type } of gold.spans) {
      const words = [...gold.text.slice(start, end).matchAll(WORD)].map(
        (word) => [start + word.index, start + word.index + word[0].length] as const,
      );
      if (level === "keep")
        count(
          quality.health,
          words.some(([from, to]) => masked.subarray(from, to).includes(1)),
        );
      else if (level === "direct" || level === "quasi") {
        const found = words.every(([from, to]) => !masked.subarray(from, to).includes(0));
        count(quality[level], found);
        count((quality.types[`${level} ${type}`] ??= [0, 0]), found);
        if (level === "direct") directs++;
        if (level === "direct" && !found) leaks++;
      }
    }
    if (directs > 0) count(quality.clean, leaks === 0);
    if (gold.spans.length === 0) count(quality.touched, masked.includes(1));
    for (const word of gold.text.matchAll(WORD)) {
      const isMasked = masked.subarray(word.index, word.index + word[0].length).includes(1);
      const isGold = identifying.subarray(word.index, word.index + word[0].length).includes(1);
      if (isMasked) count(quality.precision, isGold);
      if (!isGold) count(quality.harmed, isMasked);
    }
  }
  return quality;
}

function bits(length: number, spans: readonly { start: number; end: number }[]): Uint8Array {
  const set = new Uint8Array(length);
  for (const { start, end } of spans) set.fill(1, start, end);
  return set;
}

function count(tally: [number, number], hit: boolean): void {
  tally[1]++;
  if (hit) tally[0]++;
}

/** Wilson score interval of a proportion, 95 %. */
export function wilson([part, whole]: readonly [number, number]): [number, number] {
  if (whole === 0) return [0, 1];
  const z = 1.959964;
  const share = part / whole;
  const centre = share + (z * z) / (2 * whole);
  const spread = z * Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole));
  const scale = 1 + (z * z) / whole;
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}

import { analyse, spansOf, type Analysis } from "./engine.ts";
import { foldWord } from "./fold.ts";
import { propagate } from "./propagate.ts";
import type { EntityType, Lang, Span } from "./types.ts";

export interface ThreadPart {
  id: string;
  text: string;
  lang?: Lang;
}

export interface AuditRow {
  rule: string;
  type: EntityType;
  start: number;
  end: number;
  score: number;
}

export interface DeidentifiedPart {
  id: string;
  lang: Lang;
  /** The text with placeholders. */
  text: string;
  /** What was replaced, in offsets of the original text. */
  spans: Span[];
  /** The same without the words: safe to store and log. */
  audit: AuditRow[];
}

/** A thread that could not be treated within its budget. Carries no text: callers exclude the thread and count it. */
export class DeidentificationFailed extends Error {
  override readonly name = "DeidentificationFailed";
  readonly reason: "budget" | "recogniser";
  constructor(reason: "budget" | "recogniser") {
    super(`De-identification stopped: ${reason}`);
    this.reason = reason;
  }
}

/** Milliseconds a thread may take for each 1 000 characters, with a floor for short ones. */
const BUDGET_PER_THOUSAND = 25;
const LEAST_BUDGET = 2_000;
const MOST_ROUNDS = 4;

/**
 * De-identifies a thread as one: a name confirmed in any part is searched in all, and placeholders are numbered
 * per thread by order of appearance, never across threads. Fails closed with DeidentificationFailed.
 */
export function deidentifyThread(
  parts: readonly ThreadPart[],
  options: { known: readonly string[]; tier: "open" | "controlled" },
): { parts: DeidentifiedPart[] } {
  const characters = parts.reduce((sum, { text }) => sum + text.length, 0);
  const deadline = performance.now() + Math.max(LEAST_BUDGET, (characters / 1_000) * BUDGET_PER_THOUSAND);
  const analyses: Analysis[] = [];
  try {
    for (const { text, lang } of parts) {
      analyses.push(analyse(text, lang, options.known));
      if (performance.now() > deadline) throw new DeidentificationFailed("budget");
    }
    for (let round = 0; round < MOST_ROUNDS && propagate(analyses) > 0; round++) {
      if (performance.now() > deadline) throw new DeidentificationFailed("budget");
    }
  } catch (error) {
    // The cause may quote a person's words: it is dropped on purpose.
    throw error instanceof DeidentificationFailed ? error : new DeidentificationFailed("recogniser");
  }
  const numbers = new Map<string, number>();
  return {
    parts: parts.map(({ id, text }, i) => {
      const analysis = analyses[i] as Analysis;
      const spans = spansOf(analysis);
      return { id, lang: analysis.lang, text: replace(text, spans, options.tier, numbers), spans, audit: spans.map(auditRow) };
    }),
  };
}

const auditRow = ({ rule, type, start, end, score }: Span): AuditRow => ({ rule, type, start, end, score });

function replace(text: string, spans: readonly Span[], tier: "open" | "controlled", numbers: Map<string, number>): string {
  let out = "";
  let at = 0;
  for (const span of spans) {
    const value = text.slice(span.start, span.end);
    out += text.slice(at, span.start) + replacement(value, span.type, tier, numbers);
    at = span.end;
  }
  return out + text.slice(at);
}

function replacement(value: string, type: EntityType, tier: "open" | "controlled", numbers: Map<string, number>): string {
  if (type === "AGE") return ageBand(value, tier);
  const key = `${type} ${foldWord(value).replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim()}`;
  let number = numbers.get(key);
  if (number === undefined) {
    const counter = `count ${type}`;
    number = (numbers.get(counter) ?? 0) + 1;
    numbers.set(counter, number);
    numbers.set(key, number);
  }
  return `[${type}_${number}]`;
}

/** Ten years in the open tier, five in the controlled one; from 90 on one band for all. */
function ageBand(value: string, tier: "open" | "controlled"): string {
  const age = Number(/\d{1,3}/.exec(value)?.[0] ?? Number.NaN);
  if (Number.isNaN(age)) return "[AGE]";
  const width = tier === "open" ? 10 : 5;
  const low = Math.floor(age / width) * width;
  return value.replace(/\d{1,3}/, age >= 90 ? "90+" : `${low}–${low + width - 1}`);
}

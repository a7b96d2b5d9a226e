import type { Folded } from "./fold.ts";
import { RuleIndex } from "./prefilter.ts";
import { findMatches } from "./rule.ts";
import type { Rule, RuleHit } from "./rule.ts";
import { allRules } from "./rules/all.ts";
import { quotedRanges } from "./scopes.ts";
import { sentenceAt, splitSentences } from "./sentences.ts";
import type { Sentence } from "./sentences.ts";

/** A text made ready for the rules, once for all of them. */
export interface Reading {
  folded: Folded;
  text: string;
  sentences: Sentence[];
  quotes: [number, number][];
  /** Every other rule cannot match. */
  candidates: ReadonlySet<Rule>;
}

/** One match, with its place in the folded text and in its sentence. */
export interface Found<R extends Rule> {
  rule: R;
  sentence: Sentence;
  /** Offsets into the folded text. */
  at: number;
  until: number;
  /** Offsets into `sentence.text`. */
  start: number;
  end: number;
}

/** Made with the first text: processes that read none do without. */
let index: RuleIndex | undefined;

export function openReading(folded: Folded): Reading {
  const { text } = folded;
  index ??= new RuleIndex(allRules);
  return {
    folded,
    text,
    sentences: splitSentences(text),
    quotes: quotedRanges(text),
    candidates: index.candidates(text),
  };
}

/** Every match of these rules, each of which is one of `allRules`. */
export function findAll<R extends Rule>(
  reading: Reading,
  rules: readonly R[],
  disabled: ReadonlySet<string>,
): Found<R>[] {
  const found: Found<R>[] = [];
  for (const rule of rules) {
    if (!reading.candidates.has(rule) || disabled.has(rule.name)) continue;
    for (const [at, until] of findMatches(rule.pattern, reading.text)) {
      const sentence = sentenceAt(reading.sentences, at);
      const start = Math.max(0, at - sentence.start);
      found.push({ rule, sentence, at, until, start, end: Math.max(start, until - sentence.start) });
    }
  }
  return found;
}

/** The quotation that holds the whole match, if any. */
export function quoteAround(reading: Reading, at: number, until: number): [number, number] | undefined {
  return reading.quotes.find(([from, to]) => from < at && to >= until);
}

export function toHit({ folded }: Reading, { rule, at, until }: Found<Rule>): RuleHit {
  return { rule: rule.name, version: rule.version, start: folded.start(at), end: folded.end(until - 1) };
}

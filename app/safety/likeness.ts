import weights from "./likeness-weights.json" with { type: "json" };
import type { Reading } from "./reading.ts";
import { FICTION, isNegated, subjectBefore } from "./scopes.ts";

/**
 * How alike a text is to those in which a plan was told, in the words of a model learnt from the labelled sentences
 * of the project (scripts/safety/train.ts): rules know what they were written for, it knows what is near to it.
 */
export const LIKENESS = { name: "crisis.likeness", version: 1 } as const;

const known = new Map(Object.entries(weights.words as Record<string, number>));

/** At most this much is read at once: two or three sentences, as in the texts it learnt from. */
const LONGEST = 260;

/** What the model sees of a stretch of folded text. Shared with the training. */
export function featuresOf(text: string, parts: Iterable<string>): Set<string> {
  const words = (text.match(/[a-z0-9']{1,24}|[?!.,]/g) ?? []).map((word) =>
    /^[0-9]/.test(word) ? "#" : word,
  );
  const features = new Set<string>();
  for (const [index, word] of words.entries()) {
    features.add(word);
    if (word.length > 4) features.add(`${word.slice(0, 5)}-`);
    const next = words[index + 1];
    if (next !== undefined) features.add(`${word} ${next}`);
  }
  for (const part of parts) features.add(`+${part}`);
  features.add(`+${subjectBefore(text, text.length)}`);
  if (isNegated(text, 0, text.length)) features.add("+negated");
  if (FICTION.test(text)) features.add("+fiction");
  if (text.includes('"') || text.includes("«")) features.add("+quoted");
  return features;
}

function scoreOf(features: Set<string>): number {
  let score = weights.bias;
  for (const feature of features) score += known.get(feature) ?? 0;
  return score;
}

export interface Piece {
  start: number;
  end: number;
}

/** Neighbouring sentences together, as long as they stay short: a plan is often told in two. */
export function pieces({ sentences }: Reading): Piece[] {
  const cut: Piece[] = [];
  for (const [index, first] of sentences.entries()) {
    let end = first.end;
    for (const next of sentences.slice(index + 1, index + 3)) {
      if (next.end - first.start > LONGEST) break;
      end = next.end;
    }
    cut.push({ start: first.start, end });
    if (end === sentences.at(-1)!.end) break;
  }
  return cut;
}

/** Whether a piece reads like a plan; `parts` are the halves of a plan that the rules found in it. */
export const isLikePlan = (text: string, parts: Iterable<string>): boolean =>
  scoreOf(featuresOf(text, parts)) > weights.threshold;

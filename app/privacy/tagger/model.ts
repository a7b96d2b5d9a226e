import type { Token } from "../tokens.ts";
import type { View } from "../view.ts";
import { BUCKETS, featuresOf, isCandidate, LABELS, lowerForms } from "./features.ts";

export type Label = (typeof LABELS)[number];

/** What the tagger says of one token; `margin` is how far its label is ahead of "O", in units of the weights. */
export interface Tag {
  index: number;
  label: Label;
  margin: number;
}

/**
 * Tags the candidate words of a text from left to right; others are not in the answer. The weights are those of an
 * averaged perceptron, a signed byte for each label and bucket, bucket by bucket.
 */
export function tag(view: View, lang: string, weights: Int8Array): Tag[] {
  const lower = lowerForms(view);
  const tags: Tag[] = [];
  let left = 0;
  let last = -1;
  for (const token of view.tokens) {
    if (!isCandidate(token)) continue;
    if (token.index !== last + 1) left = 0;
    last = token.index;
    const scores = score(featuresOf(view, token.index, left, lower, lang), weights);
    let best = 0;
    for (let label = 1; label < LABELS.length; label++)
      if ((scores[label] as number) > (scores[best] as number)) best = label;
    left = best;
    tags.push({
      index: token.index,
      label: LABELS[best] as Label,
      margin: (scores[best] as number) - (scores[0] as number),
    });
  }
  return tags;
}

const sums = new Int32Array(LABELS.length);

/**
 * Sum of the weights of the features, for each label. The weights of one bucket stand side by side: a feature costs one
 * look into memory. The answer is valid until the next call.
 */
export function score(features: readonly number[], weights: ArrayLike<number>): Int32Array {
  sums.fill(0);
  for (let k = 0; k < features.length; k++) {
    const base = (features[k] as number) * LABELS.length;
    for (let label = 0; label < LABELS.length; label++)
      sums[label] = (sums[label] as number) + (weights[base + label] as number);
  }
  return sums;
}

/** Weights as they are packed, label by label, in the order in which they are read. */
export function byBucket(weights: Int8Array): Int8Array {
  const laid = new Int8Array(weights.length);
  for (let label = 0; label < LABELS.length; label++)
    for (let bucket = 0; bucket < BUCKETS; bucket++)
      laid[bucket * LABELS.length + label] = weights[label * BUCKETS + bucket] as number;
  return laid;
}

/** The other way round. */
export function byLabel(weights: Int8Array): Int8Array {
  const packed = new Int8Array(weights.length);
  for (let label = 0; label < LABELS.length; label++)
    for (let bucket = 0; bucket < BUCKETS; bucket++)
      packed[label * BUCKETS + bucket] = weights[bucket * LABELS.length + label] as number;
  return packed;
}

/** Tokens of a label that stand side by side, as [from, to). */
export function runs(
  view: View,
  tags: readonly Tag[],
  label: Label,
  least: number,
): [number, number, number][] {
  const found: [number, number, number][] = [];
  for (const { index, label: own, margin } of tags) {
    if (own !== label) continue;
    const last = found.at(-1);
    const between = last
      ? view.text.slice((view.tokens[index - 1] as Token).end, (view.tokens[index] as Token).start)
      : "";
    if (last && last[1] === index && /^(?: |-|'|\. ?)$/.test(between)) {
      last[1] = index + 1;
      last[2] = Math.max(last[2], margin);
    } else found.push([index, index + 1, margin]);
  }
  return found.filter(([, , margin]) => margin >= least);
}

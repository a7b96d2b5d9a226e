/**
 * Training of the tagger of app/privacy/tagger: an averaged perceptron that reads generated posts (./posts). Only
 * whole numbers are added, in an order that the seed decides: the same options give the same bytes.
 */
import { BUCKETS, featuresOf, isCandidate, LABELS, lowerForms } from "../../app/privacy/tagger/features.ts";
import { byLabel, score } from "../../app/privacy/tagger/model.ts";
import { packWeights } from "../../app/privacy/tagger/pack.ts";
import { buildView } from "../../app/privacy/view.ts";
import { seeded, writePost, type MarkedPost } from "./posts/write.ts";

export interface Training {
  posts: number;
  passes: number;
  seed: number;
}
/** What the shipped weights were made with. */
export const SHIPPED: Training = { posts: 12_000, passes: 4, seed: 20_261_125 };

/** Trains and packs; `report` hears of each pass the share of words that were still wrong. */
export function train(
  { posts, passes, seed }: Training,
  report: (pass: number, wrong: number) => void,
): string {
  const random = seeded(seed);
  const texts = Array.from({ length: posts }, () => {
    const post = writePost(random);
    const view = buildView(post.text);
    return { post, view, lower: lowerForms(view) };
  });
  const weights = new Int32Array(LABELS.length * BUCKETS);
  const totals = new Float64Array(weights.length);
  const stamps = new Int32Array(weights.length);
  let clock = 0;
  const bump = (at: number, by: number) => {
    totals[at] = (totals[at] as number) + (weights[at] as number) * (clock - (stamps[at] as number));
    stamps[at] = clock;
    weights[at] = (weights[at] as number) + by;
  };
  for (let pass = 1; pass <= passes; pass++) {
    let wrong = 0;
    let seen = 0;
    for (const { post, view, lower } of texts) {
      let left = 0;
      let last = -1;
      for (const token of view.tokens) {
        if (!isCandidate(token)) continue;
        const gold = goldOf(post, view.toSource(token.start, token.end).start);
        if (token.index !== last + 1) left = 0;
        last = token.index;
        const features = featuresOf(view, token.index, left, lower, post.lang);
        const scores = score(features, weights);
        let best = 0;
        for (let label = 1; label < LABELS.length; label++)
          if ((scores[label] as number) > (scores[best] as number)) best = label;
        clock++;
        seen++;
        if (best !== gold) {
          wrong++;
          for (const feature of features) {
            bump(feature * LABELS.length + gold, 1);
            bump(feature * LABELS.length + best, -1);
          }
        }
        // Its own answer, not the right one: when it reads a post it has nothing better.
        left = best;
      }
    }
    report(pass, wrong / seen);
  }
  return packWeights(byLabel(average(weights, totals, stamps, clock)));
}

const goldOf = ({ marks }: MarkedPost, at: number): number => {
  const mark = marks.find(({ start, end }) => start <= at && at < end);
  return mark ? LABELS.indexOf(mark.type) : 0;
};

/** The mean of each weight over the whole reading, as a signed byte. */
function average(weights: Int32Array, totals: Float64Array, stamps: Int32Array, clock: number): Int8Array {
  let largest = 1;
  const sums = Float64Array.from(weights, (weight, at) => {
    const sum = (totals[at] as number) + weight * (clock - (stamps[at] as number));
    largest = Math.max(largest, Math.abs(sum));
    return sum;
  });
  return Int8Array.from(sums, (sum) => Math.round((127 * sum) / largest));
}

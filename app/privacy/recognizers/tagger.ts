import type { Context, Recognizer } from "../context.ts";
import { BUCKETS, LABELS } from "../tagger/features.ts";
import { byBucket, runs, tag } from "../tagger/model.ts";
import { unpackWeights } from "../tagger/pack.ts";
import { WEIGHTS } from "../tagger/weights.ts";
import type { Token } from "../tokens.ts";
import { STRENGTH } from "../types.ts";
import { isDiseaseName } from "./eponyms.ts";
import { isOrdinaryWord } from "./ordinary.ts";

/** How far a label must be ahead of "none", in units of the weights: the lowest that leaves medical texts alone. */
const LEAST = { NAME: 80, LOCATION: 100, ORG: 100 } as const;
/** Without a capital the letters say less. */
const LEAST_LOWER = 160;

let weights: Int8Array | undefined;

/**
 * Names by what was learnt from generated posts (scripts/privacy/train-tagger.ts): it finds the unlisted ones that
 * no trigger announces, and has no say over what the rules found.
 */
export const tagger: Recognizer = {
  id: "tagger",
  version: 1,
  langs: ["fr", "en"],
  find(context: Context) {
    const { view, langs, add } = context;
    weights ??= byBucket(unpackWeights(WEIGHTS, BUCKETS * LABELS.length));
    const tags = tag(view, langs.length === 1 ? (langs[0] as string) : "", weights);
    for (const label of ["NAME", "LOCATION", "ORG"] as const) {
      for (const [from, to, margin] of runs(view, tags, label, LEAST[label])) {
        if (!isPlausible(context, from, to, margin) || isDiseaseName(view, from, to, to)) continue;
        const [first, last] = [view.tokens[from] as Token, view.tokens[to - 1] as Token];
        add(first.start, last.end, label, Math.min(0.9, margin / 300), STRENGTH.model, "tagger");
      }
    }
  },
};

/** What it was taught on; of other scripts it knows nothing. */
const latin = /\p{Script=Latin}/u;

/** Some word of it could be a name by the lists: not an abbreviation, a brand in capitals or an ordinary word. */
function isPlausible(context: Context, from: number, to: number, margin: number): boolean {
  const { view } = context;
  const next = view.text[(view.tokens[to - 1] as Token).end];
  if (next === "®" || next === "™") return false;
  for (let i = from; i < to; i++) {
    const { shape, text, info } = view.tokens[i] as Token;
    if (text.length < 3 || !latin.test(text)) continue;
    if (info.word && (!info.first || (info.common && to - from === 1))) continue;
    if (shape === "Capital") return true;
    if (shape === "CAPS" && text.length >= 4 && (info.first || (info.surname && to - from > 1))) return true;
    if (shape === "camel" && text.length >= 6 && (info.first || info.surname)) return true;
    if (shape === "lower" && margin >= LEAST_LOWER && info.first && !isOrdinaryWord(context, i)) return true;
  }
  return false;
}

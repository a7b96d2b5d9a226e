import type { Analysis } from "./engine.ts";
import { NAMES_NOT_WORDS } from "./lexicon/ambiguous.ts";
import { wordInfo } from "./lexicon/info.ts";
import { PARTICLES, TITLES } from "./lexicon/people.ts";
import { isDiseaseName } from "./recognizers/eponyms.ts";
import { resolve } from "./resolve.ts";
import type { Token } from "./tokens.ts";
import { STRENGTH, type Candidate } from "./types.ts";

const ALSO_WORDS: ReadonlySet<string> = new Set(NAMES_NOT_WORDS);

/** Words of confirmed names that are worth searching everywhere, with or without a capital. */
export function confirmedNames(analyses: readonly Analysis[]): {
  anyCase: Set<string>;
  capital: Set<string>;
} {
  const anyCase = new Set<string>();
  const capital = new Set<string>();
  for (const { candidates, view } of analyses) {
    for (const { start, end, type, score } of candidates) {
      if (type !== "NAME" || score < 0.6) continue;
      for (let i = view.tokenAt(start); i < view.tokens.length; i++) {
        const { start: from, lower, shape } = view.tokens[i] as Token;
        if (from >= end) break;
        if (
          lower.length < 3 ||
          (shape === "CAPS" && lower.length < 5 && !wordInfo(lower).first) ||
          shape === "number" ||
          PARTICLES.has(lower) ||
          TITLES.has(lower)
        )
          continue;
        const info = wordInfo(lower);
        if (info.medical || info.nation || info.eponym) continue;
        if (!info.word && !info.common && lower.length >= 4 && !ALSO_WORDS.has(lower)) anyCase.add(lower);
        if (!info.common || info.first) capital.add(lower);
      }
    }
  }
  return { anyCase, capital };
}

/** Searches confirmed names again in every text; returns how many findings were new. */
export function propagate(analyses: readonly Analysis[]): number {
  const { anyCase, capital } = confirmedNames(analyses);
  if (anyCase.size === 0 && capital.size === 0) return 0;
  let added = 0;
  for (const analysis of analyses) {
    const { view } = analysis;
    const more: Candidate[] = [];
    let next = 0;
    for (const { index, start, end, lower, shape, opens } of view.tokens) {
      while (next < analysis.candidates.length && (analysis.candidates[next] as Candidate).end <= start)
        next++;
      const covering = analysis.candidates[next];
      if (covering && covering.start <= start && covering.end >= end) continue;
      const capitalised = shape === "Capital" || shape === "CAPS" || shape === "camel";
      if (!(anyCase.has(lower) || (capitalised && capital.has(lower) && !(opens && wordInfo(lower).common))))
        continue;
      if (isDiseaseName(view, index, index + 1, index + 1)) continue;
      more.push({ start, end, type: "NAME", score: 0.7, rule: "name-again", strength: STRENGTH.trigger });
    }
    if (more.length === 0) continue;
    added += more.length;
    analysis.candidates = resolve([...analysis.candidates, ...more], view);
  }
  return added;
}

import type { Candidate, Span } from "./types.ts";
import type { Token } from "./tokens.ts";
import type { View } from "./view.ts";

/**
 * One span per cluster of overlapping candidates: the hull of all, with the type, rule and score of the
 * strongest. Masking too much around a real finding is cheaper than leaving half of it. Ties are broken by
 * score, length, type and rule, so that the order of recognisers cannot matter.
 */
export function resolve(candidates: readonly Candidate[], view: View): Candidate[] {
  const sorted = candidates.map((candidate) => wholeTokens(candidate, view)).toSorted(byPlace);
  const resolved: Candidate[] = [];
  for (const candidate of sorted) {
    const last = resolved.at(-1);
    if (!last || candidate.start >= last.end) {
      resolved.push({ ...candidate });
      continue;
    }
    const winner = isStronger(candidate, last) ? candidate : last;
    const { type, rule, score, strength } = winner;
    Object.assign(last, { end: Math.max(last.end, candidate.end), type, rule, score, strength });
  }
  return resolved;
}

const byPlace = (a: Candidate, b: Candidate): number =>
  a.start - b.start || b.end - a.end || compareText(a.rule, b.rule) || compareText(a.type, b.type);
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function isStronger(a: Candidate, b: Candidate): boolean {
  if (a.strength !== b.strength) return a.strength > b.strength;
  if (a.score !== b.score) return a.score > b.score;
  return compareText(`${a.rule} ${a.type}`, `${b.rule} ${b.type}`) < 0;
}

/** No token is masked in part: a finding inside "drdupont" takes the whole word. */
function wholeTokens(candidate: Candidate, view: View): Candidate {
  let { start, end } = candidate;
  const first = view.tokens[view.tokenAt(start)] as Token | undefined;
  if (first && first.start < start && first.end > start) ({ start } = first);
  const last = view.tokens[view.tokenAt(end - 1)] as Token | undefined;
  if (last && last.start < end && last.end > end) ({ end } = last);
  return start === candidate.start && end === candidate.end ? candidate : { ...candidate, start, end };
}

/** Candidates back in offsets of the source text. */
export function toSpans(candidates: readonly Candidate[], view: View): Span[] {
  const spans: Span[] = [];
  for (const { start, end, type, score, rule } of candidates) {
    const place = view.toSource(start, end);
    const last = spans.at(-1);
    // Two shadow spans can meet inside one source sign (œ, an entity): the first then takes it.
    const from = last ? Math.max(place.start, last.end) : place.start;
    if (place.end > from) spans.push({ start: from, end: place.end, type, score, rule });
  }
  return spans;
}

import type { Excerpt } from "./types.ts";

// Characters that no stored text holds: `cleanText` takes them out.
const start = "\u0002";
const stop = "\u0003";

/** Settings of ts_headline. Its own markers are HTML in a text that is not: ours become elements when rendered. */
export const excerptSettings = {
  title: `StartSel=${start}, StopSel=${stop}, HighlightAll=true`,
  body: `StartSel=${start}, StopSel=${stop}, MaxFragments=2, MaxWords=28, MinWords=10, FragmentDelimiter=" … "`,
};

/** Splits a headline at its markers. The text stays text: React escapes it. */
export function pieces(headline: string): Excerpt {
  return headline.split(start).flatMap((part, index) => {
    if (index === 0) return part ? [{ text: part, isMatch: false }] : [];
    const end = part.indexOf(stop);
    const match = end < 0 ? part : part.slice(0, end);
    const after = end < 0 ? "" : part.slice(end + 1);
    return [{ text: match, isMatch: true }, ...(after ? [{ text: after, isMatch: false }] : [])];
  });
}

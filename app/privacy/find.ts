import { analyse, spansOf } from "./engine.ts";
import { propagate } from "./propagate.ts";
import type { Lang, Span } from "./types.ts";

/**
 * Finds what identifies people in one text, plain or Markdown. Spans are in UTF-16 offsets of the text, sorted,
 * and never overlap. `known` are names, usernames and towns that the caller knows to belong to people here.
 */
export function findIdentifiers(
  text: string,
  options: { lang?: Lang; known?: readonly string[] } = {},
): { lang: Lang; spans: Span[] } {
  const analysis = analyse(text, options.lang, options.known ?? []);
  propagate([analysis]);
  return { lang: analysis.lang, spans: spansOf(analysis) };
}

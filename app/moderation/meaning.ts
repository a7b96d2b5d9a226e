import { diffWords } from "../answers/diff.ts";

/** Words that turn a sentence round, in both languages. */
const TURNING =
  /^(?:pas|plus|jamais|aucune?|sans|ni|sauf|surtout|évitez|éviter|arrêtez|arrêter|not|never|no|none|without|nor|except|don|dont|avoid|stop|isn|doesn|shouldn|mustn|can)$/iu;
const FIGURE = /^\p{N}+$/u;

/** Of the words that were published, how many may go before the rest says something else. */
const mostTaken = 0.5;
/** Shorter answers are changed as a whole by a word or two. */
const fewWords = 8;

/**
 * Whether a rewording may make an answer say something else than what readers found helpful, or professionals accurate:
 * a figure or a negation that was there is gone or came between words that stayed, or most of it was taken out. What is
 * only added at the end says what it says beside the old words.
 */
export function changesMeaning(before: string, after: string): boolean {
  const parts = diffWords(before, after);
  const last = parts.findLastIndex(({ kind }) => kind !== "added");
  const wordsOf = (text: string) => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  let taken = 0;
  let kept = 0;
  let turned = false;
  for (const [index, { kind, text }] of parts.entries()) {
    const words = wordsOf(text);
    if (kind === "same") kept += words.length;
    if (kind === "removed") taken += words.length;
    const isInside = kind === "removed" || (kind === "added" && index < last);
    if (isInside && words.some((word) => TURNING.test(word) || FIGURE.test(word))) turned = true;
  }
  if (turned) return true;
  return taken + kept >= fewWords && taken / (taken + kept) > mostTaken;
}

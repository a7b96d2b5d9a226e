/**
 * How easy a text is to read: Flesch–Kincaid grade for English (Kincaid et al. 1975), Kandel–Moles for French
 * (Kandel & Moles 1958), and its long sentences. Pure, so that the page and the server say the same.
 */
export type ReadingEase = "easy" | "plain" | "hard";

export interface Reading {
  ease: ReadingEase;
  /** Years of school (English), or 0–100 where more is easier (French). */
  score: number;
  words: number;
  sentences: number;
  /** The text cut where long sentences begin and end. */
  pieces: { text: string; isLong: boolean }[];
  longSentences: number;
}

/** GOV.UK: beyond 25 words a sentence is read twice. */
const longSentence = 25;
/** Below this, both formulas say nothing. */
const leastWords = 30;
const mostCharacters = 20_000;

const word = /[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*/gu;
/** A full stop after these, or inside a number, ends no sentence. */
const shortened = /(?:^|[\s(])(?:dr|pr|mr|mrs|ms|mme|mlle|m|st|etc|ex|vs|p|e\.g|i\.e|c-à-d)\.$/iu;

interface Sentence {
  start: number;
  end: number;
}

function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(/[.!?…]+["»”)]*(?=\s|$)|\n+/gu)) {
    const end = index + mark.length;
    if (mark[0] === "." && shortened.test(text.slice(Math.max(start, index - 6), index + 1))) continue;
    found.push({ start, end });
    start = end;
  }
  found.push({ start, end: text.length });
  return found.filter((sentence) => /\p{L}/u.test(text.slice(sentence.start, sentence.end)));
}

const countWords = (text: string): number => text.match(word)?.length ?? 0;

/** Groups of vowels, less a silent e at the end; "-le" after a consonant is heard. */
function syllablesEn(given: string): number {
  const letters = given.toLowerCase().replace(/[^a-z]/g, "");
  if (letters.length <= 3) return 1;
  const heard = letters
    .replace(/(?:[^laeiouy]es|[^aeiouytd]ed|[^laeiouy]e)$/, (ending) => ending[0]!)
    .replace(/^y/, "");
  return Math.max(1, heard.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}

/** Groups of vowels, less the silent endings e, es, ent after a consonant. */
function syllablesFr(given: string): number {
  const letters = given
    .toLowerCase()
    .replace(/œ/g, "e")
    .normalize("NFD")
    .replace(/e\u0301/g, "é")
    .replace(/[\u0300\u0302-\u036f]/g, "")
    .replace(/[^a-zé]/g, "");
  if (letters.length <= 3) return 1;
  const heard = letters.replace(/([^aeiouyé])(?:es?|ent)$/, "$1").replace(/qu|gu(?=[eiy])/g, "k");
  return Math.max(1, heard.match(/[aeiouyé]+/g)?.length ?? 1);
}

/** Null for a text too short to judge. */
export function readingOf(given: string, language: "fr" | "en"): Reading | null {
  const text = given.slice(0, mostCharacters);
  const all = text.match(word) ?? [];
  if (all.length < leastWords) return null;
  const sentences = sentencesOf(text);
  const syllables = all.reduce(
    (sum, one) => sum + (language === "fr" ? syllablesFr(one) : syllablesEn(one)),
    0,
  );
  const perSentence = all.length / sentences.length;
  const perWord = syllables / all.length;
  const score =
    language === "fr"
      ? 207 - 1.015 * perSentence - 73.6 * perWord
      : 0.39 * perSentence + 11.8 * perWord - 15.59;
  const pieces = cut(text, sentences);
  return {
    ease: easeOf(score, language),
    score: Math.round(language === "fr" ? Math.min(100, Math.max(0, score)) : Math.max(0, score)),
    words: all.length,
    sentences: sentences.length,
    pieces,
    longSentences: pieces.filter(({ isLong }) => isLong).length,
  };
}

/** AMA and NIH advise grade 6; both scales are cut at about the sixth and the tenth year of school. */
function easeOf(score: number, language: "fr" | "en"): ReadingEase {
  if (language === "fr") return score >= 70 ? "easy" : score >= 50 ? "plain" : "hard";
  return score <= 6.5 ? "easy" : score <= 10 ? "plain" : "hard";
}

function cut(text: string, sentences: Sentence[]): Reading["pieces"] {
  const pieces: Reading["pieces"] = [];
  let at = 0;
  for (const { start, end } of sentences) {
    if (countWords(text.slice(start, end)) <= longSentence) continue;
    const from = start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0);
    if (from > at) pieces.push({ text: text.slice(at, from), isLong: false });
    pieces.push({ text: text.slice(from, end), isLong: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isLong: false });
  return pieces;
}

/** A stretch of folded text that scopes (negation, tense, person) do not cross. */
export interface Sentence {
  start: number;
  end: number;
  text: string;
  /** Ends with a question mark. */
  question: boolean;
}

/** Scopes look at most this far back, and a "sentence" without punctuation is cut there. */
const LONGEST_SENTENCE = 400;

/** A full stop inside a number or after a title does not end a sentence. */
const TITLES = /(?:^|\s)(?:dr|pr|mr|mrs|ms|mme|mlle|m|st|env|ex|vs|approx|e\.g|i\.e)$/;

export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!;
    const tooLong = index - start >= LONGEST_SENTENCE && character === " ";
    if (!tooLong && !endsSentence(text, index, character, start)) continue;
    while (index + 1 < text.length && ".!?".includes(text[index + 1]!)) index++;
    push(sentences, text, start, index + 1);
    start = index + 1;
  }
  push(sentences, text, start, text.length);
  return sentences;
}

function endsSentence(text: string, index: number, character: string, start: number): boolean {
  if (character === "\n" || character === "!" || character === "?") return true;
  if (character !== "." && character !== ";") return false;
  const next = text[index + 1];
  if (next !== undefined && next !== " " && next !== "\n" && next !== '"' && next !== "." && next !== ")")
    return false;
  return !TITLES.test(text.slice(Math.max(start, index - 8), index));
}

function push(sentences: Sentence[], text: string, start: number, end: number): void {
  const slice = text.slice(start, end);
  if (slice.trim() === "") return;
  sentences.push({ start, end, text: slice, question: /\?[^a-z]{0,4}$/.test(slice) });
}

/** The sentence that holds offset `at`; sentences are in order and cover every word. */
export function sentenceAt(sentences: Sentence[], at: number): Sentence {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.start <= at) low = middle;
    else high = middle - 1;
  }
  return sentences[low]!;
}

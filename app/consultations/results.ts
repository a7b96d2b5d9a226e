import { smallestCell } from "../moderation/small-cells.ts";
import type { QuestionKind } from "./schema.ts";

/**
 * Blanks counts of too few people, and as many others as it takes that what is blank does not follow from a total:
 * always at least two cells, together at least as many people as the smallest count shown.
 * @returns the counts, null where blank
 */
export function suppressSmall(counts: readonly number[]): (number | null)[] {
  const blank = new Set(counts.flatMap((count, at) => (count > 0 && count < smallestCell ? [at] : [])));
  if (blank.size === 0) return [...counts];
  const others = counts
    .map((count, at) => ({ count, at }))
    .filter(({ count, at }) => count > 0 && !blank.has(at))
    .toSorted((a, b) => a.count - b.count);
  const hidden = () => [...blank].reduce((sum, at) => sum + counts[at]!, 0);
  while (others.length > 0 && (blank.size < 2 || hidden() < smallestCell)) blank.add(others.shift()!.at);
  return counts.map((count, at) => (blank.has(at) ? null : count));
}

export interface CountedQuestion {
  position: number;
  kind: QuestionKind;
  label: string;
  /** How many answered it; null when they are too few to be counted, and then nothing else is told. */
  answers: number | null;
  options: {
    label: string;
    /** Who chose it, or put it first; null where too few did. */
    count: number | null;
    /** Mean place in the rankings, 1 at the top; null where there are none. */
    meanRank: number | null;
  }[];
}

interface Asked {
  position: number;
  kind: QuestionKind;
  label: string;
  options: string[];
}

/** What was answered to one question, as it may be told. */
export function countQuestion(asked: Asked, ballots: readonly (readonly number[])[]): CountedQuestion {
  const { position, kind, label, options } = asked;
  const isTold = ballots.length >= smallestCell;
  const counts = options.map(
    (_, option) =>
      ballots.filter((ballot) => (kind === "ranking" ? ballot[0] === option : ballot.includes(option)))
        .length,
  );
  const shown = suppressSmall(counts);
  const meanRank = (option: number) =>
    Math.round((ballots.reduce((sum, ballot) => sum + ballot.indexOf(option) + 1, 0) / ballots.length) * 10) /
    10;
  return {
    position,
    kind,
    label,
    answers: isTold ? ballots.length : null,
    options: options.map((one, option) => ({
      label: one,
      count: isTold ? shown[option]! : null,
      meanRank: isTold && kind === "ranking" ? meanRank(option) : null,
    })),
  };
}

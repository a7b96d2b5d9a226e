import { smallestCell } from "../moderation/small-cells.ts";
import { countRoles, roleOf, roles } from "./roles.ts";
import type { ByRole } from "./roles.ts";
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
  /** The same by the role in which they answered. */
  answersByRole: ByRole;
  options: {
    label: string;
    /** Who chose it, or put it first; null where too few did. */
    count: number | null;
    countByRole: ByRole;
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

export interface Ballot {
  choices: readonly number[];
  relation: Parameters<typeof roleOf>[0];
}

/** What was answered to one question, as it may be told. */
export function countQuestion(asked: Asked, ballots: readonly Ballot[]): CountedQuestion {
  const { position, kind, label, options } = asked;
  const isTold = ballots.length >= smallestCell;
  const spoken = roles.map((role) => ballots.filter(({ relation }) => roleOf(relation) === role));
  const isFor = (option: number) => (ballot: Ballot) =>
    kind === "ranking" ? ballot.choices[0] === option : ballot.choices.includes(option);
  const shown = suppressSmall(options.map((_, option) => ballots.filter(isFor(option)).length));
  const byRole = countRoles(
    options.map((_, option) => ({
      byRole: spoken.map((some) => some.filter(isFor(option)).length),
      isTold: isTold && shown[option] !== null,
    })),
    suppressSmall(spoken.map((some) => some.length)).map((told, at) => ({
      count: spoken[at]!.length,
      isTold: told !== null,
    })),
  );
  const nothing: ByRole = { lived: null, professional: null, other: null };
  const meanRank = (option: number) =>
    Math.round(
      (ballots.reduce((sum, { choices }) => sum + choices.indexOf(option) + 1, 0) / ballots.length) * 10,
    ) / 10;
  return {
    position,
    kind,
    label,
    answers: isTold ? ballots.length : null,
    answersByRole: isTold ? byRole.answers : nothing,
    options: options.map((one, option) => ({
      label: one,
      count: isTold ? shown[option]! : null,
      countByRole: isTold ? byRole.options[option]! : nothing,
      meanRank: isTold && kind === "ranking" ? meanRank(option) : null,
    })),
  };
}

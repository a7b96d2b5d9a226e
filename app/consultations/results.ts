import { smallestCell } from "../moderation/small-cells.ts";
import { binds, countRoles, roleOf, roles } from "./roles.ts";
import type { ByRole, Line } from "./roles.ts";
import type { QuestionKind } from "./schema.ts";

/**
 * Blanks counts of too few people, and as many others as it takes that what is blank does not follow from a total: then
 * at least two cells, together at least as many people as the smallest count shown.
 * @param line whom the counts count; unless said, each person in one of them
 * @returns the counts, null where blank
 */
export function suppressSmall(
  counts: readonly number[],
  line: Line = { people: counts.reduce((sum, count) => sum + count, 0), most: 1 },
): (number | null)[] {
  const blank = new Set(counts.flatMap((count, at) => (count > 0 && count < smallestCell ? [at] : [])));
  const others = counts
    .map((count, at) => ({ count, at }))
    .filter(({ count, at }) => count > 0 && !blank.has(at))
    .toSorted((a, b) => a.count - b.count);
  const hidden = () => [...blank].reduce((sum, at) => sum + counts[at]!, 0);
  const follows = () =>
    (blank.size < 2 || hidden() < smallestCell) &&
    binds(
      line,
      counts.filter((_, at) => !blank.has(at)),
      blank.size,
    );
  while (blank.size > 0 && others.length > 0 && follows()) blank.add(others.shift()!.at);
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
  /** How many of them one person may choose. */
  most: number;
}

export interface Ballot {
  choices: readonly number[];
  relation: Parameters<typeof roleOf>[0];
}

/** What was answered to one question, as it may be told. */
export function countQuestion(asked: Asked, ballots: readonly Ballot[]): CountedQuestion {
  const { position, kind, label, options, most } = asked;
  const isTold = ballots.length >= smallestCell;
  const spoken = roles.map((role) => ballots.filter(({ relation }) => roleOf(relation) === role));
  const isFor = (option: number) => (ballot: Ballot) =>
    kind === "ranking" ? ballot.choices[0] === option : ballot.choices.includes(option);
  const shown = suppressSmall(
    options.map((_, option) => ballots.filter(isFor(option)).length),
    { people: ballots.length, most },
  );
  const byRole = countRoles(
    options.map((_, option) => ({
      byRole: spoken.map((some) => some.filter(isFor(option)).length),
      isTold: isTold && shown[option] !== null,
    })),
    suppressSmall(spoken.map((some) => some.length)).map((told, at) => ({
      count: spoken[at]!.length,
      isTold: told !== null,
    })),
    most,
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

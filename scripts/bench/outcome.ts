/** What a run says of one target. */
export interface Verdict {
  text: string;
  isMet: boolean;
}

/** What a suite measured: figures for a program, a table for a person, and where each target stands. */
export interface Outcome {
  figures: unknown;
  table: string;
  verdicts: Verdict[];
}

export const verdictLine = ({ text, isMet }: Verdict): string => `${isMet ? "met   " : "MISSED"}  ${text}\n`;

/** The whole, for the terminal. */
export const formatOutcome = ({ table, verdicts }: Outcome): string =>
  [table, table && verdicts.length > 0 ? "\n" : "", ...verdicts.map(verdictLine)].join("");

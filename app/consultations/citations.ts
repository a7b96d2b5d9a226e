import { paths } from "../shared/paths.ts";

/** A contribution as a synthesis cites it: its number between brackets, [#12]. */
const citation = /\[#(\d{1,9})\]/g;

/** The numbers that a synthesis cites, each once, in its order. */
export const citedNumbers = (markdown: string): number[] => [
  ...new Set([...markdown.matchAll(citation)].map(([, number]) => Number(number))),
];

/** The same Markdown with every citation as a link to the contribution. */
export const linkCitations = (markdown: string, consultation: number): string =>
  markdown.replace(
    citation,
    (_, number: string) => `[#${number}](${paths.contribution(consultation, Number(number))})`,
  );

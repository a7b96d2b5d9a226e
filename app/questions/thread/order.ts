import type { LivedOrder, Section } from "./types.ts";

export const sectionOf = (kind: string): Section =>
  kind === "professional" || kind === "sourced" ? "informed" : "lived";

/** How many answers one page of a thread shows. */
export const answersPerPage = 20;

/** The last answer of the page before: its rank (see `posts.rank`) and its id. */
export interface Cursor {
  rank: number;
  id: string;
}

/** Ranks from `low` up to, not including, `high`. */
interface Range {
  low: number;
  high: number;
  descending: boolean;
}

/** `beyond` leaves out what was shown on the pages before. */
export interface Segment extends Range {
  beyond: Cursor | null;
}

/** Of what was shown on the pages before: `upTo` is the last of it, null for ranks that were shown whole. */
export interface ShownSegment extends Range {
  upTo: Cursor | null;
}

const safe = 2 ** 50;
const informed = 2 ** 51;
const top = 2 ** 52;

/**
 * The ranks of a thread in reading order. Newest first is the order of ranks; oldest first turns the lived experiences
 * round, and keeps what is judged dangerous at their end.
 */
const rangesOf = (order: LivedOrder): Range[] =>
  order === "newest"
    ? [{ low: 0, high: top, descending: true }]
    : [
        { low: informed, high: top, descending: true },
        { low: safe, high: informed, descending: false },
        { low: 0, high: safe, descending: false },
      ];

const holding = (ranges: Range[], { rank }: Cursor): number =>
  ranges.findIndex(({ low, high }) => rank >= low && rank < high);

/** What a reader is still to see of a thread, in reading order. */
export function segmentsOf(order: LivedOrder, cursor: Cursor | null): Segment[] {
  const ranges = rangesOf(order);
  const at = cursor ? holding(ranges, cursor) : 0;
  return ranges.slice(at).map((range, n) => ({ ...range, beyond: n === 0 ? cursor : null }));
}

/** What a reader has seen of it on the pages before. */
export function segmentsBefore(order: LivedOrder, cursor: Cursor): ShownSegment[] {
  const ranges = rangesOf(order);
  const at = holding(ranges, cursor);
  return ranges.slice(0, at + 1).map((range, n) => ({ ...range, upTo: n === at ? cursor : null }));
}

export const formatCursor = ({ rank, id }: Cursor): string => `${rank.toString(36)}_${id}`;

/** @returns null for anything that is no cursor: then the thread is shown from its beginning */
export function parseCursor(text: string | null): Cursor | null {
  const [, rank, id] =
    /^([0-9a-z]{1,11})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? "") ?? [];
  if (!rank || !id || parseInt(rank, 36) >= top) return null;
  return { rank: parseInt(rank, 36), id };
}

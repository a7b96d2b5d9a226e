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

/** Ranks from `low` up to, not including, `high`; `beyond` leaves out what was shown on the pages before. */
export interface Segment {
  low: number;
  high: number;
  descending: boolean;
  beyond: Cursor | null;
}

const safe = 2 ** 50;
const informed = 2 ** 51;
const top = 2 ** 52;

/**
 * What a reader is still to see of a thread, in reading order. Newest first is the order of ranks; oldest first turns
 * the lived experiences round, and keeps what is judged dangerous at their end.
 */
export function segmentsOf(order: LivedOrder, cursor: Cursor | null): Segment[] {
  const whole: Omit<Segment, "beyond">[] =
    order === "newest"
      ? [{ low: 0, high: top, descending: true }]
      : [
          { low: informed, high: top, descending: true },
          { low: safe, high: informed, descending: false },
          { low: 0, high: safe, descending: false },
        ];
  const at = cursor ? whole.findIndex(({ low, high }) => cursor.rank >= low && cursor.rank < high) : 0;
  return whole.slice(Math.max(0, at)).map((part, n) => ({ ...part, beyond: n === 0 ? cursor : null }));
}

export const formatCursor = ({ rank, id }: Cursor): string => `${rank.toString(36)}_${id}`;

/** @returns null for anything that is no cursor: then the thread is shown from its beginning */
export function parseCursor(text: string | null): Cursor | null {
  const [, rank, id] =
    /^([0-9a-z]{1,11})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? "") ?? [];
  if (!rank || !id || parseInt(rank, 36) >= top) return null;
  return { rank: parseInt(rank, 36), id };
}

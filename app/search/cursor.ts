import { matches } from "./types.ts";
import type { Match } from "./types.ts";

/** Eras from `lower` up to, not including, `upper`; null is up to the newest. */
export interface Window {
  lower: number;
  upper: number | null;
}

/** Where a page of results begins: in which window, and after which result of it. */
export interface Cursor {
  match: Match;
  /** What was searched is the corrected spelling. */
  isCorrected: boolean;
  window: Window;
  last: { danger: number; rank: number; id: string } | null;
}

const pattern = /^([a-z]+)_([01])_(\d{1,9})_(\d{1,9}|n)(?:_([01])_([\d.e-]+)_([0-9a-f-]{36}))?$/;

/** @returns null for what is not one of ours: such an address starts from the beginning */
export function readCursor(text: string | null): Cursor | null {
  const [, match, corrected, lower, upper, danger, rank, id] = pattern.exec(text ?? "") ?? [];
  if (!matches.includes(match as Match)) return null;
  const last =
    id && Number.isFinite(Number(rank)) ? { danger: Number(danger), rank: Number(rank), id } : null;
  return {
    match: match as Match,
    isCorrected: corrected === "1",
    window: { lower: Number(lower), upper: upper === "n" ? null : Number(upper) },
    last,
  };
}

export function writeCursor({ match, isCorrected, window, last }: Cursor): string {
  const place = [match, Number(isCorrected), window.lower, window.upper ?? "n"];
  return [...place, ...(last ? [last.danger, last.rank, last.id] : [])].join("_");
}

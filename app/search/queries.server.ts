import { db } from "../../db/client.server.ts";
import type { Executor } from "../../db/client.server.ts";
import type { Actor } from "../shared/policy.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import type { Cursor, Window } from "./cursor.ts";
import { pieces } from "./excerpt.ts";
import { frequencies } from "./frequencies.server.ts";
import { windowSize } from "./plan.ts";
import type { Frequencies } from "./plan.ts";
import { correct } from "./spelling.ts";
import { expected, ofKind, prepare } from "./tsquery.server.ts";
import type { Match, SearchChoice, SearchPage, SearchResult } from "./types.ts";
import { recognise, vocabulary } from "./vocabulary.server.ts";
import type { Vocabulary } from "./vocabulary.server.ts";
import { readWindow } from "./window.server.ts";
import type { Row } from "./window.server.ts";

export { findSimilarQuestions, queriesOf } from "./similar.server.ts";

const pageSize = 20;
/** Texts that one window should find: enough to rank, few enough to read at once. */
const perWindow = 200;
/** Windows read for one page when filters leave little of each; the next page goes on from there. */
const maxWindows = 2;
const widening = 2;
/** With fewer threads than this, another spelling may have been meant. */
const fewThreads = 3;

interface Options {
  names?: Vocabulary;
  common?: Frequencies;
  executor?: Executor;
}

type Found = Pick<SearchPage, "results" | "count" | "next" | "match">;
const nothing: Found = { results: [], count: 0, next: null, match: "all" };

/**
 * Searches what this reader may read, whatever the language: first texts with all the words or synonyms of their
 * topics and medicines, else the same with misspelt words put right, else texts with some of the words, else titles
 * that look alike. Common words are read newest first, a window at a time: the best of each window, then older ones.
 */
export async function search(
  choice: SearchChoice,
  viewer: Actor | null,
  options: Options = {},
): Promise<SearchPage> {
  const { executor = db() } = options;
  const names = options.names ?? (await vocabulary());
  const topicsIn = (q: string) =>
    recognise(q, names)
      .topics.slice(0, 6)
      .map(({ slug, label }) => ({ slug, label }));
  const page = { corrected: null, suggestion: null, topics: topicsIn(choice.q) };
  if (!choice.q) return { ...nothing, ...page };

  const common = options.common ?? (await frequencies("posts"));
  const cursor = readCursor(choice.after);
  const from = (q: string) => searcher({ ...choice, q }, { executor, viewer, names, common, cursor });
  const corrected = correct(choice.q, names.dictionary);
  if (cursor) {
    const asked = cursor.isCorrected && corrected ? corrected : choice.q;
    const found = await (await from(asked))(cursor.match, cursor.isCorrected);
    return { ...found, ...page, corrected: cursor.isCorrected ? corrected : null, topics: topicsIn(asked) };
  }
  const typed = await from(choice.q);
  const all = await typed("all");
  // An empty page with older windows left is no empty search: other words are not tried before those were looked into.
  const isAny = all.results.length > 0 || all.next !== null;
  if (all.results.length >= fewThreads || (isAny && !corrected)) return { ...all, ...page };
  if (corrected) {
    const right = await (await from(corrected))("all", true);
    if (all.results.length > 0) {
      const isBetter = right.results.length > all.results.length;
      return { ...all, ...page, suggestion: isBetter ? corrected : null };
    }
    if (right.results.length > 0) return { ...right, ...page, corrected, topics: topicsIn(corrected) };
  }
  const some = await typed("some");
  if (some.results.length > 0 || some.next !== null) return { ...some, ...page };
  return { ...(await typed("alike")), ...page };
}

interface Context {
  executor: Executor;
  viewer: Actor | null;
  names: Vocabulary;
  common: Frequencies;
  cursor: Cursor | null;
}

/** Prepares one wording of a search. @returns a function that reads a page of it */
async function searcher(choice: SearchChoice, { executor, viewer, names, common, cursor }: Context) {
  const { eras, oldest, ...wordings } = await prepare(executor, choice, recognise(choice.q, names));

  return async (match: Match, isCorrected = false): Promise<Found> => {
    const ranked = match === "all" ? wordings.all : wordings.some;
    if (match !== "alike" && !ranked.fr && !ranked.en) return { ...nothing, match }; // stop words only
    const queries = { ranked, found: ofKind(ranked, choice.kind) };
    const found = expected(queries.found, common);
    const seldom = { fr: found.fr <= perWindow, en: found.en <= perWindow };
    let size = match === "alike" ? eras : windowSize(Math.max(found.fr, found.en), eras, perWindow);
    const lowest = size < eras ? oldest : 0; // what is rare is not looked for window by window
    let window: Window = cursor?.window ?? { lower: Math.max(lowest, eras - size), upper: null };
    let last = cursor?.last ?? null;
    let count: number | null = null;
    const rows: (Row & { window: Window })[] = [];
    const at = (place: Pick<Cursor, "window" | "last">) => writeCursor({ match, isCorrected, ...place });
    for (let reads = 1; ; reads++) {
      const limit = pageSize + 1 - rows.length;
      const by = match === "alike" ? "likeness" : "words";
      const isLast = window.lower <= lowest;
      const read = await readWindow(
        executor,
        { choice, viewer, queries, seldom, window, isLast, last, limit },
        by,
      );
      if (!cursor && reads === 1 && isLast) count = read[0]?.found ?? 0;
      rows.push(...read.map((row) => ({ ...row, window })));
      if (rows.length > pageSize) {
        const { danger, rank, id, ...shown } = rows[pageSize - 1]!;
        const next = at({ window: shown.window, last: { danger, rank, id } });
        return { results: rows.slice(0, pageSize).map(toResult), count, next, match };
      }
      if (isLast) return { results: rows.map(toResult), count, next: null, match };
      size *= widening;
      window = { lower: Math.max(lowest, window.lower - Math.round(size)), upper: window.lower };
      last = null;
      if (reads === maxWindows)
        return { results: rows.map(toResult), count, next: at({ window, last: null }), match };
    }
  };
}

function toResult({
  rank: _r,
  danger: _d,
  found: _f,
  window: _w,
  ...row
}: Row & { window: Window }): SearchResult {
  return {
    ...row,
    title: pieces(row.title),
    excerpt: pieces(row.excerpt),
    publishedAt: new Date(row.publishedAt),
  };
}

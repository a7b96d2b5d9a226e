import { and, asc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import { timeNow } from "../../db/clock.server.ts";
import { grantErasures, grants, releases, studies } from "../../db/schema/index.ts";
import { csvLine } from "../research/release/csv.ts";
import { Forbidden, NotFound } from "../shared/errors.ts";
import { logDownload } from "./files.server.ts";
import { findGrantById } from "./grant.server.ts";
import { assertLink, signedLink } from "./links.server.ts";
import type { LinkedFile } from "./links.server.ts";
import { mayAttest } from "./policy.ts";

export interface ErasureList {
  releaseId: string;
  version: string;
  /** The first day that may be missed. */
  dueAt: Date;
  postKeys: string[];
}

const openErasures = (grantId: string, releaseId?: string) =>
  db()
    .select({
      releaseId: grantErasures.releaseId,
      version: releases.version,
      dueAt: grantErasures.dueAt,
      postKey: grantErasures.postKey,
    })
    .from(grantErasures)
    .innerJoin(releases, eq(releases.id, grantErasures.releaseId))
    .where(
      and(
        eq(grantErasures.grantId, grantId),
        isNull(grantErasures.attestedAt),
        releaseId ? eq(grantErasures.releaseId, releaseId) : undefined,
      ),
    )
    .orderBy(asc(grantErasures.postKey));

/** What its holder has still to delete, by release and in that release's own ids, sorted so that order says nothing. */
export async function listErasures(grantId: string): Promise<ErasureList[]> {
  const rows = await openErasures(grantId);
  return [...Map.groupBy(rows, ({ releaseId }) => releaseId).values()].map((list) => ({
    releaseId: list[0]!.releaseId,
    version: list[0]!.version,
    dueAt: new Date(Math.min(...list.map(({ dueAt }) => dueAt.getTime()))),
    postKeys: list.map(({ postKey }) => postKey),
  }));
}

/** What a program takes the list as; named as files beside those of the release. */
const formats = {
  csv: {
    mediaType: "text/csv",
    write: (rows: readonly Row[]) =>
      csvLine(["post_id", "due_at"]) + rows.map((row) => csvLine([row.postKey, dayOf(row)])).join(""),
  },
  ndjson: {
    mediaType: "application/x-ndjson",
    write: (rows: readonly Row[]) =>
      rows.map((row) => `${JSON.stringify({ post_id: row.postKey, due_at: dayOf(row) })}\n`).join(""),
  },
};
type Format = keyof typeof formats;
type Row = Awaited<ReturnType<typeof openErasures>>[number];

const dayOf = ({ dueAt }: Row): string => dueAt.toISOString().slice(0, 10);
const fileName = (format: Format) => `erasures.${format}`;

/** The format of a linked file that is such a list; null for the files of a release. */
export const erasureFormat = (path: string): Format | null =>
  (Object.keys(formats) as Format[]).find((format) => fileName(format) === path) ?? null;

export interface DownloadableErasures extends ErasureList {
  files: { path: string; href: string }[];
}

/** Each list with signed links to it as a file. @param now milliseconds since 1970 */
export const withErasureFiles = (
  grantId: string,
  lists: readonly ErasureList[],
  now: number,
): DownloadableErasures[] =>
  lists.map((list) => ({
    ...list,
    files: (Object.keys(formats) as Format[]).map((format) => {
      const path = fileName(format);
      return { path, href: signedLink({ grantId, releaseId: list.releaseId, path }, now) };
    }),
  }));

/**
 * The list of a signed link, as it is now and once the access is in the log. Unlike the data it is there whatever became
 * of the access: what must be deleted must be known. @throws Forbidden or NotFound
 */
export async function openErasureList(
  linked: LinkedFile,
  format: Format,
  query: URLSearchParams,
): Promise<{ text: string; mediaType: string }> {
  assertLink(linked, query, timeNow());
  const grant = await findGrantById(linked.grantId);
  if (!grant || !mayAttest(grant)) throw new Forbidden("grant-closed");
  const rows = await openErasures(linked.grantId, linked.releaseId);
  const [first] = rows;
  if (!first) throw new NotFound();
  await logDownload(linked, first);
  const { mediaType, write } = formats[format];
  return { text: write(rows), mediaType };
}

/** Deletions asked of holders for these posts, and when each was confirmed. */
export async function listErasuresOf(postIds: readonly string[]) {
  if (postIds.length === 0) return [];
  return db()
    .select({
      postId: grantErasures.postId,
      releaseId: grantErasures.releaseId,
      number: studies.number,
      dueAt: grantErasures.dueAt,
      attestedAt: grantErasures.attestedAt,
    })
    .from(grantErasures)
    .innerJoin(grants, eq(grants.id, grantErasures.grantId))
    .innerJoin(studies, eq(studies.id, grants.studyId))
    .where(and(isNotNull(grantErasures.postId), inArray(grantErasures.postId, [...postIds])))
    .orderBy(asc(studies.number));
}

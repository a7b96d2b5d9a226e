import { and, eq, inArray, sql } from "drizzle-orm";
import { recordAudit } from "../../db/audit.server.ts";
import { db, transaction } from "../../db/client.server.ts";
import { timeNow } from "../../db/clock.server.ts";
import { grantDownloads, releases } from "../../db/schema/index.ts";
import { mediaType } from "../research/build/files.server.ts";
import { listFiles } from "../research/portal.server.ts";
import type { PortalFile, PublishedFile } from "../research/portal.server.ts";
import { compareVersions } from "../research/release/calver.ts";
import { storage, storageKeys } from "../research/storage/storage.server.ts";
import { Forbidden, NotFound } from "../shared/errors.ts";
import type { Actor } from "../shared/policy.ts";
import { findGrant, findGrantById } from "./grant.server.ts";
import { assertLink, signedLink } from "./links.server.ts";
import type { LinkedFile } from "./links.server.ts";
import { grantPolicy } from "./policy.ts";

type Release = typeof releases.$inferSelect;

const isDistributed = and(
  eq(releases.tier, "controlled"),
  inArray(releases.status, ["published", "superseded"]),
);

/** What is downloaded beside what SHA256SUMS lists, to check it. */
const unlisted = ["SHA256SUMS", "SHA256SUMS.minisig"];

async function filesOf(release: Release): Promise<PortalFile[]> {
  const prefix = storageKeys.published(release);
  const listed = await listFiles(prefix);
  const sizes = await Promise.all(unlisted.map((path) => storage().size(`${prefix}/${path}`)));
  const others = unlisted.flatMap((path, index) =>
    sizes[index] === null ? [] : [{ path, bytes: sizes[index]!, sha256: "" }],
  );
  const isData = ({ path }: PortalFile) => path.startsWith("data/");
  return [...listed.filter(isData), ...listed.filter((file) => !isData(file)), ...others];
}

export interface ControlledVersion {
  version: string;
  isSuperseded: boolean;
  files: { path: string; bytes: number; href: string }[];
}

/** The controlled versions with links for their holder, newest first; none while the access is not open. */
export async function listLinkedFiles(actor: Actor, number: number): Promise<ControlledVersion[]> {
  const grant = await findGrant(number);
  if (!grant || !grantPolicy["grant.download"](actor, grant).allowed) return [];
  const rows = await db().select().from(releases).where(isDistributed);
  const now = timeNow();
  const versions: ControlledVersion[] = [];
  for (const release of rows.toSorted((a, b) => compareVersions(a.version, b.version))) {
    const files = await filesOf(release);
    versions.push({
      version: release.version,
      isSuperseded: release.status === "superseded",
      files: files.map(({ path, bytes }) => ({
        path,
        bytes,
        href: signedLink({ grantId: grant.id, releaseId: release.id, path }, now),
      })),
    });
  }
  return versions;
}

/**
 * The file of a signed link, once the access is written in the log that members read: without that line, no byte.
 * What the link was made for is asked again: the project may be over, or the version recalled, since.
 * @throws Forbidden or NotFound
 */
export async function openLinkedFile(linked: LinkedFile, query: URLSearchParams): Promise<PublishedFile> {
  assertLink(linked, query, timeNow());
  const grant = await findGrantById(linked.grantId);
  if (grant?.standing !== "open") throw new Forbidden("grant-closed");
  const [release] = await db()
    .select()
    .from(releases)
    .where(and(eq(releases.id, linked.releaseId), isDistributed));
  const file = release && (await filesOf(release)).find(({ path }) => path === linked.path);
  if (!file) throw new NotFound();
  await logDownload(linked, release);
  return {
    key: `${storageKeys.published(release)}/${file.path}`,
    bytes: file.bytes,
    sha256: file.sha256 || null,
    mediaType: mediaType(file.path),
  };
}

/** One line per day and file; the first of a day also enters the chain of acts, which nobody can rewrite. */
export async function logDownload(
  { grantId, releaseId, path }: LinkedFile,
  { version }: { version: string },
): Promise<void> {
  await transaction(async (tx) => {
    const [row] = await tx
      .insert(grantDownloads)
      .values({ grantId, releaseId, path, day: sql`(now() at time zone 'UTC')::date` })
      .onConflictDoUpdate({
        target: [grantDownloads.grantId, grantDownloads.releaseId, grantDownloads.path, grantDownloads.day],
        set: { requests: sql`${grantDownloads.requests} + 1` },
      })
      .returning({ requests: grantDownloads.requests });
    if (row!.requests > 1) return;
    await recordAudit(tx, {
      actorId: null,
      action: "grant.downloaded",
      subjectType: "grant",
      subjectId: grantId,
      data: { version, path },
    });
  });
}

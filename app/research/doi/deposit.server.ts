import { and, desc, eq, isNotNull, ne } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import { releases } from "../../../db/schema/index.ts";
import { environment } from "../../shared/env.server.ts";
import type { ReleaseDescription } from "../release/description.ts";
import { storage, storageKeys } from "../storage/storage.server.ts";
import {
  amendRecord,
  createDraft,
  describeDraft,
  isPublished,
  publishDraft,
  reserveDoi,
  uploadFile,
} from "./invenio.server.ts";
import type { RecordMetadata, Repository } from "./invenio.server.ts";

type Release = typeof releases.$inferSelect;

/**
 * What a repository keeps for ever: descriptions, reports and checksums. The data themselves stay here, where a recall
 * can still take them away.
 */
const deposited = [
  "README.md",
  "LICENSE.txt",
  "RESPONSIBLE_USE.md",
  "CITATION.cff",
  "croissant.json",
  "datapackage.json",
  "docs/privacy.json",
  "docs/quality.json",
  "SHA256SUMS",
  "SHA256SUMS.minisig",
] as const;

/** Off until both variables are set. */
function repositoryOf(): Repository | null {
  const { DOI_REPOSITORY_URL, DOI_REPOSITORY_TOKEN } = environment();
  return DOI_REPOSITORY_URL && DOI_REPOSITORY_TOKEN
    ? { url: DOI_REPOSITORY_URL, token: DOI_REPOSITORY_TOKEN }
    : null;
}

/**
 * Gives a published version its DOI, and says in its record when it was recalled. Each step is noted, and looks first at
 * what the repository has: run again after a crash or a refusal, it goes on, and makes no second record.
 * @throws RepositoryFailed: a release is complete without a DOI, and the job tries again
 */
export async function depositRelease(
  releaseId: string,
  repository: Repository | null = repositoryOf(),
): Promise<void> {
  if (!repository) return;
  const [release] = await db().select().from(releases).where(eq(releases.id, releaseId));
  if (!release?.publishedAt || release.tier !== "open") return;
  const metadata = await metadataOf(release);
  if (release.status === "recalled") {
    if (release.doiRecordId && (await isPublished(repository, release.doiRecordId)))
      await amendRecord(repository, release.doiRecordId, metadata);
    return;
  }
  const id = release.doiRecordId ?? (await createDraft(repository, metadata, await previousRecord(release)));
  await note(release, { doiRecordId: id });
  if (await isPublished(repository, id)) return;
  const doi = await reserveDoi(repository, id);
  await note(release, { doi });
  await describeDraft(repository, id, metadata);
  const prefix = storageKeys.release(release.version);
  for (const path of deposited) {
    const text = await storage().text(`${prefix}/${path}`);
    if (text !== null) await uploadFile(repository, id, path.replaceAll("/", "-"), text);
  }
  await publishDraft(repository, id);
}

async function note({ id }: Release, change: { doiRecordId: string } | { doi: string }): Promise<void> {
  await db().update(releases).set(change).where(eq(releases.id, id));
}

/** The newest record of an earlier version: all of them share one concept DOI. */
async function previousRecord({ id }: Release): Promise<string | null> {
  const [row] = await db()
    .select({ recordId: releases.doiRecordId })
    .from(releases)
    .where(and(eq(releases.tier, "open"), isNotNull(releases.doi), ne(releases.id, id)))
    .orderBy(desc(releases.publishedAt))
    .limit(1);
  return row?.recordId ?? null;
}

async function metadataOf(release: Release): Promise<RecordMetadata> {
  const text = await storage().text(`${storageKeys.release(release.version)}/docs/release.json`);
  const about = JSON.parse(text!) as ReleaseDescription;
  return {
    resource_type: { id: "dataset" },
    title: about.title.en,
    publication_date: about.published,
    creators: [{ person_or_org: { type: "organizational", name: about.publisher } }],
    description: `${about.description.en}\n\n${about.description.fr}`,
    publisher: about.publisher,
    version: about.version,
    rights: [{ id: about.licence.spdx.toLowerCase() }],
    subjects: about.keywords.map((subject) => ({ subject })),
    related_identifiers: [{ identifier: about.url, scheme: "url", relation_type: { id: "isvariantformof" } }],
    ...(release.recalledAt
      ? {
          dates: [
            {
              date: release.recalledAt.toISOString().slice(0, 10),
              type: { id: "withdrawn" },
              description: "The data are no longer distributed; see status.json.",
            },
          ],
        }
      : {}),
  };
}

import { and, eq, inArray } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import { releases } from "../../../db/schema/index.ts";
import { compareVersions } from "../release/calver.ts";
import { publicKeyFile } from "../release/minisign.ts";
import { releaseSigningKey, signText } from "../signing.server.ts";
import { storage, storageKeys } from "../storage/storage.server.ts";

type Release = typeof releases.$inferSelect;

export const publicStatuses = ["published", "superseded", "recalled"] as const;

/** What was ever public of the open tier, newest version first. */
export async function listPublicReleases(): Promise<Release[]> {
  const rows = await db()
    .select()
    .from(releases)
    .where(and(eq(releases.tier, "open"), inArray(releases.status, [...publicStatuses])));
  return rows.toSorted((a, b) => compareVersions(a.version, b.version));
}

/** The machine-readable answer to "may I still use this version?". Says when, never whose words left. */
export function statusOf(sorted: readonly Release[]): object {
  const current = sorted.find(({ status }) => status === "published")?.version ?? null;
  return {
    versions: sorted.map((release) => ({
      version: release.version,
      status: release.status === "published" ? "current" : release.status,
      usable: release.status !== "recalled",
      use_until: (release.recalledAt ?? release.reissueDueAt)?.toISOString() ?? null,
      reason: release.recallReason,
      published_at: release.publishedAt?.toISOString() ?? null,
      manifest_sha256: release.manifestSha256,
      replaced_by: release.status === "published" ? null : current,
    })),
  };
}

/** A text and its signature, stored as one object: nobody can read one of today beside the other of yesterday. */
export interface SignedText {
  text: string;
  signature: string;
}

/** latest.json, status.json with its signature and minisign.pub, from the table: safe to write again at any time. */
export async function writePointers(): Promise<void> {
  const sorted = await listPublicReleases();
  const current = sorted.find(({ status }) => status === "published");
  const target = storage();
  const text = `${JSON.stringify(statusOf(sorted), null, 2)}\n`;
  const signed: SignedText = { text, signature: signText(text, "status.json") };
  await target.putText(storageKeys.status, JSON.stringify(signed));
  await target.putText(storageKeys.publicKey, publicKeyFile(releaseSigningKey().publicKey));
  const latest = {
    version: current?.version ?? null,
    manifest_sha256: current?.manifestSha256 ?? null,
    published_at: current?.publishedAt ?? null,
  };
  await target.putText(storageKeys.latest, `${JSON.stringify(latest, null, 2)}\n`);
}

export async function readStatus(): Promise<SignedText | null> {
  const stored = await storage().text(storageKeys.status);
  return stored === null ? null : (JSON.parse(stored) as SignedText);
}

import { eq, sql } from "drizzle-orm";
import { recordAudit } from "../../../db/audit.server.ts";
import { transaction } from "../../../db/client.server.ts";
import { releaseItems, releases } from "../../../db/schema/index.ts";
import type { SampleResult } from "../release/capture-recapture.ts";
import { storage, storageKeys } from "../storage/storage.server.ts";
import type { Build } from "./context.server.ts";

interface Refusal {
  step: "sample" | "publish";
  /** A key below "research.failures". */
  code: string;
  count: number;
  sample?: SampleResult;
}

/** Ends a candidate for good: its files go, its reason and counts stay, and only a new release can follow. */
export async function refuse({ release }: Build, { step, code, count, sample }: Refusal): Promise<void> {
  await transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx
      .update(releases)
      .set({
        status: "failed",
        step,
        failure: `${code}:${count}`,
        ...(sample ? { humanSample: sample } : {}),
      })
      .where(eq(releases.id, release.id));
    await tx.delete(releaseItems).where(eq(releaseItems.releaseId, release.id));
    await recordAudit(tx, {
      actorId: null,
      action: "release.failed",
      subjectType: "release",
      subjectId: release.id,
      data: { version: release.version, step, code, count },
    });
  });
  await storage().remove(storageKeys.candidate(release.id));
  await storage().remove(storageKeys.published(release));
}

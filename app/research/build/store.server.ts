import { eq } from "drizzle-orm";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { transaction } from "../../../db/client.server.ts";
import { recordAudit } from "../../../db/audit.server.ts";
import { releases } from "../../../db/schema/index.ts";
import { storage, storageKeys } from "../storage/storage.server.ts";
import type { Build } from "./context.server.ts";
import { notesFile } from "./context.server.ts";
import { BuildFailed } from "./failure.ts";
import { releaseFiles } from "./files.server.ts";
import { verifyDirectory } from "./verify.server.ts";

/** The same checks that anybody can run on the published folder. */
export async function verify({ dir }: Build): Promise<void> {
  const { problems } = await verifyDirectory(dir);
  if (problems.length > 0) throw new BuildFailed("verification-failed", problems.length);
}

/** Puts the finished files where stewards can read them; only then is there a candidate. */
export async function store({ release, dir }: Build): Promise<void> {
  const target = storage();
  const prefix = storageKeys.candidate(release.id);
  await target.remove(prefix);
  for (const path of await releaseFiles(dir)) await target.put(`${prefix}/${path}`, join(dir, path));
  await rm(notesFile(dir), { force: true });
  await transaction(async (tx) => {
    await tx
      .update(releases)
      .set({ status: "candidate", step: "done", failure: null })
      .where(eq(releases.id, release.id));
    await recordAudit(tx, {
      actorId: release.requestedById,
      action: "release.built",
      subjectType: "release",
      subjectId: release.id,
      data: { version: release.version, manifest: release.manifestSha256 },
    });
  });
}

import { randomBytes } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { db, transaction } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import {
  credentialApplications,
  credentialEvidence,
  credentialEvidenceViews,
} from "../../../db/schema/index.ts";
import { derivedKey } from "../../shared/crypto.server.ts";
import { environment } from "../../shared/env.server.ts";
import { Conflict, Gone, NotFound } from "../../shared/errors.ts";
import { spend } from "../../shared/limits.server.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { openBytes, sealBytes } from "../../shared/sealed.server.ts";
import { readDocument } from "../checks/document.ts";
import type { DocumentProblem } from "../checks/document.ts";
import { credentialPolicy } from "../policy.ts";
import { logCredential } from "./log.server.ts";
import { submit } from "./prove-mailbox.server.ts";
import { findOpenApplication, isEditable, lockApplication } from "./rows.server.ts";

const folder = () => join(environment().DATA_DIR, "evidence");
const fileOf = (evidenceId: string) => join(folder(), evidenceId);

const wrappingKey = () => derivedKey("evidence-keys");

/** Keeps a document, encrypted with a key of its own, and submits the application that it proves. */
export async function proveByDocument(
  actor: Actor,
  bytes: Uint8Array,
  now = new Date(),
): Promise<Result<DocumentProblem>> {
  const read = readDocument(bytes);
  if (!read.ok) return read;
  await spend("apply", actor.id);
  const id = uuidv7();
  const key = randomBytes(32);
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  await writeFile(fileOf(id), sealBytes(key, read.bytes, id), { mode: 0o600 });
  try {
    await transaction(async (tx) => {
      const found = await findOpenApplication(tx, actor.id);
      if (!found) throw new Conflict("application-incomplete");
      const application = await lockApplication(tx, found.id);
      const isReady =
        isEditable(application.status) &&
        application.charterAcceptedAt &&
        application.proofMethod === "document";
      if (!isReady) throw new Conflict("application-incomplete");
      await destroyEvidence(tx, application.id, now); // a second document replaces the first
      await tx.insert(credentialEvidence).values({
        id,
        applicationId: application.id,
        mediaType: read.mediaType,
        byteCount: read.bytes.length,
        sealedKey: sealBytes(wrappingKey(), key, id).toString("base64url"),
        createdAt: now,
      });
      await submit(tx, application, now);
    });
  } catch (error) {
    await rm(fileOf(id), { force: true });
    throw error;
  }
  return done();
}

/** Opens a document for a verifier of its application; the view is recorded before a byte is shown. */
export async function viewEvidence(
  actor: Actor,
  evidenceId: string,
): Promise<{ mediaType: string; bytes: Buffer }> {
  const [row] = await db()
    .select({ evidence: credentialEvidence, userId: credentialApplications.userId })
    .from(credentialEvidence)
    .innerJoin(credentialApplications, eq(credentialApplications.id, credentialEvidence.applicationId))
    .where(eq(credentialEvidence.id, evidenceId));
  if (!row) throw new NotFound();
  authorize(credentialPolicy["application.read"](actor, row));
  const { sealedKey, mediaType, applicationId } = row.evidence;
  if (!sealedKey) throw new Gone("evidence-destroyed");
  await transaction(async (tx) => {
    await tx.insert(credentialEvidenceViews).values({ evidenceId, verifierId: actor.id });
    await logCredential(tx, "evidence-viewed", { actorId: actor.id, subjectId: applicationId });
  });
  const key = openBytes(wrappingKey(), Buffer.from(sealedKey, "base64url"), evidenceId);
  const sealed = await readFile(fileOf(evidenceId)).catch(() => null);
  if (!sealed) throw new Gone("evidence-destroyed");
  return { mediaType, bytes: openBytes(key, sealed, evidenceId) };
}

/** Destroys the keys of an application's documents: what is on the disk cannot be read again, by anyone. */
export async function destroyEvidence(tx: Transaction, applicationId: string, now: Date): Promise<void> {
  const destroyed = await tx
    .update(credentialEvidence)
    .set({ sealedKey: null, destroyedAt: now })
    .where(and(eq(credentialEvidence.applicationId, applicationId), isNull(credentialEvidence.destroyedAt)))
    .returning({ id: credentialEvidence.id });
  const data = { count: destroyed.length };
  if (destroyed.length > 0)
    await logCredential(tx, "evidence-destroyed", { actorId: null, subjectId: applicationId, data });
}

/** Removes the unreadable files that are left of an application, after its transaction. */
export async function removeDestroyedFiles(applicationId: string): Promise<void> {
  const rows = await db()
    .select({ id: credentialEvidence.id })
    .from(credentialEvidence)
    .where(
      and(eq(credentialEvidence.applicationId, applicationId), isNotNull(credentialEvidence.destroyedAt)),
    );
  await Promise.all(rows.map(({ id }) => rm(fileOf(id), { force: true })));
}

import { eq } from "drizzle-orm";
import { db, transaction } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { credentialApplications } from "../../../db/schema/index.ts";
import { isImported, runChecks } from "../checks/claim.ts";
import type { Facts, RegistryRow } from "../checks/claim.ts";
import { findLive } from "../lookup/live.server.ts";
import {
  countHomonyms,
  findBindings,
  findCurrentSnapshot,
  isMailboxUsedElsewhere,
  listRegistryRows,
} from "../queries/registry.server.ts";
import { logCredential } from "./log.server.ts";
import { lockApplication } from "./rows.server.ts";
import type { Application } from "./rows.server.ts";

const checkable: readonly Application["status"][] = ["submitted", "in_review"];

/** Runs the automatic checks and puts the application in front of the verifiers. Can be run again until a decision. */
export async function checkApplication(applicationId: string, now = new Date()): Promise<void> {
  const [before] = await db()
    .select()
    .from(credentialApplications)
    .where(eq(credentialApplications.id, applicationId));
  if (!before) return;
  // Somebody else's service is asked before anything is locked.
  const live =
    isImported(before.registry) && before.number ? await findLive(before.registry, before.number) : null;
  await transaction(async (tx) => {
    const application = await lockApplication(tx, applicationId);
    if (!checkable.includes(application.status)) return; // withdrawn or decided since
    const isSame = application.number === before.number && application.registry === before.registry;
    const { facts, snapshotId } = await gatherFacts(tx, application, isSame ? live : null);
    const { kind, registry, professionCode, proofEmail, proofMethod } = application;
    const checks = runChecks(
      {
        kind,
        registry,
        familyName: application.familyName ?? "",
        givenName: application.givenName ?? "",
        professionCode,
        proof: proofMethod,
        proofEmail: proofMethod === "mailbox-code" ? proofEmail : null,
      },
      facts,
    );
    await tx
      .update(credentialApplications)
      .set({ checks, snapshotId, checkedAt: now, status: "in_review", version: application.version + 1 })
      .where(eq(credentialApplications.id, applicationId));
    const failures = checks.filter(({ outcome }) => outcome === "fail").length;
    const data = { round: application.round, snapshotId, failures, isLive: facts.source === "live" };
    await logCredential(tx, "checked", { actorId: null, subjectId: applicationId, data });
  });
}

async function gatherFacts(
  tx: Transaction,
  { registry, number, numberHmac, userId, proofEmailHmac }: Application,
  live: RegistryRow[] | null,
): Promise<{ facts: Facts; snapshotId: number | null }> {
  const snapshot = isImported(registry) && number ? await findCurrentSnapshot(tx, registry) : null;
  const rows = live ?? (snapshot ? await listRegistryRows(tx, snapshot.id, number!) : []);
  const first = rows[0];
  const homonyms =
    snapshot && first ? await countHomonyms(tx, snapshot.id, first.familyName, first.givenName) : 0;
  const bindings =
    registry && numberHmac
      ? await findBindings(tx, registry, numberHmac, userId)
      : { isBoundElsewhere: false, wasRevoked: false };
  return {
    snapshotId: snapshot?.id ?? null,
    facts: {
      source: live ? "live" : "snapshot",
      rows,
      homonyms,
      ...bindings,
      isMailboxUsedElsewhere: await isMailboxUsedElsewhere(tx, proofEmailHmac, userId),
    },
  };
}

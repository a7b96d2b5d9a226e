import { eq } from "drizzle-orm";
import { transaction } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { credentialApplications } from "../../../db/schema/index.ts";
import { runChecks } from "../checks/claim.ts";
import type { Facts } from "../checks/claim.ts";
import {
  countHomonyms,
  findBindings,
  findCurrentSnapshot,
  isMailboxUsedElsewhere,
  listRegistryRows,
} from "../queries/registry.server.ts";
import { lockApplication } from "./rows.server.ts";
import type { Application } from "./rows.server.ts";

const checkable: readonly Application["status"][] = ["submitted", "in_review"];

/** Runs the automatic checks and puts the application in front of the verifiers. Can be run again until a decision. */
export async function checkApplication(applicationId: string, now = new Date()): Promise<void> {
  await transaction(async (tx) => {
    const application = await lockApplication(tx, applicationId);
    if (!checkable.includes(application.status) || !application.number) return; // withdrawn or decided since
    const { facts, snapshotId } = await gatherFacts(tx, application);
    const { familyName, givenName, professionCode, proofEmail, proofMethod } = application;
    const checks = runChecks(
      {
        familyName: familyName ?? "",
        givenName: givenName ?? "",
        professionCode,
        proofEmail: proofMethod === "mailbox-code" ? proofEmail : null,
      },
      facts,
    );
    await tx
      .update(credentialApplications)
      .set({ checks, snapshotId, checkedAt: now, status: "in_review", version: application.version + 1 })
      .where(eq(credentialApplications.id, applicationId));
  });
}

async function gatherFacts(
  tx: Transaction,
  { registry, number, numberHmac, userId, proofEmailHmac }: Application,
): Promise<{ facts: Facts; snapshotId: number | null }> {
  const snapshot = await findCurrentSnapshot(tx, registry);
  const rows = snapshot ? await listRegistryRows(tx, snapshot.id, number!) : [];
  const first = rows[0];
  const homonyms =
    snapshot && first ? await countHomonyms(tx, snapshot.id, first.familyName, first.givenName) : 0;
  return {
    snapshotId: snapshot?.id ?? null,
    facts: {
      snapshotDate: snapshot?.extractDate ?? null,
      rows,
      homonyms,
      ...(await findBindings(tx, registry, numberHmac!, userId)),
      isMailboxUsedElsewhere: await isMailboxUsedElsewhere(tx, proofEmailHmac, userId),
    },
  };
}

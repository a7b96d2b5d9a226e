import { and, eq, inArray } from "drizzle-orm";
import type { Executor, Transaction } from "../../../db/client.server.ts";
import { credentialApplications } from "../../../db/schema/index.ts";
import { hmac } from "../../shared/crypto.server.ts";
import { NotFound } from "../../shared/errors.ts";
import { organisationKey } from "../checks/name.ts";

export type Application = typeof credentialApplications.$inferSelect;

export const openStatuses = ["draft", "submitted", "needs_info", "in_review", "decided_once"] as const;
/** The applicant may still change it. */
export const isEditable = (status: Application["status"]): boolean =>
  status === "draft" || status === "needs_info";

/** Recognises a registry number after the number itself is gone. */
export const numberHmac = (registry: string, number: string): string =>
  hmac("registry-number", `${registry}:${number}`);
export const mailboxHmac = (email: string): string => hmac("proof-mailbox", email.toLowerCase());
export const employerHmac = (employer: string): string => hmac("employer", organisationKey(employer));

/** @throws NotFound */
export async function lockApplication(tx: Transaction, id: string): Promise<Application> {
  const [found] = await tx
    .select()
    .from(credentialApplications)
    .where(eq(credentialApplications.id, id))
    .for("update");
  if (!found) throw new NotFound();
  return found;
}

/** The one application of a member that is not settled. */
export async function findOpenApplication(executor: Executor, userId: string): Promise<Application | null> {
  const [found] = await executor
    .select()
    .from(credentialApplications)
    .where(
      and(eq(credentialApplications.userId, userId), inArray(credentialApplications.status, openStatuses)),
    );
  return found ?? null;
}

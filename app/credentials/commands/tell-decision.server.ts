import { eq } from "drizzle-orm";
import { db, transaction } from "../../../db/client.server.ts";
import { credentialApplications } from "../../../db/schema/index.ts";
import { notify } from "../../notifications/commands.server.ts";
import type { NotificationKind } from "../../notifications/kinds.ts";

const kindOf: Record<string, NotificationKind> = {
  verified: "credential-verified",
  rejected: "credential-rejected",
  needs_info: "credential-needs-info",
};

/** Tells the applicant what became of their application; once per decision, however often the job runs. */
export async function tellApplicant(applicationId: string): Promise<void> {
  const [found] = await db()
    .select()
    .from(credentialApplications)
    .where(eq(credentialApplications.id, applicationId));
  const kind = found && kindOf[found.status];
  if (!found || !kind) return; // answered or withdrawn since
  const onceKey = `credential:${applicationId}:${found.round}:${found.status}`;
  await transaction((tx) => notify(tx, [found.userId], { kind, data: {}, onceKey }));
}

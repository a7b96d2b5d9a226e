import { recordAudit } from "../../../db/audit.server.ts";
import type { AuditEntry } from "../../../db/audit.server.ts";
import type { Transaction } from "../../../db/client.server.ts";

/** Everything that is done to an application or a badge; `log.test.ts` does each of them and looks for it in the log. */
export const credentialActions = [
  "proof-requested",
  "submitted",
  "vouched",
  "withdrawn",
  "checked",
  "recheck-asked",
  "claimed",
  "released",
  "evidence-viewed",
  "evidence-destroyed",
  "questioned",
  "approved",
  "rejected",
  "granted",
  "appealed",
  "erased",
  "suspended",
  "restored",
  "revoked",
  "interests-declared",
  "employer-declared",
] as const;
export type CredentialAction = (typeof credentialActions)[number];

/** Writes one action to the hash-chained log, in the transaction that does it. `actor` is null for what jobs do. */
export const logCredential = (
  tx: Transaction,
  action: CredentialAction,
  { actorId, subjectId, data }: Pick<AuditEntry, "actorId" | "subjectId" | "data">,
): Promise<void> =>
  recordAudit(tx, { actorId, action: `credential.${action}`, subjectType: "credential", subjectId, data });

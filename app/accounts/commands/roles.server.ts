import { and, eq } from "drizzle-orm";
import { recordAudit } from "../../../db/audit.server.ts";
import { transaction } from "../../../db/client.server.ts";
import { userRoles } from "../../../db/schema/index.ts";
import type { Role } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { findUserIdByEmail } from "./sign-up.server.ts";

/** Gives a role to the account with this address. Called from the shell only: no page gives roles. */
export async function grantRole(email: string, role: Role): Promise<Result<"no-account">> {
  const userId = await findUserIdByEmail(email);
  if (!userId) return problem("no-account");
  await transaction(async (tx) => {
    await tx.insert(userRoles).values({ userId, role }).onConflictDoNothing();
    await recordAudit(tx, {
      actorId: null,
      action: "role.granted",
      subjectType: "account",
      subjectId: userId,
      data: { role },
    });
  });
  return done();
}

export async function revokeRole(email: string, role: Role): Promise<Result<"no-account">> {
  const userId = await findUserIdByEmail(email);
  if (!userId) return problem("no-account");
  await transaction(async (tx) => {
    await tx.delete(userRoles).where(and(eq(userRoles.userId, userId), eq(userRoles.role, role)));
    await recordAudit(tx, {
      actorId: null,
      action: "role.revoked",
      subjectType: "account",
      subjectId: userId,
      data: { role },
    });
  });
  return done();
}

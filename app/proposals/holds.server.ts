import { eq } from "drizzle-orm";
import type { Transaction } from "../../db/client.server.ts";
import { disabledRules, userRoles, users } from "../../db/schema/index.ts";
import { readAccount, readWording } from "../moderation/triage.ts";
import type { Wording } from "../moderation/triage.ts";
import type { Hold } from "../moderation/reasons.ts";
import { notify } from "../notifications/commands.server.ts";
import type { Actor } from "../shared/policy.ts";

/** Why a text waits for a moderator before others read it: the same rules as for posts. Empty: it appears at once. */
export async function holdsFor(
  tx: Transaction,
  actor: Actor,
  wording: Wording,
  now = new Date(),
): Promise<Hold[]> {
  const disabled = await tx.select({ rule: disabledRules.rule }).from(disabledRules);
  const [account] = await tx
    .select({
      approvedPosts: users.approvedPosts,
      createdAt: users.createdAt,
      isPreModerated: users.isPreModerated,
    })
    .from(users)
    .where(eq(users.id, actor.id));
  if (!account) return ["pre-moderated"];
  return [
    ...readWording(wording, new Set(disabled.map(({ rule }) => rule))).holds,
    ...readAccount(wording, account, null, now),
    ...(account.isPreModerated ? (["pre-moderated"] as const) : []),
  ];
}

/** Moderators hear of a text that waits for them, once, in the transaction that stored it. */
export async function tellModerators(
  tx: Transaction,
  { id, number, authorId }: { id: string; number: number; authorId: string },
): Promise<void> {
  const moderators = await tx
    .select({ id: users.id })
    .from(userRoles)
    .innerJoin(users, eq(users.id, userRoles.userId))
    .where(eq(userRoles.role, "moderator"));
  const others = moderators.map((one) => one.id).filter((one) => one !== authorId);
  await notify(tx, others, {
    kind: "proposal-held",
    data: { proposalNumber: number },
    onceKey: `proposal-held:${id}`,
  });
}

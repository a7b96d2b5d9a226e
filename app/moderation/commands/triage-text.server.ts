import { eq } from "drizzle-orm";
import type { Transaction } from "../../../db/client.server.ts";
import { users } from "../../../db/schema/index.ts";
import type { Actor } from "../../shared/policy.ts";
import { crisisUrgency, urgencyOf } from "../reasons.ts";
import type { Hold } from "../reasons.ts";
import { lockTarget } from "../targets.server.ts";
import { readAccount, readWording } from "../triage.ts";
import type { Found, Wording } from "../triage.ts";
import { openCase } from "./open-case.server.ts";
import { listDisabledRules, noteEdit } from "./triage-post.server.ts";

export interface TextReading {
  /** Whether others read it at once, and why not. */
  status: "published" | "pending";
  holds: Hold[];
  found: Found;
}

/**
 * What the rules that hold posts say of a text among proposals or consultations. It is asked for in the transaction
 * that stores the text, so that none is ever seen before.
 */
export async function readText(
  tx: Transaction,
  actor: Actor,
  wording: Wording,
  now = new Date(),
): Promise<TextReading> {
  const found = readWording(wording, await listDisabledRules(tx));
  const [account] = await tx
    .select({
      approvedPosts: users.approvedPosts,
      createdAt: users.createdAt,
      isPreModerated: users.isPreModerated,
    })
    .from(users)
    .where(eq(users.id, actor.id));
  const holds: Hold[] = [
    ...found.holds,
    ...(account ? readAccount(wording, account, null, now) : []),
    ...(!account || account.isPreModerated ? (["pre-moderated"] as const) : []),
  ];
  return { status: holds.length > 0 ? "pending" : "published", holds, found };
}

/**
 * Puts before moderators a text that was stored as it was read: what waits for them, who may be in danger, and what
 * changed under their eyes.
 */
export async function openTextCases(
  tx: Transaction,
  id: string,
  { holds, found }: TextReading,
  now = new Date(),
): Promise<void> {
  const target = await lockTarget(tx, id);
  if (!target) throw new Error(`no text ${id} although it was stored`);
  if (found.crisis) {
    const urgency = crisisUrgency(found.crisis, now);
    await openCase(tx, { target, origin: "crisis", reasons: ["crisis"], urgency });
  }
  if (holds.length > 0) {
    const urgency = urgencyOf(holds, now);
    await openCase(tx, { target, origin: "hold", reasons: holds, rules: found.rules, urgency });
  }
  await noteEdit(tx, target);
}

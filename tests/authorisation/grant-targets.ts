import { eq, sql } from "drizzle-orm";
import { getGrant } from "../../app/grants/grant.server.ts";
import type { Actor } from "../../app/shared/policy.ts";
import { db } from "../../db/client.server.ts";
import { users } from "../../db/schema/index.ts";
import { buildAgreement, buildGrant } from "../support/grants.ts";
import { nowhere, ownerOf } from "./variants.ts";
import type { Builder, Variant } from "./variants.ts";

/** Access is never passed on: who is muted now is let apply as if they had before. */
async function buildFor(owner: Actor, state: "asked" | "approved"): Promise<number> {
  const [before] = await db().select().from(users).where(eq(users.id, owner.id));
  await db().update(users).set({ mutedUntil: null }).where(eq(users.id, owner.id));
  const number = await buildGrant(owner, {}, state);
  await db().update(users).set({ mutedUntil: before!.mutedUntil }).where(eq(users.id, owner.id));
  await db().execute(sql`delete from rate_limits where key = ${`post:${owner.id}`}`);
  return number;
}

const build =
  (state: "asked" | "approved"): Builder =>
  async (variant: Variant, actor) => {
    await buildAgreement();
    if (variant === "missing")
      return { params: { number: "999999", grantId: "none", releaseId: nowhere, "*": "README.md" } };
    const number = await buildFor(await ownerOf(variant, actor), state);
    const { id } = await getGrant(number);
    return { params: { number: String(number), grantId: id, releaseId: nowhere, "*": "README.md" } };
  };

/** An approved one; "own": who acts holds it. */
export const grant = build("approved");
/** One that waits for its reviewers. */
export const grantToReview = build("asked");

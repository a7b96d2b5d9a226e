import { timingSafeEqual } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db, transaction } from "../../../db/client.server.ts";
import { follows, users } from "../../../db/schema/index.ts";
import { hmac } from "../../shared/crypto.server.ts";
import { NotFound } from "../../shared/errors.ts";

const scopeSchema = z.union([
  z.literal("all"),
  z.templateLiteral([z.enum(["question", "topic", "person"]), ":", z.uuid()]),
]);
const payloadSchema = z.tuple([z.uuid(), scopeSchema]);
type Scope = z.infer<typeof scopeSchema>;

const signature = (payload: string) => hmac("unsubscribe", payload);

/** A link that ends one subscription's mails, or all of them, for whoever holds it. It does not run out. */
export function unsubscribeToken(userId: string, scope: Scope | string): string {
  const payload = Buffer.from(JSON.stringify([userId, scope])).toString("base64url");
  return `${payload}.${signature(payload)}`;
}

/** @throws NotFound for what was not signed here */
function readToken(token: string): { userId: string; scope: Scope } {
  const [payload = "", given = ""] = token.split(".");
  const expected = Buffer.from(signature(payload));
  const actual = Buffer.from(given);
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) throw new NotFound();
  const parsed = payloadSchema.safeParse(JSON.parse(Buffer.from(payload, "base64url").toString("utf8")));
  if (!parsed.success) throw new NotFound();
  const [userId, scope] = parsed.data;
  return { userId, scope };
}

/** What the link ends and in whose language, for the page that asks. @throws NotFound */
export async function findSubscription(token: string) {
  const { userId, scope } = readToken(token);
  const [user] = await db().select({ locale: users.locale }).from(users).where(eq(users.id, userId));
  if (!user) throw new NotFound();
  return { locale: user.locale, target: scope === "all" ? ("all" as const) : targetOf(scope).target };
}

const targetOf = (scope: Exclude<Scope, "all">) => {
  const [target, targetId] = scope.split(":") as ["question" | "topic" | "person", string];
  return { target, targetId };
};

/** Ends mails; what is followed stays followed, and its news in the app. Doing it twice changes nothing. */
export async function unsubscribe(token: string): Promise<void> {
  const { userId, scope } = readToken(token);
  if (scope === "all") {
    await transaction(async (tx) => {
      await tx.update(users).set({ digestDays: 0 }).where(eq(users.id, userId));
      await tx.update(follows).set({ digestDays: 0 }).where(eq(follows.userId, userId));
    });
    return;
  }
  const { target, targetId } = targetOf(scope);
  await db()
    .update(follows)
    .set({ digestDays: 0 })
    .where(and(eq(follows.userId, userId), eq(follows.target, target), eq(follows.targetId, targetId)));
}

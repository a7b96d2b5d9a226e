import { eq } from "drizzle-orm";
import { hashPassword } from "../../app/accounts/password.server.ts";
import { openSession } from "../../app/shared/session.server.ts";
import type { Actor, Role } from "../../app/shared/policy.ts";
import { db } from "../../db/client.server.ts";
import { credentials, sessions, users } from "../../db/schema/index.ts";
import { buildActor, buildUser } from "../support/factories.ts";

const staff: Role[] = ["moderator", "verifier", "steward", "admin"];

/** Who may come: everybody that a rule of the product tells apart from the others. */
export const roles = [
  "visitor",
  "suspended",
  "member",
  "muted",
  "professional",
  "lapsed",
  "moderator",
  "verifier",
  "steward",
  "admin",
  /** Every role, and the second factor was not shown in this session. */
  "asleep",
  /** Every role, and the second factor was shown an hour ago. */
  "earlier",
] as const;
export type RoleName = (typeof roles)[number];

export const isSignedOut = (role: RoleName): boolean => role === "visitor" || role === "suspended";

export interface Person {
  role: RoleName;
  /** Null for whoever is nobody here: nothing is theirs. */
  actor: Actor | null;
  cookie: string;
}

/** Of a pass phrase that nobody types here. */
const passwordHash = await hashPassword("tisane lighthouse brouette marmalade");

const grantsOf = (role: RoleName): Role[] => {
  if (role === "asleep" || role === "earlier") return staff;
  return staff.filter((one) => one === role);
};

/** Somebody new of this role, signed in just now where the role can sign in. */
export async function buildPerson(role: RoleName): Promise<Person> {
  if (role === "visitor") return { role, actor: null, cookie: "" };
  const user = await buildUser({ passwordHash });
  const actor = await buildActor({
    user,
    roles: grantsOf(role),
    credential: role === "professional" ? "active" : role === "lapsed" ? "expired" : undefined,
  });
  // Soon to be renewed, so that a professional may apply as well.
  if (role === "professional")
    await db()
      .update(credentials)
      .set({ validUntil: new Date(Date.now() + 30 * 86_400_000) })
      .where(eq(credentials.userId, user.id));
  const opened = await openSession(user.id, { secondFactor: role !== "asleep" });
  const hour = new Date(Date.now() - 3_600_000);
  if (role === "earlier")
    await db()
      .update(sessions)
      .set({ verifiedAt: hour, secondFactorAt: hour })
      .where(eq(sessions.userId, user.id));
  if (role === "muted")
    await db()
      .update(users)
      .set({ mutedUntil: new Date(Date.now() + 86_400_000) })
      .where(eq(users.id, user.id));
  const cookie = opened.split(";")[0]!;
  if (role !== "suspended") return { role, actor, cookie };
  await db().update(users).set({ status: "suspended" }).where(eq(users.id, user.id));
  return { role, actor: null, cookie };
}

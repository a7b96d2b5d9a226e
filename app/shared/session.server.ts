import { Lucia } from "lucia";
import type { Adapter, DatabaseSession, DatabaseUser } from "lucia";
import { desc, eq, lte, sql } from "drizzle-orm";
import { redirect } from "@remix-run/node";
import { db } from "../../db/client.server.ts";
import { credentials, sessions, userRoles, users } from "../../db/schema/index.ts";
import { sha256 } from "./crypto.server.ts";
import { environment } from "./env.server.ts";
import { Forbidden } from "./errors.ts";
import { paths } from "./paths.ts";
import type { Actor, Role } from "./policy.ts";

type UserAttributes = Omit<Actor, "id">;

declare module "lucia" {
  interface Register {
    Lucia: Lucia<Record<never, never>, UserAttributes>;
    DatabaseUserAttributes: UserAttributes;
  }
}

/** Stores SHA-256 of the session id, and reads what an actor needs in one statement. */
const adapter: Adapter = {
  async getSessionAndUser(sessionId): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const [row] = await db()
      .select({
        session: sessions,
        user: users,
        roles: sql<
          Role[]
        >`array(select role::text from ${userRoles} where ${userRoles.userId} = ${users.id})`,
        credential: credentials,
      })
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.userId))
      .leftJoin(
        credentials,
        eq(
          credentials.id,
          sql`(select id from ${credentials} c where c.user_id = ${users.id} and c.kind = 'professional' and c.revoked_at is null order by c.verified_at desc limit 1)`,
        ),
      )
      .where(eq(sessions.id, sha256(sessionId)));
    if (!row || row.user.status !== "active" || !row.user.emailConfirmedAt) return [null, null];
    const { id, pseudonym, locale, country } = row.user;
    return [
      { id: sessionId, userId: id, expiresAt: row.session.expiresAt, attributes: {} },
      { id, attributes: { pseudonym, locale, country, roles: row.roles, credential: row.credential } },
    ];
  },
  async getUserSessions(userId) {
    const rows = await db()
      .select()
      .from(sessions)
      .where(eq(sessions.userId, userId))
      .orderBy(desc(sessions.createdAt));
    return rows.map((row) => ({ id: row.id, userId, expiresAt: row.expiresAt, attributes: {} }));
  },
  async setSession(session) {
    await db()
      .insert(sessions)
      .values({ id: sha256(session.id), userId: session.userId, expiresAt: session.expiresAt });
  },
  async updateSessionExpiration(sessionId, expiresAt) {
    await db()
      .update(sessions)
      .set({ expiresAt })
      .where(eq(sessions.id, sha256(sessionId)));
  },
  async deleteSession(sessionId) {
    await db()
      .delete(sessions)
      .where(eq(sessions.id, sha256(sessionId)));
  },
  async deleteUserSessions(userId) {
    await db().delete(sessions).where(eq(sessions.userId, userId));
  },
  async deleteExpiredSessions() {
    await db().delete(sessions).where(lte(sessions.expiresAt, new Date()));
  },
};

let lucia: Lucia<Record<never, never>, UserAttributes> | undefined;

/** Lucia is frozen upstream; nothing outside this module knows it. */
function manager() {
  const secure = environment().BASE_URL.startsWith("https:");
  lucia ??= new Lucia(adapter, {
    sessionCookie: { name: secure ? "__Host-session" : "session", attributes: { secure, sameSite: "lax" } },
    getUserAttributes: (user) => user,
  });
  return lucia;
}

const actors = new WeakMap<Request, Promise<Actor | null>>();

async function readActor(request: Request): Promise<Actor | null> {
  const sessionId = manager().readSessionCookie(request.headers.get("cookie") ?? "");
  if (!sessionId) return null;
  const { user } = await manager().validateSession(sessionId);
  if (!user) return null;
  const { id, pseudonym, locale, country, roles, credential } = user;
  return { id, pseudonym, locale, country, roles, credential };
}

/** Who sent this request, read once per request; null for a visitor. */
export function findActor(request: Request): Promise<Actor | null> {
  let actor = actors.get(request);
  if (!actor) actors.set(request, (actor = readActor(request)));
  return actor;
}

/** @throws a redirect to the sign-in page, which leads back here */
export async function requireActor(request: Request): Promise<Actor> {
  const actor = await findActor(request);
  if (actor) return actor;
  const url = new URL(request.url);
  throw redirect(paths.login(url.pathname.replace(/\.data$/, "") + url.search));
}

export async function requireRole(request: Request, role: Role): Promise<Actor> {
  const actor = await requireActor(request);
  if (!actor.roles.includes(role)) throw new Forbidden(`needs-${role}`);
  return actor;
}

/** Whether the request carries a session cookie, valid or not: such requests never touch the shared page cache. */
export const hasSessionCookie = (cookie: string | null | undefined): boolean =>
  /(?:^|;\s*)(__Host-)?session=/.test(cookie ?? "");

/** @returns the Set-Cookie value that opens a new session */
export async function openSession(userId: string): Promise<string> {
  const session = await manager().createSession(userId, {});
  return manager().createSessionCookie(session.id).serialize();
}

/** Ends the request's session. @returns the Set-Cookie value that clears the cookie */
export async function closeSession(request: Request): Promise<string> {
  const sessionId = manager().readSessionCookie(request.headers.get("cookie") ?? "");
  if (sessionId) await manager().invalidateSession(sessionId);
  return manager().createBlankSessionCookie().serialize();
}

export const closeAllSessions = (userId: string): Promise<void> => manager().invalidateUserSessions(userId);

import { Lucia, TimeSpan } from "lucia";
import type { Adapter, DatabaseSession, DatabaseUser } from "lucia";
import { desc, eq, lte } from "drizzle-orm";
import { redirect } from "@remix-run/node";
import { timeNow } from "../../db/clock.server.ts";
import { db } from "../../db/client.server.ts";
import { sessions } from "../../db/schema/index.ts";
import { sha256 } from "./crypto.server.ts";
import { deviceOf } from "./device.ts";
import { environment } from "./env.server.ts";
import { Forbidden } from "./errors.ts";
import { paths } from "./paths.ts";
import type { Actor, Role } from "./policy.ts";
import { noteRead } from "./reads.server.ts";
import { findSessionRow, noteActivity, noteVisit } from "./session-row.server.ts";
import type { Beside, SessionRow } from "./session-row.server.ts";

type UserAttributes = Omit<Actor, "id"> & { unread: number };
interface SessionAttributes {
  verifiedAt: Date;
  secondFactorAt: Date | null;
  device: string | null;
}

declare module "lucia" {
  interface Register {
    Lucia: Lucia<SessionAttributes, UserAttributes>;
    DatabaseUserAttributes: UserAttributes;
    DatabaseSessionAttributes: SessionAttributes;
  }
}

const day = 86_400_000;
/** A session ends after this long whatever happens, and after `idleDays` without a visit. */
export const absoluteDays = 30;
export const idleDays = 14;
/** Roles count for this long after the second factor was shown. */
const staffHours = 12;

/** What was just read of sessions, by their ids, for Lucia to ask its adapter for: it knows of nothing that is read beside. */
const justRead = new Map<string, SessionRow>();

/** Stores SHA-256 of the session id. */
const adapter: Adapter = {
  async getSessionAndUser(sessionId): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const row = justRead.get(sessionId);
    justRead.delete(sessionId);
    if (!row || row.user.status !== "active" || !row.user.emailConfirmedAt) return [null, null];
    const { id, pseudonym, locale, country } = row.user;
    const { lastSeenAt, createdAt, expiresAt, verifiedAt, secondFactorAt, device } = row.session;
    const now = timeNow();
    if (lastSeenAt.getTime() < now - idleDays * day || createdAt.getTime() < now - absoluteDays * day)
      return [null, null];
    noteRead(id);
    if (lastSeenAt.getTime() < now - 3_600_000) await noteVisit(row.session.id, id);
    return [
      { id: sessionId, userId: id, expiresAt, attributes: { verifiedAt, secondFactorAt, device } },
      {
        id,
        attributes: {
          pseudonym,
          locale,
          country,
          roles: row.roles,
          credential: row.credential,
          unread: row.unread,
        },
      },
    ];
  },
  async getUserSessions(userId) {
    const rows = await db()
      .select()
      .from(sessions)
      .where(eq(sessions.userId, userId))
      .orderBy(desc(sessions.createdAt));
    return rows.map((row) => ({ id: row.id, userId, expiresAt: row.expiresAt, attributes: row }));
  },
  async setSession(session) {
    await db()
      .insert(sessions)
      .values({
        ...session.attributes,
        id: sha256(session.id),
        userId: session.userId,
        expiresAt: session.expiresAt,
      });
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
    await db()
      .delete(sessions)
      .where(lte(sessions.expiresAt, new Date(timeNow())));
  },
};

let lucia: Lucia<SessionAttributes, UserAttributes> | undefined;

/** Lucia is frozen upstream; nothing outside this module knows it. */
function manager() {
  const secure = environment().BASE_URL.startsWith("https:");
  lucia ??= new Lucia(adapter, {
    sessionCookie: { name: secure ? "__Host-session" : "session", attributes: { secure, sameSite: "lax" } },
    // As long as the absolute limit, which the adapter holds: what Lucia extends never outlives it.
    sessionExpiresIn: new TimeSpan(absoluteDays, "d"),
    getUserAttributes: (user) => user,
    getSessionAttributes: ({ verifiedAt, secondFactorAt, device }) => ({
      verifiedAt,
      secondFactorAt,
      device,
    }),
  });
  return lucia;
}

/** How this request is signed in. */
export interface SignedIn {
  actor: Actor;
  /** SHA-256 of the session's id, as the table has it. */
  sessionKey: string;
  verifiedAt: Date;
  secondFactorAt: Date | null;
  /** What the account was given, whether or not the second factor was shown. */
  grantedRoles: readonly Role[];
  /** Pieces of news not read yet, counted up to 100. */
  unread: number;
  /** What was read with it, when this was the first to ask. */
  beside?: unknown;
}

const signedIn = new WeakMap<Request, Promise<SignedIn | null>>();

async function readSession(request: Request, beside?: Beside): Promise<SignedIn | null> {
  const sessionId = manager().readSessionCookie(request.headers.get("cookie") ?? "");
  if (!sessionId) return null;
  const row = await findSessionRow(sha256(sessionId), beside);
  if (!row) return null;
  justRead.set(sessionId, row);
  const { user, session } = await manager().validateSession(sessionId);
  if (!user) return null;
  const { id, pseudonym, locale, country, credential } = user;
  const { verifiedAt, secondFactorAt } = session;
  const isStaffNow = secondFactorAt !== null && secondFactorAt.getTime() > timeNow() - staffHours * 3_600_000;
  const roles = isStaffNow ? user.roles : [];
  return {
    actor: { id, pseudonym, locale, country, roles, credential },
    sessionKey: sha256(sessionId),
    verifiedAt,
    secondFactorAt,
    grantedRoles: user.roles,
    unread: user.unread,
    ...(beside && { beside: row.beside }),
  };
}

/**
 * How this request is signed in, read once per request; null for a visitor.
 * @param beside what is read with it, if this is the first to ask
 */
export function findSession(request: Request, beside?: Beside): Promise<SignedIn | null> {
  let session = signedIn.get(request);
  if (!session) signedIn.set(request, (session = readSession(request, beside)));
  return session;
}

/**
 * Who sent this request; null for a visitor. Without a second factor shown in the last hours nobody has a role,
 * whatever the account was given (ASVS 5.0 6.3.3).
 */
export async function findActor(request: Request): Promise<Actor | null> {
  return (await findSession(request))?.actor ?? null;
}

/** The page that a request was for, to lead back to. */
function pageOf(request: Request): string {
  const url = new URL(request.url);
  return url.pathname.replace(/\.data$/, "") + url.search;
}

/** @throws a redirect to the sign-in page, which leads back here */
export async function requireSession(request: Request): Promise<SignedIn> {
  const session = await findSession(request);
  if (session) return session;
  throw redirect(paths.login(pageOf(request)));
}

/** @throws a redirect to the sign-in page, which leads back here */
export async function requireActor(request: Request): Promise<Actor> {
  return (await requireSession(request)).actor;
}

/** What is for members leads a visitor to the sign-in page, and from there back here. */
export async function orSignIn<T>(request: Request, actor: Actor | null, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Forbidden && !actor) await requireActor(request);
    throw error;
  }
}

/**
 * @param others roles of which each opens the page just as well
 * @throws Forbidden, or for whoever has the role a redirect to the page that asks for the second factor
 */
export async function requireRole(request: Request, role: Role, ...others: Role[]): Promise<Actor> {
  const { actor, grantedRoles } = await requireSession(request);
  const opening = [role, ...others];
  if (opening.some((one) => actor.roles.includes(one))) return actor;
  if (opening.some((one) => grantedRoles.includes(one))) throw redirect(paths.stepUp(pageOf(request)));
  throw new Forbidden(`needs-${role}`);
}

/**
 * For what is grave (opening an identity, exports, releases, roles): the password or the second factor was asked for
 * in the last minutes. Call it in the loader as well as in the action, so that nobody types in vain.
 * @throws a redirect to the page that asks again, which leads back here
 */
export async function requireStepUp(request: Request, withinMinutes = 10): Promise<Actor> {
  const { actor, verifiedAt } = await requireSession(request);
  if (verifiedAt.getTime() > timeNow() - withinMinutes * 60_000) return actor;
  throw redirect(paths.stepUp(pageOf(request)));
}

/** Whether the request carries a session cookie, valid or not: such requests never touch the shared page cache. */
export const hasSessionCookie = (cookie: string | null | undefined): boolean =>
  /(?:^|;\s*)(__Host-)?session=/.test(cookie ?? "");

/** @returns the Set-Cookie value that opens a new session */
export async function openSession(
  userId: string,
  { secondFactor = false, device = null }: { secondFactor?: boolean; device?: string | null } = {},
): Promise<string> {
  const now = new Date(timeNow());
  const session = await manager().createSession(userId, {
    verifiedAt: now,
    secondFactorAt: secondFactor ? now : null,
    device,
  });
  await noteActivity(userId);
  return manager().createSessionCookie(session.id).serialize();
}

/** A new session in the place of this one: a cookie that was stolen or planted before gains nothing. */
export async function rotateSession(
  request: Request,
  userId: string,
  options: { secondFactor: boolean },
): Promise<string> {
  await closeSession(request);
  return openSession(userId, { ...options, device: deviceOf(request.headers.get("user-agent")) });
}

/**
 * This session has just shown a second factor that was added in it. The cookie stays: what a plain form answers with is
 * rendered under the one that the form was sent with.
 */
export async function raiseSession(sessionKey: string): Promise<void> {
  const now = new Date(timeNow());
  await db()
    .update(sessions)
    .set({ verifiedAt: now, secondFactorAt: now })
    .where(eq(sessions.id, sessionKey));
}

/** Ends the request's session. @returns the Set-Cookie value that clears the cookie */
export async function closeSession(request: Request): Promise<string> {
  const sessionId = manager().readSessionCookie(request.headers.get("cookie") ?? "");
  if (sessionId) await manager().invalidateSession(sessionId);
  return manager().createBlankSessionCookie().serialize();
}

export const closeAllSessions = (userId: string): Promise<void> => manager().invalidateUserSessions(userId);

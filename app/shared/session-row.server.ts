import { eq, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db, prepared } from "../../db/client.server.ts";
import { credentials, notifications, sessions, userRoles, users } from "../../db/schema/index.ts";
import type { Role } from "./policy.ts";

/** More unread news than this is not counted. */
const unreadShown = 100;

/** What else a page reads, as a column of JSON: a round trip costs more than the rows. */
export interface Beside {
  /** Always the same one: its statement is put together once. */
  column: SQL;
  /** Of its placeholders. */
  values: Record<string, unknown>;
}

const statements = new Map<SQL, ReturnType<typeof statementWith>>();
const nothing = sql`null`;

/** All that a page needs to know of whoever asks for it, in one statement, with what it reads beside that. */
export async function findSessionRow(id: string, beside?: Beside): Promise<SessionRow | undefined> {
  const column = beside?.column ?? nothing;
  let statement = statements.get(column);
  if (!statement) statements.set(column, (statement = statementWith(column, statements.size)));
  const [row] = await statement().execute({ id, ...beside?.values });
  return row;
}

const statementWith = (beside: SQL, number: number) =>
  prepared((database) =>
    database
      .select({
        session: {
          id: sessions.id,
          createdAt: sessions.createdAt,
          lastSeenAt: sessions.lastSeenAt,
          expiresAt: sessions.expiresAt,
          verifiedAt: sessions.verifiedAt,
          secondFactorAt: sessions.secondFactorAt,
          device: sessions.device,
        },
        user: {
          id: users.id,
          status: users.status,
          emailConfirmedAt: users.emailConfirmedAt,
          pseudonym: users.pseudonym,
          locale: users.locale,
          country: users.country,
        },
        roles: sql<
          Role[]
        >`array(select role::text from ${userRoles} where ${userRoles.userId} = ${users.id})`,
        unread: sql<number>`(select count(*)::int from (select 1 from ${notifications} n
        where n.user_id = ${users.id} and n.read_at is null limit ${sql.raw(String(unreadShown))}) unread)`,
        credential: {
          id: credentials.id,
          professionCode: credentials.professionCode,
          validUntil: credentials.validUntil,
          suspendedAt: credentials.suspendedAt,
          revokedAt: credentials.revokedAt,
        },
        beside: sql<unknown>`${beside}`,
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
      .where(eq(sessions.id, sql.placeholder("id")))
      .prepare(`session_by_id_${number}`),
  );

export type SessionRow = Awaited<ReturnType<ReturnType<ReturnType<typeof statementWith>>["execute"]>>[number];

export async function noteVisit(id: string, userId: string): Promise<void> {
  await db()
    .update(sessions)
    .set({ lastSeenAt: sql`now()` })
    .where(eq(sessions.id, id));
  await noteActivity(userId);
}

/** Whoever comes keeps their account: see the retention of inactive ones. */
export async function noteActivity(userId: string): Promise<void> {
  await db()
    .update(users)
    .set({ lastActiveAt: sql`now()`, inactiveWarnedAt: null })
    .where(eq(users.id, userId));
}

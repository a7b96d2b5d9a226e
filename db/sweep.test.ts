import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { useDatabase } from "../tests/support/database.ts";
import { buildUser } from "../tests/support/factories.ts";
import { db } from "./client.server.ts";
import { intervalOf, swept } from "./retention.ts";
import { sweepExpired } from "./sweep.server.ts";

useDatabase();

/** For each kept thing, a row that is over since `ago` (its whole time and a day more, or a day less). */
const rows: Record<
  (typeof swept)[number]["name"],
  (user: string, ago: ReturnType<typeof sql>) => ReturnType<typeof sql>
> = {
  sessions: (user, ago) => sql`
    insert into sessions (id, user_id, expires_at, verified_at)
    values (gen_random_uuid()::text, ${user}, now() + ${intervalOf(kept("sessions"))} - ${ago}, now())`,
  links: (user, ago) => sql`
    insert into email_tokens (token_hash, user_id, purpose, expires_at)
    values (gen_random_uuid()::text, ${user}, 'confirm-email', now() - ${ago})`,
  limits: (_, ago) => sql`
    insert into rate_limits (key, points, expire)
    values (gen_random_uuid()::text, 1, now() + ${intervalOf(kept("limits"))} - ${ago})`,
  events: (_, ago) => sql`insert into outbox (name, payload, settled_at) values ('x', '{}', now() - ${ago})`,
  drafts: (user, ago) => sql`
    insert into drafts (id, user_id, place_key, sealed, updated_at)
    values (gen_random_uuid(), ${user}, gen_random_uuid()::text, 'x', now() - ${ago})`,
  digests: (user, ago) => sql`
    insert into digests (id, user_id, sections, settled_at)
    values (gen_random_uuid(), ${user}, '[]', now() - ${ago})`,
  effects: (_, ago) => sql`
    insert into processed_effects (key, processed_at) values (gen_random_uuid()::text, now() - ${ago})`,
  deadLetters: (_, ago) => sql`
    insert into dead_letters (queue, job_id, name, payload, reason, attempts, failed_at)
    values ('mail', gen_random_uuid()::text, 'sweep', '{}', 'x', 1, now() - ${ago})`,
  answeredRequests: (user, ago) => sql`
    insert into rights_requests (id, user_id, kind, answer, answered_at)
    values (gen_random_uuid(), ${user}, 'object', 'Done.', now() - ${ago})`,
};

function kept(name: (typeof swept)[number]["name"]) {
  return swept.find((one) => one.name === name)!.kept;
}

test.each(swept.map(({ name, table, kept: span }) => ({ name, table, span })))(
  "$name: the job deletes what is over and leaves what is not",
  async ({ name, table, span }) => {
    const { id } = await buildUser();
    const count = async () => {
      const [row] = await db().execute<{ count: number }>(
        sql`select count(*)::int as count from ${sql.identifier(table)}`,
      );
      return row!.count;
    };
    await db().execute(rows[name](id, sql`(${intervalOf(span)} - interval '1 minute')`));
    await sweepExpired();
    expect(await count()).toBe(1);
    await db().execute(rows[name](id, sql`(${intervalOf(span)} + interval '1 minute')`));
    expect(await count()).toBe(2);
    await sweepExpired();
    expect(await count()).toBe(1);
  },
);

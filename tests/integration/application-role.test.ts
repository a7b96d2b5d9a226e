import postgres from "postgres";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { recordAudit, recordHead } from "../../db/audit.server.ts";
import { db, transaction } from "../../db/client.server.ts";
import { useDatabase } from "../support/database.ts";

useDatabase();

let application: postgres.Sql;
beforeAll(() => {
  const url = new URL(inject("applicationUrl"));
  url.pathname = new URL(process.env.DATABASE_URL!).pathname;
  application = postgres(url.href, { max: 1, onnotice: () => {} });
});
afterAll(() => application.end());

const attempts = [
  "update audit_events set action = 'nothing'",
  "delete from audit_events",
  "truncate audit_events",
  "truncate audit_events cascade",
  "update audit_heads set hash = ''",
  "delete from audit_heads",
  "truncate audit_heads",
  "alter table audit_events disable trigger all",
  "drop trigger audit_events_append_only on audit_events",
  "create or replace function refuse_rewrite() returns trigger language plpgsql as 'begin return new; end'",
  "drop table audit_events",
  "create rule forget as on insert to audit_events do instead nothing",
  "set session_replication_role = replica",
  "set role entraide",
  "set role postgres",
  "alter table users add column extra text",
  "create table public.more (id int)",
];

test.each(attempts)("as the role of the web and worker processes, refused: %s", async (statement) => {
  await transaction(async (tx) => {
    await recordAudit(tx, { actorId: null, action: "tried", subjectType: "case", subjectId: "1" });
    await recordHead(tx);
  });
  await expect(application.unsafe(statement)).rejects.toMatchObject({ code: "42501" });
  const [left] = await application`
    select (select count(*)::int from audit_events where action = 'tried') as entries,
      (select count(*)::int from audit_heads where hash <> '') as heads`;
  expect(left).toEqual({ entries: 1, heads: 1 });
});

test("the role reads and writes what the site lives on, the chain by adding only", async () => {
  await application`insert into audit_events (at, action, subject_type, subject_id, data, prev_hash, hash)
    values (now(), 'added', 'case', '1', '{}', '', '')`;
  expect(await application`select action from audit_events`).toMatchObject([{ action: "added" }]);
  const [refused] = await db().execute<{ tables: string | null }>(`
    select string_agg(relname, ' ') as tables from pg_class, unnest(array['select', 'insert', 'update', 'delete']) as right_to
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname not in ('audit_events', 'audit_heads')
      and not has_table_privilege('entraide_app', oid, right_to)`);
  expect(refused!.tables).toBeNull();
});

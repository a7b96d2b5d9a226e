import type postgres from "postgres";

/** Who the web and worker processes sign in as, unless APPLICATION_ROLE names another role. */
const defaultRole = "entraide_app";

/** Tables that the application may read and add to, and nothing else: what happened stays written. */
const appendOnly = ["audit_events", "audit_heads"];

/**
 * Gives the role of the web and worker processes what they need and no more: rows of every table, no table itself,
 * and of the audit chain only reading and adding. Unlike the triggers, this also holds against somebody who has the
 * application's password: who owns no table cannot switch a trigger off.
 *
 * Runs after the migrations, as the owner of the tables. BullMQ keeps its own tables in a schema that the role owns;
 * handing over tables made before takes `GRANT entraide_app TO owner`.
 * @returns whether the role exists
 */
export async function grantApplication(
  sql: postgres.Sql,
  role = process.env.APPLICATION_ROLE || defaultRole,
): Promise<boolean> {
  const [found] = await sql`select rolname = current_user as "isOwner" from pg_roles where rolname = ${role}`;
  if (!found) return false;
  if (found.isOwner) throw new Error(`APPLICATION_ROLE ${role} owns the tables: it must be another role`);
  const [database] = await sql`select quote_ident(current_database()) as name`;
  await sql.begin(async (tx) => {
    const app = tx(role);
    await tx`grant usage on schema public, drizzle to ${app}`;
    await tx`grant select on all tables in schema drizzle to ${app}`;
    await tx`grant select, insert, update, delete on all tables in schema public to ${app}`;
    await tx`alter default privileges in schema public grant select, insert, update, delete on tables to ${app}`;
    await tx`grant usage, select on all sequences in schema public to ${app}`;
    await tx`revoke update, delete, truncate, references, trigger on ${tx(appendOnly)} from ${app}`;
    await tx`grant create on database ${tx.unsafe(database!.name)} to ${app}`;
    await handOverQueues(tx, role);
  });
  return true;
}

/** What the owner made in the schema of the queues, when it ran the worker itself. */
async function handOverQueues(tx: postgres.TransactionSql, role: string): Promise<void> {
  const owned = await tx<{ kind: string; name: string }[]>`
    with space as (select oid from pg_namespace where nspname = 'bullmq'),
    app as (select oid from pg_roles where rolname = ${role})
    select 'schema' as kind, 'bullmq' as name from pg_namespace, app where nspname = 'bullmq' and nspowner <> app.oid
    union all
    select 'table', c.oid::regclass::text from pg_class c, app
    where c.relnamespace in (select oid from space) and c.relkind in ('r', 'p') and c.relowner <> app.oid
    union all
    select 'routine', p.oid::regprocedure::text from pg_proc p, app
    where p.pronamespace in (select oid from space) and p.proowner <> app.oid
    union all
    select 'type', t.oid::regtype::text from pg_type t, app
    where t.typnamespace in (select oid from space) and t.typtype in ('e', 'd') and t.typowner <> app.oid`;
  // Names come quoted from the catalogue.
  for (const { kind, name } of owned)
    await tx`alter ${tx.unsafe(kind)} ${tx.unsafe(name)} owner to ${tx(role)}`;
}

import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/postgres-js";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./schema/index.ts";

export type Database = PostgresJsDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];
/** Either: queries that also run inside a command's transaction take this. */
export type Executor = Database | Transaction;

export interface Connection {
  db: Database;
  sql: postgres.Sql;
}

/**
 * Begins a statement whose best plan depends on what is asked, as words do that half of the texts hold, or none: it is
 * planned each time. PostgreSQL would go over to one plan for all words after five of them, four times slower on a
 * million posts (`npm run bench -- search`).
 */
export const plannedEachTime = sql.raw("/* planned each time */ ");
const plannedOnce = (query: string) => !query.startsWith("/* planned each time */");

/** Longer statements are those with a row count of their own (bulk inserts): preparing them would only fill memory. */
const longestPrepared = 10_000;

/**
 * Drizzle sends every statement through `unsafe`, which postgres.js does not prepare: two round trips and a new plan
 * each time. Prepared, a statement takes one, and PostgreSQL keeps its plan per connection.
 */
function preparing<T extends postgres.Sql>(client: T): T {
  return new Proxy(client, {
    get(target, key, receiver) {
      if (key === "unsafe") {
        return (query: string, parameters?: never[], options?: object) =>
          target.unsafe(query, parameters, {
            ...options,
            prepare: query.length <= longestPrepared && plannedOnce(query),
          });
      }
      if (key === "begin" || key === "savepoint") {
        return (...args: unknown[]) => {
          const work = args.pop() as (tx: postgres.Sql) => unknown;
          const open = Reflect.get(target, key, receiver) as (...args: unknown[]) => unknown;
          return open.call(target, ...args, (tx: postgres.Sql) => work(preparing(tx)));
        };
      }
      return Reflect.get(target, key, receiver);
    },
  });
}

const casing = "snake_case";

/** Opens a pool. The caller ends it with `connection.sql.end()`. */
export function connect(
  url: string,
  options: { max?: number; statementTimeoutMs?: number } = {},
): Connection {
  const sql = postgres(url, {
    max: options.max ?? 10,
    idle_timeout: 60,
    connect_timeout: 5,
    onnotice: () => {},
    connection: { application_name: "entraide", statement_timeout: options.statementTimeoutMs ?? 10_000 },
  });
  return { db: drizzle(preparing(sql), { schema, casing }), sql };
}

let shared: Connection | undefined;

/** The pool of this process, opened on first use from DATABASE_URL. */
export function connection(): Connection {
  if (!shared) {
    const url = process.env.DATABASE_URL;
    if (!url) throw new Error("DATABASE_URL is not set");
    shared = connect(url, { max: Number(process.env.DATABASE_POOL ?? 10) });
  }
  return shared;
}

export const db = (): Database => connection().db;

/**
 * A statement that many requests send: Drizzle builds its text once, not each time (a third of a millisecond for a
 * wide one). Values stand as `sql.placeholder("name")`, and so must whatever Drizzle would fill in itself, such as an
 * id: it would fill in the same each time. Inside a command it takes the command's transaction.
 */
export function prepared<T extends object>(build: (db: Database) => T): (executor?: Executor) => T {
  let made: { by: Database; statement: T } | undefined;
  return (executor) => {
    const by = db();
    if (made?.by !== by) made = { by, statement: build(by) };
    if (!executor || executor === by) return made.statement;
    // Drizzle ties a statement to the client that it was built with: the same one, tied to the transaction's.
    const { client } = executor._.session as unknown as { client: unknown };
    return Object.create(made.statement, { client: { value: client } }) as T;
  };
}

/**
 * As `prepared`, for a statement that is written out: its text is put together once. Rows come as the driver reads them;
 * values are sent as PostgreSQL writes them, JSON as text and moments in ISO 8601.
 */
export const preparedText = <Row extends object>(build: () => SQL) =>
  prepared((database) =>
    database._.session.prepareQuery<{ execute: Row[]; all: unknown; values: unknown }>(
      new PgDialect({ casing }).sqlToQuery(build()),
      undefined,
      undefined,
      false,
    ),
  );

export async function closeDatabase(): Promise<void> {
  const closing = shared;
  shared = undefined;
  await closing?.sql.end({ timeout: 5 });
}

/** All of it or nothing: every command writes its rows and its events in one of these. */
export function transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db().transaction(work);
}

const lostConnection = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_DESTROYED",
  "CONNECTION_ENDED",
  "CONNECT_TIMEOUT",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "57P01", // admin shutdown
  "57P02", // crash shutdown
  "57P03", // cannot connect now
  "53300", // too many connections
]);

/** Whether the database could not be reached, as opposed to refusing a statement: answered with 503. */
export function isDatabaseUnavailable(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) {
    if ("code" in e && lostConnection.has(String(e.code))) return true;
  }
  return false;
}

const refusedValues = new Set([
  "22021", // a NUL or half a character in a text
  "22P05",
  "22P02", // no number or id where one is needed
  "22003", // a number out of range
]);

/** Whether the database could not even store or compare what was sent: the sender's mistake, answered with 400. */
export function isRefusedValue(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) {
    if ("code" in e && refusedValues.has(String(e.code))) return true;
  }
  return false;
}

/** The constraint that refused a statement, e.g. "users_pseudonym_key", or null. */
export function violatedConstraint(error: unknown): string | null {
  for (let e = error; e instanceof Error; e = e.cause) {
    if ("constraint_name" in e && typeof e.constraint_name === "string") return e.constraint_name;
  }
  return null;
}

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { connection, db } from "../../db/client.server.ts";
import {
  accountSecrets,
  appeals,
  appointmentEntries,
  cases,
  consents,
  decisions,
  drafts,
  emailChanges,
  erasures,
  follows,
  notifications,
  reactions,
  reports,
  revisions,
  rightsRequests,
  users,
} from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import {
  buildActor,
  buildAnswer,
  buildCredential,
  buildQuestion,
  buildUser,
  reloadPost,
} from "../../tests/support/factories.ts";
import type { User } from "../../tests/support/factories.ts";
import { drainJobs } from "../../tests/support/jobs.ts";
import { sealContent } from "../appointment/sealed.server.ts";
import { anonymousKey } from "../shared/authorship.server.ts";
import { findActor, openSession } from "../shared/session.server.ts";
import { placeKey, sealFields } from "../drafts/fields.server.ts";
import { sealNews } from "../notifications/sealed-news.server.ts";
import { sealAuthor } from "../shared/sealed-author.server.ts";
import { requestEmailChange } from "./commands.server.ts";
import { findPerson, readReceipt, requestErasure } from "./erase.server.ts";
import { buildExport, collectData } from "./export.server.ts";
import { tables } from "./tables.ts";

useDatabase();

const canary = "nocturnal-cassowary";

test("every table says what it holds of a person and what an erasure does to it", async () => {
  const found = await db().execute<{ name: string }>(
    sql`select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'registry_entries_%'`,
  );
  expect(found.map(({ name }) => name).toSorted()).toEqual(Object.keys(tables).toSorted());
  for (const [table, { erase, why, unlink }] of Object.entries(tables))
    if (erase === "nothing") expect(why ?? unlink, `${table} keeps rows: why?`).toBeTruthy();
});

test("every column that names an account is deleted with its row, emptied, or part of somebody's words", async () => {
  const columns = await db().execute<{ table: string; column: string }>(sql`
    select c.relname as table, a.attname as column from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.confrelid = 'users'::regclass and c.relkind in ('r', 'p')`);
  const loose = columns.filter(({ table, column }) => {
    const rule = tables[table]!;
    return !(rule.erase === "delete" || rule.erase === "words" || rule.unlink?.includes(column) || rule.why);
  });
  expect(loose).toEqual([]);
});

/** One person with something in every table that can hold them; every text of theirs has the canary in it. */
async function seedPerson(): Promise<{ user: User; postIds: string[] }> {
  const user = await buildUser({ email: `${canary}@example.org`, pseudonym: canary });
  const moderator = await buildUser();
  await buildCredential({ user, shownName: `Dr ${canary}` });
  const question = await buildQuestion({
    author: user,
    bodyMarkdown: `My ${canary} question.`,
    title: `About ${canary}`,
  });
  const answered = await buildAnswer({ question, bodyMarkdown: "Somebody else answers." });
  const own = await buildAnswer({ author: user, bodyMarkdown: `My ${canary} answer.`, research: "open" });
  const asker = await buildQuestion();
  const hidden = await buildAnswer({
    question: asker,
    bodyMarkdown: `An anonymous ${canary}.`,
    anonymousKey: anonymousKey(user.id, asker.id),
    sealedAuthor: sealAuthor(user.id, asker.id),
    alias: "Otter",
  });
  await db()
    .insert(revisions)
    .values({ postId: own.id, revision: 1, bodyMarkdown: canary, editedById: user.id });
  await db().insert(consents).values({ postId: own.id, userId: user.id, scope: "open", consentVersion: "1" });
  await db().insert(reactions).values({ postId: answered.id, userId: user.id, kind: "helped" });
  await db().insert(follows).values({ userId: user.id, target: "question", targetId: question.id });
  await db()
    .insert(notifications)
    .values({
      userId: user.id,
      kind: "answer-to-mine",
      sealed: sealNews(user.id, { number: question.number }),
      onceKey: "x",
    });
  await db().insert(rightsRequests).values({ userId: user.id, kind: "object", explanation: canary });
  await db()
    .insert(emailChanges)
    .values({ userId: user.id, email: `${canary}2@example.org` });
  const [opened] = await db()
    .insert(cases)
    .values({
      kind: "question",
      postId: own.id,
      origin: "report",
      lane: "abuse",
      language: "en",
      snapshotMarkdown: `A ${canary} snapshot`,
      snapshotRevision: 1,
      currentRevision: 1,
      dueAt: new Date(),
    })
    .returning();
  await db().insert(reports).values({
    caseId: opened!.id,
    reporterId: user.id,
    reason: "other",
    comment: canary,
    weight: 1,
  });
  const [decision] = await db()
    .insert(decisions)
    .values({
      caseId: opened!.id,
      deciderId: moderator.id,
      measure: "approve",
      explanation: "Against the charter.",
      automatedDetection: false,
      postRevision: 1,
      previousStatus: "published",
      previousMarkdown: `A ${canary} text`,
    })
    .returning();
  await db()
    .insert(appeals)
    .values({ decisionId: decision!.id, body: `A ${canary} appeal`, dueAt: new Date() });
  const sealed = sealFields(user.id, "ask", { body: `A ${canary} draft` });
  await db()
    .insert(drafts)
    .values({ userId: user.id, placeKey: placeKey(user.id, "ask"), sealed });
  const entryId = crypto.randomUUID();
  await db()
    .insert(appointmentEntries)
    .values({
      id: entryId,
      userId: user.id,
      kind: "diary",
      position: 1,
      sealed: sealContent(user.id, entryId, { text: `A ${canary} day`, day: "2026-11-01", passage: null }),
    });
  await openSession(user.id, { secondFactor: true });
  return { user, postIds: [question.id, own.id, hidden.id] };
}

/** Every row of every table that still holds this text. */
async function grepDatabase(needle: string): Promise<string[]> {
  const { sql: raw } = connection();
  const found: string[] = [];
  for (const { name } of await raw<{ name: string }[]>`
    select schemaname || '.' || quote_ident(tablename) as name from pg_tables where schemaname in ('public', 'bullmq')`) {
    const rows = await raw.unsafe(`select 1 from ${name} t where t::text ilike $1`, [`%${needle}%`]);
    if (rows.length > 0) found.push(name);
  }
  return found;
}

async function grepFiles(needle: string): Promise<string[]> {
  const root = process.env.DATA_DIR!;
  const files = (await readdir(root, { recursive: true, withFileTypes: true })).filter((file) =>
    file.isFile(),
  );
  const texts = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), "latin1")));
  return files.filter((_, index) => texts[index]!.includes(needle)).map(({ name }) => name);
}

test("erasing everything leaves no word, no name and no address, in the database, its search or the files", async () => {
  const { user } = await seedPerson();
  await requestEmailChange(user.id, `${canary}3@example.org`);
  await drainJobs();
  expect((await grepDatabase(canary)).length).toBeGreaterThan(10);
  expect((await grepFiles(canary)).length).toBeGreaterThan(0);
  await requestErasure(user.id, "erase");
  await drainJobs();
  expect(await grepDatabase(canary)).toEqual([]);
  expect(await grepDatabase("nocturn")).toEqual([]); // as search has it
  expect(await grepFiles(canary)).toEqual([]);
  // Sealed words are not found by a search: their rows are gone.
  expect(await db().$count(appointmentEntries, eq(appointmentEntries.userId, user.id))).toBe(0);
  expect(await grepDatabase(user.id)).toEqual(
    expect.not.arrayContaining(["public.posts", "public.erasures"]),
  );
});

test("what others wrote below an erased question stays, and says that its author left", async () => {
  const { user, postIds } = await seedPerson();
  await requestErasure(user.id, "erase");
  await drainJobs();
  expect(await reloadPost(postIds[0]!)).toMatchObject({
    status: "published",
    authorId: null,
    bodyMarkdown: "*Text withdrawn by its author.*",
  });
  expect(await reloadPost(postIds[1]!)).toMatchObject({
    status: "removed",
    bodyMarkdown: "",
    research: "none",
  });
});

test("anonymising cuts the account from its words, and does not block erasing later", async () => {
  const { user, postIds } = await seedPerson();
  const receipt = await requestErasure(user.id, "anonymise");
  await drainJobs();
  const own = await reloadPost(postIds[1]!);
  expect(own.bodyMarkdown).toContain(canary);
  expect(own).toMatchObject({ authorId: null });
  expect(own.alias).not.toBe(user.pseudonym);
  expect(await db().$count(accountSecrets, eq(accountSecrets.userId, user.id))).toBe(0);
  expect(readReceipt(receipt)).toBe(user.id);
  expect(readReceipt(`${receipt}x`)).toBeNull();
  await requestErasure(readReceipt(receipt)!, "erase");
  await drainJobs();
  expect(await grepDatabase(canary)).toEqual([]);
});

test("words that are kept are signed by a former member, under no name", async () => {
  const { user, postIds } = await seedPerson();
  const cookie = await openSession(user.id);
  await requestErasure(user.id, "keep");
  expect(
    await findActor(new Request("http://localhost/", { headers: { cookie: cookie.split(";")[0]! } })),
  ).toBeNull();
  await drainJobs();
  const [left] = await db().select().from(users).where(eq(users.id, user.id));
  expect(left!.pseudonym).toMatch(/^Former member [0-9a-f]{8}$/);
  expect((await reloadPost(postIds[1]!)).authorId).toBe(user.id);
  expect(await grepDatabase(`${canary}@`)).toEqual([]);
  expect(await db().select().from(erasures)).toMatchObject([{ userId: null, depth: "keep" }]);
});

test("an export holds every text, anonymous ones too, and names nobody else", async () => {
  const { user } = await seedPerson();
  const other = (await db().select().from(users)).find(({ id }) => id !== user.id)!;
  const actor = await buildActor({ user });
  const files = unzipSync(await buildExport(actor));
  expect(Object.keys(files).toSorted()).toEqual(["entraide.html", "entraide.json", "entraide.md"]);
  const [json, markdown, html] = ["entraide.json", "entraide.md", "entraide.html"].map((name) =>
    strFromU8(files[name]!),
  );
  for (const text of [json!, markdown!, html!]) {
    expect(text).toContain(`My ${canary} question.`);
    expect(text).toContain(`An anonymous ${canary}.`);
    expect(text).toContain(`A ${canary} draft`);
    expect(text).toContain(`A ${canary} day`);
    expect(text).not.toContain(other.id);
    expect(text).not.toContain(other.pseudonym);
  }
  const data = JSON.parse(json!) as Record<string, Record<string, unknown>[]>;
  for (const table of [
    "sessions",
    "reactions",
    "consents",
    "decisions",
    "appeals",
    "notifications",
    "credentials",
  ])
    expect(data[table], table).not.toEqual([]);
  expect(data.decisions![0]!.decider_id).toBe("other");
  expect(json).not.toContain("password_hash");
});

test("nobody's export holds a row of somebody else's", async () => {
  const { user } = await seedPerson();
  const stranger = await buildUser();
  await buildAnswer({ author: stranger });
  const data = JSON.stringify(await collectData(stranger.id));
  expect(data).not.toContain(canary);
  expect(data).not.toContain(user.id);
  expect((await findPerson(stranger.id)).postIds).toHaveLength(1);
});

import { and, eq } from "drizzle-orm";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { db } from "../../../db/client.server.ts";
import { digests, follows, posts, users } from "../../../db/schema/index.ts";
import { useDatabase } from "../../../tests/support/database.ts";
import {
  buildActor,
  buildAnswer,
  buildCredential,
  buildQuestion,
  buildTopic,
  buildUser,
  stampOf,
} from "../../../tests/support/factories.ts";
import type { User } from "../../../tests/support/factories.ts";
import { drainJobs } from "../../../tests/support/jobs.ts";
import { anonymousKey } from "../../shared/authorship.server.ts";
import { chooseDigests, getDefaultDays } from "../following.server.ts";
import { followTopic } from "../../questions/commands/follow.server.ts";
import { planDigests } from "./plan.server.ts";
import { sendDigest } from "./send.server.ts";
import { findSubscription, unsubscribe, unsubscribeToken } from "./unsubscribe.server.ts";

useDatabase();

const hour = 3_600_000;
const day = 24 * hour;
const now = new Date();
const ago = (ms: number) => new Date(now.getTime() - ms);

interface Sent {
  to: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  headers: Record<string, string>;
}
let seen: Set<string>;
const names = async () => await readdir(join(process.env.DATA_DIR!, "mailbox")).catch(() => []);
beforeEach(async () => {
  seen = new Set(await names());
});
/** The mails of this test, oldest first. */
async function mails(): Promise<Sent[]> {
  const fresh = (await names()).filter((name) => !seen.has(name)).toSorted();
  return Promise.all(
    fresh.map(async (name) =>
      JSON.parse(await readFile(join(process.env.DATA_DIR!, "mailbox", name), "utf8")),
    ),
  );
}

async function subscribe(
  user: User,
  target: "question" | "topic" | "person",
  targetId: string,
  { days = 1, since = ago(2 * day) } = {},
) {
  await db()
    .insert(follows)
    .values({ userId: user.id, target, targetId, digestDays: days, digestedAt: since });
}
/** The scheduled job, then what it started. */
async function digest(at = now) {
  const planned = await planDigests(at);
  await drainJobs();
  return planned;
}

test("one mail gathers what is due: a question, a topic, a person, each thing once", async () => {
  const reader = await buildUser();
  const author = await buildUser();
  const topic = await buildTopic();
  const followed = await buildQuestion({ createdAt: ago(9 * day) });
  const answer = await buildAnswer({ question: followed, author, createdAt: ago(hour) });
  const asked = await buildQuestion({ topicIds: [topic.id], createdAt: ago(hour) });
  await subscribe(reader, "question", followed.id);
  await subscribe(reader, "topic", topic.id);
  await subscribe(reader, "person", author.id);
  expect(await digest()).toBe(1);
  const [mail, ...others] = await mails();
  expect(others).toEqual([]);
  expect(mail!.subject).toBe("Entraide: 2 new things in what you follow");
  for (const body of [mail!.text, mail!.html]) {
    expect(body.match(new RegExp(`/posts/${answer.id}`, "g"))).toHaveLength(1);
    expect(body).toContain(asked.title);
    expect(body).toContain(topic.label.en);
    expect(body).toContain("/settings/following");
  }
  expect(mail!.headers["List-Unsubscribe"]).toMatch(/^<http:\/\/localhost:3000\/unsubscribe\/[\w.-]+>$/);
  expect(mail!.headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
});

test("nothing new is no mail, and the next span starts where the last one ended", async () => {
  const reader = await buildUser();
  const question = await buildQuestion();
  await subscribe(reader, "question", question.id);
  await digest();
  expect(await mails()).toEqual([]);
  expect(await db().select({ outcome: digests.outcome }).from(digests)).toEqual([{ outcome: "empty" }]);
  await buildAnswer({ question, createdAt: ago(-hour) });
  expect(await digest(ago(-hour * 12))).toBe(0);
  expect(await digest(ago(-2 * day))).toBe(1);
  expect(await mails()).toHaveLength(1);
});

test("a run that was late, or runs twice, or a job that is tried again, tells everything once", async () => {
  const reader = await buildUser();
  const question = await buildQuestion({ createdAt: ago(40 * day) });
  const missed = await buildAnswer({ question, createdAt: ago(25 * day) });
  const fresh = await buildAnswer({ question, createdAt: ago(hour) });
  await subscribe(reader, "question", question.id, { days: 7, since: ago(30 * day) });
  await Promise.all([planDigests(now), planDigests(now)]);
  const [planned, ...more] = await db().select().from(digests);
  expect(more).toEqual([]);
  await Promise.all([sendDigest(planned!.id), sendDigest(planned!.id)]);
  await drainJobs();
  await digest();
  const sent = await mails();
  expect(sent).toHaveLength(1);
  expect(sent[0]!.messageId).toBe(`<digest-${planned!.id}@localhost>`);
  for (const { id } of [missed, fresh]) expect(sent[0]!.text).toContain(id);
});

test("what waits, what was hidden between planning and sending, one's own and imported posts are not in it", async () => {
  const reader = await buildUser();
  const topic = await buildTopic();
  const question = await buildQuestion({ topicIds: [topic.id], createdAt: ago(9 * day) });
  const own = await buildAnswer({ question, author: reader, createdAt: ago(hour) });
  const anonymous = await buildAnswer({
    question,
    createdAt: ago(hour),
    anonymousKey: anonymousKey(reader.id, question.id),
    alias: "Wren",
  });
  const waiting = await buildAnswer({ question, status: "pending", createdAt: ago(hour) });
  const hidden = await buildAnswer({ question, createdAt: ago(hour) });
  const imported = await buildQuestion({ topicIds: [topic.id], origin: "imported", createdAt: ago(hour) });
  await subscribe(reader, "question", question.id);
  await subscribe(reader, "topic", topic.id);
  await planDigests(now);
  await db().update(posts).set({ status: "hidden" }).where(eq(posts.id, hidden.id));
  await drainJobs();
  expect(await mails()).toEqual([]);
  const shown = await buildAnswer({ question, createdAt: ago(hour) });
  await db()
    .update(follows)
    .set({ digestedAt: ago(2 * day) });
  await digest();
  const [mail] = await mails();
  expect(mail!.text).toContain(shown.id);
  for (const { id } of [own, anonymous, waiting, hidden, imported]) expect(mail!.text).not.toContain(id);
});

test("a person's followers never hear of anonymous posts, nor of what was signed with a real name", async () => {
  const [reader, person] = [await buildUser(), await buildUser()];
  const credential = await buildCredential({ user: person, shownName: "Garance Nacredoux" });
  const question = await buildQuestion({ createdAt: ago(9 * day) });
  const base = { question, createdAt: ago(hour) };
  const open = await buildAnswer({ ...base, author: person });
  const anonymous = await buildAnswer({
    ...base,
    anonymousKey: anonymousKey(person.id, question.id),
    alias: "Wren",
  });
  const signed = await buildAnswer({
    ...base,
    author: person,
    kind: "professional",
    credentialId: credential.id,
    stamp: stampOf(credential),
  });
  await subscribe(reader, "person", person.id);
  await digest();
  const [mail] = await mails();
  expect(mail!.text).toContain(open.id);
  expect(mail!.text + mail!.html).not.toMatch(new RegExp(`${anonymous.id}|${signed.id}|Wren|Nacredoux`));
});

test("the words of a members-only thread do not leave by mail; a dangerous answer comes last, without its words", async () => {
  const reader = await buildUser();
  const closed = await buildQuestion({
    audience: "members",
    title: "Heron secrets",
    createdAt: ago(9 * day),
  });
  const inside = await buildAnswer({
    question: closed,
    audience: "members",
    bodyMarkdown: "Heron habits are told here.",
    createdAt: ago(hour),
  });
  const question = await buildQuestion({ createdAt: ago(9 * day) });
  const dangerous = await buildAnswer({
    question,
    kind: "sourced",
    bodyMarkdown: "Drink a litre of turpentine.",
    dangerousCount: 1,
    helpedCount: 100,
    createdAt: ago(3 * hour),
  });
  const calm = await buildAnswer({ question, createdAt: ago(hour) });
  await subscribe(reader, "question", closed.id);
  await subscribe(reader, "question", question.id);
  await digest();
  const [mail] = await mails();
  for (const body of [mail!.text, mail!.html]) {
    expect(body).toContain(inside.id);
    expect(body).not.toMatch(/heron|turpentine/i);
    expect(body).toContain("judges this answer dangerous");
    expect(body.indexOf(calm.id)).toBeLessThan(body.indexOf(dangerous.id));
  }
});

test("what people write is text in the mail, in the language of its reader", async () => {
  const reader = await buildUser({ locale: "fr", pseudonym: "Loutre <b>" });
  const question = await buildQuestion({
    title: 'A "title" & <script>alert(1)</script>',
    createdAt: ago(9 * day),
  });
  await buildAnswer({ question, createdAt: ago(hour) });
  await subscribe(reader, "question", question.id);
  await digest();
  const [mail] = await mails();
  expect(mail!.subject).toBe("Entraide : une nouveauté dans ce que vous suivez");
  expect(mail!.html).toContain('<html lang="fr">');
  expect(mail!.html).toContain("Loutre &lt;b&gt;");
  expect(mail!.html).not.toMatch(/<script|<img|src=/);
  expect(mail!.text).toContain("Bonjour Loutre <b>,");
});

test("a link ends one subscription's mails or all of them, twice changes nothing, a forged one ends none", async () => {
  const reader = await buildUser();
  const [one, two] = [await buildTopic(), await buildTopic()];
  for (const { id } of [one, two]) await subscribe(reader, "topic", id);
  const days = async () =>
    (await db().select({ days: follows.digestDays }).from(follows).where(eq(follows.userId, reader.id)))
      .map((row) => row.days)
      .toSorted();
  const token = unsubscribeToken(reader.id, `topic:${one.id}`);
  expect(await findSubscription(token)).toMatchObject({ target: "topic" });
  for (let n = 0; n < 2; n++) await unsubscribe(token);
  expect(await days()).toEqual([0, 1]);
  const [payload, signature] = unsubscribeToken(reader.id, "all").split(".");
  const stranger = unsubscribeToken((await buildUser()).id, "all").split(".")[0];
  for (const forged of [`${stranger}.${signature}`, `${payload}.`, `${payload}`, "", `.${signature}`]) {
    await expect(unsubscribe(forged)).rejects.toMatchObject({ status: 404 });
  }
  expect(await days()).toEqual([0, 1]);
  await unsubscribe(`${payload}.${signature}`);
  expect(await days()).toEqual([0, 0]);
  const actor = await buildActor({ user: reader });
  expect(await getDefaultDays(actor)).toBe(0);
  await followTopic(actor, (await buildTopic()).slug, true);
  expect(await days()).toEqual([0, 0, 0]);
});

test("mails that were switched on again begin from then; those switched off after planning are not sent", async () => {
  const reader = await buildUser();
  const actor = await buildActor({ user: reader });
  const question = await buildQuestion({ createdAt: ago(9 * day) });
  await buildAnswer({ question, createdAt: ago(5 * day) });
  await subscribe(reader, "question", question.id, { days: 0, since: ago(30 * day) });
  const choose = (digestDays: number) =>
    chooseDigests(actor, {
      defaultDays: 7,
      days: [{ target: "question", targetId: question.id, digestDays }],
    });
  await choose(1);
  expect(await digest(ago(-2 * day))).toBe(1);
  expect(await mails()).toEqual([]);
  await buildAnswer({ question, createdAt: ago(-2 * day - hour) });
  await planDigests(ago(-4 * day));
  await choose(0);
  await drainJobs();
  expect(await mails()).toEqual([]);
});

test("nobody who is suspended or has no confirmed address is written to", async () => {
  const question = await buildQuestion({ createdAt: ago(9 * day) });
  await buildAnswer({ question, createdAt: ago(hour) });
  for (const columns of [{ status: "suspended" as const }, { emailConfirmedAt: null }]) {
    await subscribe(await buildUser(columns), "question", question.id);
  }
  const late = await buildUser();
  await subscribe(late, "question", question.id);
  await planDigests(now);
  await db().update(users).set({ status: "banned" }).where(eq(users.id, late.id));
  await drainJobs();
  expect(await mails()).toEqual([]);
  expect(
    await db()
      .select({ outcome: digests.outcome })
      .from(digests)
      .where(and(eq(digests.userId, late.id))),
  ).toEqual([{ outcome: "unwanted" }]);
});

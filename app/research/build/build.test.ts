import { eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { db } from "../../../db/client.server.ts";
import {
  cases,
  posts,
  questions,
  releaseItems,
  releases,
  releaseThreads,
  users,
} from "../../../db/schema/index.ts";
import { useDatabase } from "../../../tests/support/database.ts";
import { buildAnswer, buildComment, buildQuestion, buildUser } from "../../../tests/support/factories.ts";
import {
  build,
  buildCorpus,
  consent,
  freeze,
  json,
  newDir,
  rowsOf,
} from "../../../tests/support/research.ts";
import type { Corpus } from "../../../tests/support/research.ts";
import type { PrivacyReport, QualityReport } from "../release/reports.ts";
import { runBuild } from "./run.server.ts";
import { verifyDirectory } from "./verify.server.ts";

useDatabase();
// Each release starts DuckDB twice.
vi.setConfig({ testTimeout: 90_000 });

let corpus: Corpus;
beforeEach(async () => {
  corpus = await buildCorpus();
});

const bytesOf = async (dir: string): Promise<string> => JSON.stringify(await rowsOf(dir));

test("a candidate holds the consenting threads, verifies, and its key is gone", async () => {
  const { release, dir } = await build();
  expect(release).toMatchObject({ status: "candidate", failure: null, releaseKey: null });
  const rows = await rowsOf(dir);
  expect(rows).toHaveLength(16);
  expect(new Set(rows.map((row) => row.thread_id)).size).toBe(8);
  expect(rows.every((row) => row.topic_group && row.year)).toBe(true);
  const { problems, passed } = await verifyDirectory(dir);
  expect(problems).toEqual([]);
  expect(passed.length).toBeGreaterThan(6);
});

test("nothing of what must stay is in the bytes", async () => {
  const secret = (name: string) => `Everything about ${name} is told here in a few quiet words.`;
  const [asker] = corpus.threads;
  const build2 = async (name: string, overrides: Parameters<typeof buildQuestion>[0]) => {
    const question = await buildQuestion({
      bodyMarkdown: secret(name),
      topicIds: [corpus.topics[0]!.id],
      ...overrides,
    });
    await consent(question.post, "open");
    return question;
  };
  const silent = await buildQuestion({ bodyMarkdown: secret("silence") });
  await consent(silent.post, "none");
  const controlled = await buildQuestion({ bodyMarkdown: secret("contract") });
  await consent(controlled.post, "controlled");
  await build2("members", { audience: "members" });
  await build2("import", { origin: "imported", originId: "x-1" });
  await build2("pending", { status: "pending" });
  await build2("removal", { status: "removed" });
  await build2("despair", {
    bodyMarkdown: "I want to kill myself tonight, I have the pills in front of me. Despair.",
  });
  const reported = await build2("report", {});
  await db().insert(cases).values({
    kind: "experience",
    postId: reported.id,
    origin: "report",
    lane: "abuse",
    language: "en",
    snapshotMarkdown: "x",
    snapshotRevision: 1,
    currentRevision: 1,
    dueAt: new Date(),
  });
  const person = await buildUser();
  const anonymous = await buildQuestion({
    bodyMarkdown: secret("anonymity"),
    anonymousKey: "k1",
    alias: "Member",
  });
  const { recordConsent } = await import("../consent.server.ts");
  await db().transaction((tx) =>
    recordConsent(tx, { postId: anonymous.id, userId: person.id, scope: "open" }),
  );
  const hiddenAnswer = await buildAnswer({
    question: asker!.question,
    bodyMarkdown: secret("hiding"),
    status: "hidden",
  });
  await consent(hiddenAnswer, "open");

  const forMembers = await buildAnswer({
    question: asker!.question,
    bodyMarkdown: secret("discretion"),
    audience: "members",
  });
  await consent(forMembers, "open");

  const { release, dir } = await build();
  expect(release.status).toBe("candidate");
  const bytes = await bytesOf(dir);
  for (const word of [
    "silence",
    "contract",
    "members",
    "import",
    "pending",
    "removal",
    "espair",
    "report",
    "anonymity",
    "hiding",
    "discretion",
  ]) {
    expect(bytes, word).not.toContain(word);
  }
  const { threads } = await json<QualityReport>(dir, "docs/quality.json");
  expect(threads.withheld).toEqual({
    "no-consent": 2,
    "members-only": 1,
    crisis: 1,
    "open-case": 1,
    "anonymous-without-choice": 1,
  });
  expect(threads.outsidePopulation).toEqual({ imported: 1, "not-published": 2 });
  expect(threads.inSnapshot).toBe(17);
  expect(threads.eligible).toBe(14);
  expect(threads.addsUp).toBe(true);
});

test("an anonymous asker who chose for themselves after reading the text is released without description", async () => {
  const person = await buildUser({ country: "BE", ageBand: "40-44" });
  const question = await buildQuestion({
    bodyMarkdown: "Nobody around me knows that I stopped sleeping well last winter.",
    anonymousKey: "k2",
    alias: "Someone",
    topicIds: [corpus.topics[0]!.id],
  });
  await consent(question.post, "open", person.id);
  const { dir } = await build();
  const row = (await rowsOf(dir)).find(({ body }) => body.includes("stopped sleeping"))!;
  expect(row).toMatchObject({ author_country: null, author_age_band: null, withheld: false });
});

test("an answer or a comment without consent keeps its place and nothing else", async () => {
  const { question, answer } = corpus.threads[0]!;
  const refused = await buildAnswer({ question, bodyMarkdown: "These words are not for research at all." });
  await buildComment({ parent: answer, bodyMarkdown: "Nor is this remark." });
  const { dir, release } = await build();
  expect(release.failure).toBeNull();
  const rows = await rowsOf(dir);
  const stubs = rows.filter((row) => row.withheld);
  expect(stubs).toHaveLength(2);
  expect(stubs.map(({ body }) => body)).toEqual(["[withheld]", "[withheld]"]);
  expect(stubs.every((row) => row.author_key === null && row.year === null && row.topics.length === 0)).toBe(
    true,
  );
  expect(await bytesOf(dir)).not.toMatch(/not for research|remark/);
  expect(stubs.find(({ kind }) => kind === "comment")!.parent_id).toBeTruthy();
  const [item] = await db().select().from(releaseItems).where(eq(releaseItems.postId, refused.id));
  expect(item).toMatchObject({ isWithheld: true, title: null, body: "[withheld]", spans: [] });
});

test("names of the people of a thread are replaced; a thread that names another member is kept back", async () => {
  const { question, asker } = corpus.threads[0]!;
  const helper = await buildUser({ pseudonym: "Zephyrine77", email: "zephyrine.q@example.org" });
  const answer = await buildAnswer({
    question,
    author: helper,
    bodyMarkdown: `Write to ${asker.pseudonym}, or to me, zephyrine77, at zephyrine.q@example.org.`,
  });
  await consent(answer, "open");
  await buildUser({ pseudonym: "Quetzalbird" });
  const other = await buildAnswer({
    question: corpus.threads[1]!.question,
    bodyMarkdown: "I read what quetzalbird wrote elsewhere.",
  });
  await consent(other, "open");
  const { dir } = await build();
  const bytes = (await bytesOf(dir)).toLowerCase();
  expect(bytes).not.toContain("zephyrine");
  expect(bytes).not.toContain(asker.pseudonym.toLowerCase());
  expect(bytes).not.toContain("quetzalbird");
  const { threads } = await json<QualityReport>(dir, "docs/quality.json");
  expect(threads.withheld).toEqual({ "known-value": 1 });
  expect(threads.addsUp).toBe(true);
});

test("the privacy report names every threshold with production's beside it, and what was measured", async () => {
  const { dir } = await build();
  const report = await json<PrivacyReport>(dir, "docs/privacy.json");
  expect(report.thresholds.find(({ name }) => name === "k")).toEqual({
    name: "k",
    value: 3,
    production: 20,
    isDemoValue: true,
  });
  expect(report.measured).toMatchObject({ canariesLeft: 0, knownValuesLeft: 0, canaryThreads: 24 });
  expect(report.measured.smallestGroup).toBeGreaterThanOrEqual(3);
});

test("too small a group is generalised, then withheld", async () => {
  for (const n of [1, 2]) {
    const stranger = await buildUser({ country: "CH", ageBand: "70-74" });
    const question = await buildQuestion({
      author: stranger,
      language: "fr",
      bodyMarkdown: `Une histoire seule en son genre, la ${n}.`,
      topicIds: [corpus.topics[0]!.id],
    });
    await consent(question.post, "open");
  }
  const lonely = await buildUser({ country: "CA", ageBand: "70-74" });
  const inGroup = await buildQuestion({
    author: lonely,
    bodyMarkdown: "A story told from far away, in English.",
    topicIds: [corpus.topics[0]!.id],
  });
  await consent(inGroup.post, "open");
  const { dir } = await build();
  const rows = await rowsOf(dir);
  expect(rows.some(({ language }) => language === "fr")).toBe(false);
  expect(rows.find(({ body }) => body.includes("far away"))).toMatchObject({
    author_country: null,
    author_age_band: null,
  });
  const { threads } = await json<QualityReport>(dir, "docs/quality.json");
  expect(threads.withheld).toEqual({ "small-group": 2 });
});

test("the controlled tier holds controlled and open contributions, with months", async () => {
  const { question } = corpus.threads[0]!;
  await consent(question.post, "controlled");
  const { dir, release } = await build("controlled");
  expect(release.failure).toBeNull();
  const rows = await rowsOf(dir);
  expect(new Set(rows.map(({ thread_id }) => thread_id)).size).toBe(8);
  expect(rows[0]!.month).toBeGreaterThan(0);
});

test("a region is in the controlled tier alone, and only where enough people of a topic share it", async () => {
  await db().update(users).set({ region: "FR-BRE" });
  await db().update(users).set({ region: "FR-20R" }).where(eq(users.id, corpus.threads[0]!.asker.id));
  const { dir, release } = await build("controlled");
  expect(release.failure).toBeNull();
  const rows = await rowsOf(dir);
  const regionsOf = (group: string) => [
    ...new Set(rows.filter((row) => row.topic_group === group).map((row) => row.author_region)),
  ];
  // Whoever stands alone would be known by having none, were the others not to give theirs up as well.
  expect(regionsOf("sleep")).toEqual([null]);
  expect(regionsOf("heart")).toEqual(["FR-BRE"]);
  expect(new Set(rows.map((row) => row.author_country))).toEqual(new Set(["FR"]));
  const { generalised } = await json<PrivacyReport>(dir, "docs/privacy.json");
  expect(generalised).toMatchObject({ regions: 8, countries: 0 });
  const open = await rowsOf((await build()).dir);
  expect(open.some((row) => "author_region" in row)).toBe(false);
});

test("without enough people nothing is built, in one sentence, and nothing extracted stays", async () => {
  await db().update(posts).set({ research: "none" });
  for (const { question } of corpus.threads) await consent(question.post, "none");
  const { release } = await build();
  expect(release).toMatchObject({
    status: "failed",
    step: "inspect",
    failure: "nothing-to-release:0",
    releaseKey: null,
  });
  expect(await db().select().from(releaseThreads)).toEqual([]);
});

test("production asks for ninety quiet days", async () => {
  const { id } = await freeze();
  await db()
    .update(releases)
    .set({ config: { ...(await db().select().from(releases))[0]!.config, minQuietDays: 90 } });
  await db()
    .update(questions)
    .set({ lastActivityAt: new Date(Date.now() - 89 * 86_400_000) });
  expect(await runBuild(id, { dir: await newDir() })).toMatchObject({ failure: "nothing-to-release:0" });
});

import { createReadStream } from "node:fs";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { runBuild } from "../../app/research/build/run.server.ts";
import type { PostRow } from "../../app/research/release/rows.ts";
import { recordConsent } from "../../app/research/consent.server.ts";
import type { ResearchScope } from "../../app/research/consent.server.ts";
import { getSamplePage, markSample } from "../../app/research/sample.server.ts";
import type { Actor } from "../../app/shared/policy.ts";
import { drainJobs } from "./jobs.ts";
import { freezeRelease, signOffRelease } from "../../app/research/release-commands.server.ts";
import { transaction, db } from "../../db/client.server.ts";
import { documents } from "../../db/schema/index.ts";
import { buildAnswer, buildQuestion, buildTopic, buildUser } from "./factories.ts";
import type { Post, Question, User } from "./factories.ts";

/** The published consent text; without one nothing may leave. */
export async function buildConsentText(version = "2026-11"): Promise<void> {
  for (const locale of ["fr", "en"] as const) {
    await db().insert(documents).values({
      slug: "research-consent",
      locale,
      version,
      title: "Consent",
      bodyMarkdown: "Text.",
      bodyHtml: "<p>Text.</p>",
    });
  }
}

/** A choice made on the contribution's own page, after reading the de-identified text. */
export async function consent(
  post: { id: string; authorId: string | null },
  scope: ResearchScope,
  userId?: string,
): Promise<void> {
  const by = userId ?? post.authorId ?? crypto.randomUUID();
  await transaction((tx) =>
    recordConsent(tx, { postId: post.id, userId: by, scope, previewHash: "a".repeat(64) }),
  );
}

export interface Corpus {
  topics: { slug: string; id: string }[];
  threads: { question: Question; answer: Post; asker: User; helper: User }[];
}

/** Eight open threads of two topics by different people: the smallest corpus that demonstration thresholds let out. */
export async function buildCorpus(): Promise<Corpus> {
  await buildConsentText();
  const topics = [await buildTopic({ slug: "sleep" }), await buildTopic({ slug: "heart" })];
  const threads: Corpus["threads"] = [];
  for (let n = 0; n < 8; n++) {
    const [asker, helper] = [await buildUser(), await buildUser()];
    const question = await buildQuestion({
      author: asker,
      title: `How long did it take you, number ${n}?`,
      bodyMarkdown: `I have been waiting for an answer since spring, and this is story ${n} about palpitations at night.`,
      topicIds: [topics[n % 2]!.id],
    });
    const answer = await buildAnswer({
      question,
      author: helper,
      bodyMarkdown: `For me it took about six weeks, then the nights became calmer; that was story ${n}.`,
    });
    await consent(question.post, "open");
    await consent(answer, "open");
    threads.push({ question, answer, asker, helper });
  }
  return { topics, threads };
}

/** A release ready to be built. */
export const freeze = (tier: "open" | "controlled" = "open") =>
  transaction((tx) => freezeRelease(tx, { tier, requestedById: null }));

export const newDir = () => mkdtemp(join(tmpdir(), "entraide-release-"));

/** Builds a release in a folder of its own. */
export async function build(tier: "open" | "controlled" = "open") {
  const { id } = await freeze(tier);
  const dir = await newDir();
  const release = (await runBuild(id, { dir }))!;
  return { release, dir };
}

export async function rowsOf(dir: string): Promise<PostRow[]> {
  const rows: PostRow[] = [];
  const input = createReadStream(join(dir, "data/posts.jsonl.gz")).pipe(createGunzip());
  for await (const line of createInterface({ input })) rows.push(JSON.parse(line) as PostRow);
  return rows;
}

export const json = async <T>(dir: string, path: string): Promise<T> =>
  JSON.parse(await readFile(join(dir, path), "utf8")) as T;

/** Reads a candidate's whole sample; `leaks` names what is found in which post, nothing elsewhere. */
export async function readSample(
  reader: Actor,
  releaseId: string,
  leaks: Record<string, string> = {},
): Promise<void> {
  for (let isFinished = false; !isFinished;) {
    const { rows } = await getSamplePage(reader, releaseId);
    const marks = new Map(rows.map(({ id }) => [id, leaks[id] ?? null]));
    ({ isFinished } = await markSample(reader, releaseId, marks));
  }
}

/** Both people read the sample, find nobody, and sign; what that starts is done. */
export async function readAndSign(stewards: readonly Actor[], releaseId: string): Promise<void> {
  for (const steward of stewards) await readSample(steward, releaseId);
  await drainJobs();
  for (const steward of stewards) await signOffRelease(steward, releaseId);
  await drainJobs();
}

import { eq, sql } from "drizzle-orm";
import type { KeyObject } from "node:crypto";
import { db, transaction } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { accountSecrets, users } from "../../../db/schema/index.ts";
import { DeidentificationFailed } from "../../privacy/index.ts";
import type { EntityType } from "../../privacy/index.ts";
import { SAFETY_VERSION } from "../../safety/index.ts";
import { hashOf, wordsSpeakOfCrisis } from "../readings.server.ts";
import type { ThreadReason } from "../release/eligibility.ts";
import { prepareKnownValues } from "../release/known-values.ts";
import type { KnownValues } from "../release/known-values.ts";
import { openReleaseKey } from "../release/keys.ts";
import { factsKept, rowsOfThread } from "../release/thread-facts.ts";
import type { KeptFacts, SeenPost } from "../release/thread-facts.ts";
import { loadBuild } from "./context.server.ts";
import type { Build } from "./context.server.ts";
import { itemOf, saveItems } from "./items.server.ts";
import type { Item } from "./items.server.ts";
import { deidentifyPosts, readWords } from "./thread-text.server.ts";
import type { CleanPost, Words } from "./thread-text.server.ts";

const batchSize = 50;

/** What is left in the text on purpose, and singles somebody out when much of it comes together. */
const quasiIdentifiers: ReadonlySet<EntityType> = new Set<EntityType>([
  "OCCUPATION",
  "FAMILY",
  "EDUCATION",
  "ORIGIN",
  "FINANCE",
  "RARE_CONDITION",
]);

/** Every pseudonym and address of the installation, prepared for searching. */
export async function allKnownValues(): Promise<KnownValues> {
  const rows = await db()
    .select({ pseudonym: users.pseudonym, email: accountSecrets.email })
    .from(users)
    .leftJoin(accountSecrets, eq(accountSecrets.userId, users.id));
  return prepareKnownValues(
    rows.map(({ pseudonym }) => pseudonym),
    rows.flatMap(({ email }) => email ?? []),
  );
}

const keptMs = 60_000;
let prepared: { releaseId: string; values: Promise<KnownValues>; forget: NodeJS.Timeout } | undefined;

/**
 * The same for all parts of a release that this process treats one after the other: preparing them for each would take
 * as long as the part, with a million posts. Who joins meanwhile is searched in the written bytes.
 */
function knownValuesDuring(releaseId: string): Promise<KnownValues> {
  if (prepared?.releaseId !== releaseId) {
    clearTimeout(prepared?.forget);
    const values = allKnownValues();
    const forget = setTimeout(() => (prepared = undefined), keptMs).unref();
    values.catch(() => (prepared = undefined));
    prepared = { releaseId, values, forget };
  }
  prepared.forget.refresh();
  return prepared.values;
}

/** The whole step in one process: what no part has treated yet. */
export async function deidentify(build: Build): Promise<void> {
  await treatAll(build, null);
  clearTimeout(prepared?.forget);
  prepared = undefined;
}

/** One part of it, beside other processes. A release that is further, or ended, is left alone. */
export async function deidentifyRange(releaseId: string, range: number): Promise<void> {
  const build = await loadBuild(releaseId);
  if (build?.release.status === "building" && build.release.step === "deidentify")
    await treatAll(build, range);
}

async function treatAll(build: Build, range: number | null): Promise<void> {
  const everyone = await knownValuesDuring(build.release.id);
  const treat = async (isWaiting: boolean) => {
    while ((await transaction((tx) => treatBatch(tx, build, range, everyone, isWaiting))) > 0);
  };
  // Two at once: the database reads and writes for one while the other's words are read.
  await Promise.all([treat(false), treat(false)]);
  if (range === null) await treat(true);
}

/**
 * A few threads in one transaction: a second run goes on where the first ended.
 * @param isWaiting for threads that others hold, rather than leaving those to them
 * @returns how many there were
 */
async function treatBatch(
  tx: Transaction,
  { release, tier, config }: Build,
  range: number | null,
  everyone: KnownValues,
  isWaiting: boolean,
): Promise<number> {
  const threads = await tx.execute<Thread>(sql`
    delete from release_work w using (
      select release_id, range, question_id from release_work
      where release_id = ${release.id} ${range === null ? sql`` : sql`and range = ${range}`}
      order by range, question_id limit ${batchSize} for update ${isWaiting ? sql`` : sql`skip locked`}) next
    where w.release_id = next.release_id and w.range = next.range and w.question_id = next.question_id
    returning w.question_id as "questionId", w.thread_key as "threadKey", w.facts`);
  if (threads.length === 0) return 0;
  const { words, known } = await readWords(
    tx,
    threads.map(({ questionId }) => questionId),
  );
  const key = openReleaseKey(release.releaseKey!);
  const terms = { releaseId: release.id, key, tier, everyone, maxKinds: config.maxQuasiKinds };
  const treated = threads.map((thread) =>
    treatThread(thread, words, { ...terms, known: known.get(thread.questionId) ?? [] }),
  );
  await saveItems(
    tx,
    treated.flatMap((outcome) => (typeof outcome === "string" ? [] : outcome)),
  );
  const refused = threads.flatMap(({ questionId }, index) => {
    const outcome = treated[index]!;
    return typeof outcome === "string" ? [{ questionId, outcome }] : [];
  });
  if (refused.length > 0)
    await tx.execute(sql`
      update release_threads t set outcome = v.outcome
      from json_to_recordset(${JSON.stringify(refused)}::text::json) as v("questionId" uuid, outcome text)
      where t.release_id = ${release.id} and t.question_id = v."questionId"`);
  return threads.length;
}

interface Thread extends Record<string, unknown> {
  questionId: string;
  threadKey: string;
  facts: KeptFacts;
}

interface ThreadTerms {
  releaseId: string;
  key: KeyObject;
  tier: Build["tier"];
  known: string[];
  everyone: KnownValues;
  maxKinds: number;
}

/**
 * Fails closed: a thread whose words are not those of the snapshot any more, that speaks of a crisis, that cannot be
 * treated, or that still names somebody, is kept back and counted.
 */
function treatThread(
  thread: Thread,
  words: ReadonlyMap<string, Words>,
  { releaseId, key, tier, known, everyone, maxKinds }: ThreadTerms,
): Item[] | ThreadReason {
  const facts = factsKept(thread.facts);
  const written = facts.posts.flatMap(({ id, hash }) => {
    const found = words.get(id);
    return found && hashOf(found) === hash ? [found] : [];
  });
  if (written.length < facts.posts.length) return "changed-meanwhile";
  // What other rules read is read again.
  const isKnown = facts.safetyVersion === SAFETY_VERSION;
  const mustBeRead = (index: number) => !isKnown || !facts.posts[index]!.isClear;
  if (written.some((post, index) => mustBeRead(index) && wordsSpeakOfCrisis(post))) return "crisis";
  let cleaned: CleanPost[];
  try {
    const raw = facts.posts.map(({ id, language }, i) => ({
      id,
      language,
      title: written[i]!.title,
      body: written[i]!.body,
    }));
    cleaned = deidentifyPosts(raw, known, tier);
  } catch (error) {
    if (error instanceof DeidentificationFailed) return "deidentification-failed";
    throw error;
  }
  const isReleased = (_: unknown, index: number) => !facts.posts[index]!.isWithheld;
  const namesSomebody = ({ title, body }: CleanPost) => everyone.find(`${title ?? ""}\n${body}`).certain > 0;
  if (cleaned.filter(isReleased).some(namesSomebody)) return "known-value";
  if (mostKinds(facts.posts, cleaned) > maxKinds) return "needs-review";
  const rows = rowsOfThread(thread, facts, key, tier);
  return facts.posts.map((post, index) => itemOf(releaseId, post, rows[index]!, cleaned[index]!));
}

/** How many kinds of personal detail are left of the author who told most of them. */
function mostKinds(posts: readonly SeenPost[], cleaned: readonly CleanPost[]): number {
  const kinds = new Map<number, Set<EntityType>>();
  for (const [index, { titleSpans, bodySpans }] of cleaned.entries()) {
    const { author, isWithheld } = posts[index]!;
    if (isWithheld) continue;
    if (!kinds.has(author)) kinds.set(author, new Set());
    for (const { type } of [...titleSpans, ...bodySpans])
      if (quasiIdentifiers.has(type)) kinds.get(author)!.add(type);
  }
  return Math.max(0, ...[...kinds.values()].map(({ size }) => size));
}

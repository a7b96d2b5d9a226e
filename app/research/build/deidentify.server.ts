import { and, eq, inArray, sql } from "drizzle-orm";
import { db, transaction } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { accountSecrets, releaseItems, releaseThreads, users } from "../../../db/schema/index.ts";
import { DeidentificationFailed } from "../../privacy/index.ts";
import type { EntityType } from "../../privacy/index.ts";
import { SAFETY_VERSION } from "../../safety/index.ts";
import { speaksOfCrisis, wasReadAsClear } from "../readings.server.ts";
import type { ThreadReason } from "../release/eligibility.ts";
import { prepareKnownValues } from "../release/known-values.ts";
import type { KnownValues } from "../release/known-values.ts";
import { withheldBody } from "../release/rows.ts";
import { loadBuild } from "./context.server.ts";
import type { Build } from "./context.server.ts";
import { deidentifyPosts, knownIdentifiers } from "./thread-text.server.ts";
import type { CleanPost } from "./thread-text.server.ts";

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
    select question_id as "questionId", thread_key as "threadKey" from release_threads
    where release_id = ${release.id} and outcome = 'pending' and deidentified_at is null
      ${range === null ? sql`` : sql`and range = ${range}`}
    order by range, question_id limit ${batchSize} for update ${isWaiting ? sql`` : sql`skip locked`}`);
  if (threads.length === 0) return 0;
  const known = await knownIdentifiers(
    tx,
    threads.map(({ questionId }) => questionId),
  );
  const keys = threads.map(({ threadKey }) => threadKey);
  const items = await tx.execute<Item>(sql`
    select post_id as "postId", thread_key as "threadKey", language, title, body, is_withheld as "isWithheld",
      row->>'author_key' as "authorKey",
      ${wasReadAsClear(sql`i.post_id`, sql`i.source_hash`)} as "isClear"
    from release_items i where release_id = ${release.id} and thread_key = any(${sql.param(keys)})
    order by thread_key, position`);
  const byThread = Map.groupBy(items, ({ threadKey }) => threadKey);
  const clean: CleanItem[] = [];
  const refused: (Thread & { outcome: ThreadReason })[] = [];
  for (const { questionId, threadKey } of threads) {
    const own = byThread.get(threadKey) ?? [];
    const terms = { known: known.get(questionId) ?? [], everyone, tier, maxKinds: config.maxQuasiKinds };
    const outcome = cleanItems(own, terms);
    if (typeof outcome === "string") refused.push({ questionId, threadKey, outcome });
    else clean.push(...own.map((item, index) => cleanItem(item, outcome[index]!)));
  }
  await saveItems(tx, release.id, clean);
  await settle(tx, release.id, threads, refused);
  return threads.length;
}

interface CleanItem {
  post_id: string;
  title: string | null;
  body: string;
  placeholders: number;
  spans: { rule: string; type: string; start: number; end: number; score: number }[];
}

function cleanItem(
  { postId, isWithheld }: Item,
  { title, body, titleSpans, bodySpans }: CleanPost,
): CleanItem {
  if (isWithheld) return { post_id: postId, title: null, body: withheldBody, placeholders: 0, spans: [] };
  // Offsets and rules, never the value.
  const spans = [...titleSpans, ...bodySpans].map(({ rule, type, start, end, score }) => ({
    rule,
    type,
    start,
    end,
    score,
  }));
  return { post_id: postId, title, body, placeholders: spans.length, spans };
}

async function saveItems(tx: Transaction, releaseId: string, items: readonly CleanItem[]): Promise<void> {
  await tx.execute(sql`
    update release_items i set
      title = v.title, body = v.body, spans = v.spans,
      row = case when i.is_withheld then i.row else i.row || jsonb_build_object('placeholders', v.placeholders) end
    from jsonb_to_recordset(${JSON.stringify(items)}::text::jsonb)
      as v(post_id uuid, title text, body text, placeholders int, spans jsonb)
    where i.release_id = ${releaseId} and i.post_id = v.post_id`);
}

async function settle(
  tx: Transaction,
  releaseId: string,
  threads: readonly Thread[],
  refused: readonly (Thread & { outcome: ThreadReason })[],
): Promise<void> {
  const isOneOf = (list: readonly { questionId: string }[]) =>
    and(
      eq(releaseThreads.releaseId, releaseId),
      inArray(
        releaseThreads.questionId,
        list.map(({ questionId }) => questionId),
      ),
    );
  await tx
    .update(releaseThreads)
    .set({ deidentifiedAt: new Date(), safetyVersion: SAFETY_VERSION })
    .where(isOneOf(threads));
  for (const one of refused) {
    await tx
      .update(releaseThreads)
      .set({ outcome: one.outcome })
      .where(isOneOf([one]));
    await tx
      .delete(releaseItems)
      .where(and(eq(releaseItems.releaseId, releaseId), eq(releaseItems.threadKey, one.threadKey)));
  }
}

interface Thread extends Record<string, unknown> {
  questionId: string;
  threadKey: string;
}

interface Item extends Record<string, unknown> {
  postId: string;
  threadKey: string;
  language: "fr" | "en";
  title: string | null;
  body: string | null;
  isWithheld: boolean;
  /** Null for an empty place. */
  authorKey: string | null;
  /** Its words were read for signs of crisis before. */
  isClear: boolean;
}

interface ThreadTerms {
  known: string[];
  everyone: KnownValues;
  tier: Build["tier"];
  maxKinds: number;
}

/**
 * Fails closed: a thread that speaks of a crisis, that cannot be treated, or that still names somebody, is kept back and
 * counted.
 */
function cleanItems(
  items: readonly Item[],
  { known, everyone, tier, maxKinds }: ThreadTerms,
): CleanPost[] | ThreadReason {
  // A title is read each time: it is short, and was not noted with the words below it.
  const isCry = ({ title, body, isClear }: Item) =>
    (title !== null && speaksOfCrisis(title)) || (!isClear && speaksOfCrisis(body ?? ""));
  if (items.some(isCry)) return "crisis";
  let cleaned: CleanPost[];
  try {
    cleaned = deidentifyPosts(
      items.map(({ postId, language, title, body }) => ({ id: postId, language, title, body: body ?? "" })),
      known,
      tier,
    );
  } catch (error) {
    if (error instanceof DeidentificationFailed) return "deidentification-failed";
    throw error;
  }
  const released = cleaned.filter((_, index) => !items[index]!.isWithheld);
  if (released.some(({ title, body }) => everyone.find(`${title ?? ""}\n${body}`).certain > 0))
    return "known-value";
  const kinds = Map.groupBy(
    cleaned.flatMap(({ titleSpans, bodySpans }, index) =>
      [...titleSpans, ...bodySpans].map(({ type }) => ({
        type,
        author: items[index]!.authorKey,
      })),
    ),
    ({ author }) => author,
  );
  const tooMany = [...kinds.values()].some(
    (found) =>
      new Set(found.map(({ type }) => type).filter((type) => quasiIdentifiers.has(type))).size > maxKinds,
  );
  return tooMany ? "needs-review" : cleaned;
}

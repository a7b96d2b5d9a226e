import { and, asc, count, eq, inArray, ne, sql } from "drizzle-orm";
import { recordAudit } from "../../db/audit.server.ts";
import { db, transaction } from "../../db/client.server.ts";
import type { Executor } from "../../db/client.server.ts";
import { emit } from "../../db/outbox.server.ts";
import { releaseItems, releaseReadings, releases } from "../../db/schema/index.ts";
import { Conflict, NotFound } from "../shared/errors.ts";
import { authorize } from "../shared/policy.ts";
import type { Actor } from "../shared/policy.ts";
import { done } from "../shared/result.ts";
import { researchPolicy } from "./policy.ts";

const pageSize = 20;

/**
 * What must be read of a candidate: posts drawn by lot, the same for everybody. Their keys are random, so the first
 * ones are a random sample; a smaller release is read whole.
 */
export async function sampleIds(tx: Executor, release: Pick<Release, "id" | "config">): Promise<string[]> {
  const rows = await tx
    .select({ postId: releaseItems.postId })
    .from(releaseItems)
    .where(and(eq(releaseItems.releaseId, release.id), eq(releaseItems.isWithheld, false)))
    .orderBy(asc(sql`${releaseItems.postKey} collate "C"`))
    .limit(Number(release.config.samplePosts));
  return rows.map(({ postId }) => postId);
}

type Release = typeof releases.$inferSelect;

export interface SampleProgress {
  /** Posts to read, read by this person, and people who read all of them. */
  posts: number;
  mine: number;
  readers: number;
}

/** Who has read how much; says nothing of what others found. */
export async function sampleProgress(
  actor: Actor,
  release: Pick<Release, "id" | "config">,
): Promise<SampleProgress> {
  const posts = (await sampleIds(db(), release)).length;
  const read = await db()
    .select({ readerId: releaseReadings.readerId, posts: count() })
    .from(releaseReadings)
    .where(eq(releaseReadings.releaseId, release.id))
    .groupBy(releaseReadings.readerId);
  return {
    posts,
    mine: read.find(({ readerId }) => readerId === actor.id)?.posts ?? 0,
    readers: read.filter((reader) => reader.posts >= posts).length,
  };
}

export interface SamplePage extends SampleProgress {
  id: string;
  version: string;
  rows: {
    id: string;
    key: string;
    kind: string;
    language: "fr" | "en";
    title: string | null;
    body: string;
  }[];
}

/** The next posts that this steward has not read yet. @throws NotFound, Conflict when two others read already */
export async function getSamplePage(actor: Actor, releaseId: string): Promise<SamplePage> {
  const release = await readableRelease(db(), actor, releaseId);
  const progress = await sampleProgress(actor, release);
  const ids = await sampleIds(db(), release);
  const read = await readBy(db(), releaseId, actor.id);
  const next = ids.filter((id) => !read.has(id)).slice(0, pageSize);
  const items = await db()
    .select({
      id: releaseItems.postId,
      key: releaseItems.postKey,
      kind: releaseItems.kind,
      language: releaseItems.language,
      title: releaseItems.title,
      body: releaseItems.body,
    })
    .from(releaseItems)
    .where(and(eq(releaseItems.releaseId, releaseId), inArray(releaseItems.postId, next)))
    .orderBy(asc(sql`${releaseItems.postKey} collate "C"`));
  const rows = items.map((item) => ({ ...item, body: item.body ?? "" }));
  return { ...progress, id: releaseId, version: release.version, rows };
}

async function readableRelease(tx: Executor, actor: Actor, releaseId: string): Promise<Release> {
  const [release] = await tx.select().from(releases).where(eq(releases.id, releaseId));
  if (!release) throw new NotFound();
  authorize(researchPolicy["release.read-sample"](actor, release));
  const others = await tx
    .selectDistinct({ readerId: releaseReadings.readerId })
    .from(releaseReadings)
    .where(and(eq(releaseReadings.releaseId, releaseId), ne(releaseReadings.readerId, actor.id)));
  if (others.length >= 2) throw new Conflict("sample-has-readers");
  return release;
}

async function readBy(tx: Executor, releaseId: string, readerId: string): Promise<Set<string>> {
  const rows = await tx
    .select({ postId: releaseReadings.postId })
    .from(releaseReadings)
    .where(and(eq(releaseReadings.releaseId, releaseId), eq(releaseReadings.readerId, readerId)));
  return new Set(rows.map(({ postId }) => postId));
}

/**
 * Records what a reader saw in some posts of the sample; a post is judged once. When the second reader has read
 * everything, a job draws the conclusion.
 * @param marks post id → what gives somebody away in it, null for nothing; posts outside the sample are ignored
 */
export async function markSample(
  actor: Actor,
  releaseId: string,
  marks: ReadonlyMap<string, string | null>,
): Promise<{ ok: true; isFinished: boolean }> {
  return transaction(async (tx) => {
    await tx.select().from(releases).where(eq(releases.id, releaseId)).for("update");
    const release = await readableRelease(tx, actor, releaseId);
    const ids = await sampleIds(tx, release);
    const rows = ids
      .filter((postId) => marks.has(postId))
      .map((postId) => ({ releaseId, readerId: actor.id, postId, leak: marks.get(postId)! }));
    if (rows.length > 0) await tx.insert(releaseReadings).values(rows).onConflictDoNothing();
    const isFinished = (await readBy(tx, releaseId, actor.id)).size >= ids.length;
    if (isFinished && rows.length > 0) {
      await recordAudit(tx, {
        actorId: actor.id,
        action: "release.sample-read",
        subjectType: "release",
        subjectId: releaseId,
        data: { version: release.version, posts: ids.length },
      });
      await emit(tx, { name: "release.sample-read", releaseId });
    }
    return done({ isFinished });
  });
}

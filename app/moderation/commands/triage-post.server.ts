import { and, eq, inArray, sql } from "drizzle-orm";
import { timeNow } from "../../../db/clock.server.ts";
import { transaction } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { recordAudit } from "../../../db/audit.server.ts";
import { cases, decisions, disabledRules, posts, revisions, users } from "../../../db/schema/index.ts";
import { publishPost } from "../../questions/commands/publish-post.server.ts";
import { authorIdOf } from "../../shared/sealed-author.server.ts";
import { changesMeaning } from "../meaning.ts";
import { crisisUrgency, dueMinutes, urgencyOf } from "../reasons.ts";
import type { Hold } from "../reasons.ts";
import { hasNewLink, isNew, readAccount, readWording } from "../triage.ts";
import type { Found, Wording } from "../triage.ts";
import type { Case, LockedTarget, Post } from "../types.ts";
import { ofPost } from "../targets.server.ts";
import { findOpenCase, openCase } from "./open-case.server.ts";
import { resumeNews } from "./resume-news.server.ts";
import { getThread, lockPost } from "./rows.server.ts";

interface Triage {
  post: Post;
  target: LockedTarget;
  wording: Wording;
  found: Found;
  secondsTyping: number | null;
  now: Date;
}

type Account = { approvedPosts: number; createdAt: Date; isPreModerated: boolean };

/**
 * Lets a waiting post appear, or holds it with named reasons in a moderator's queue; an edit that brings a new reason
 * goes back to waiting. A post whose triage fails stays unseen and is tried again; run twice, it changes nothing more.
 * @param secondsTyping from its form first shown to its sending; null when unknown
 */
export async function triagePost(
  postId: string,
  secondsTyping: number | null = null,
  now = new Date(timeNow()),
): Promise<void> {
  await transaction(async (tx) => {
    const post = await lockPost(tx, postId);
    if (!post || post.origin === "imported") return;
    const question = await getThread(tx, post);
    const target = ofPost(post, post.kind === "question" ? question.title : null);
    const wording: Wording = {
      title: target.title,
      markdown: post.bodyMarkdown,
      text: post.bodyText,
      language: post.language,
    };
    const found = readWording(wording, await listDisabledRules(tx));
    const triage = { post, target, wording, found, secondsTyping, now };
    if (post.status === "pending") await triageWaiting(tx, triage);
    else if (post.status === "published") await triageEdit(tx, triage);
    else await noteEdit(tx, post); // hidden or removed: a moderator has it in hand
  });
}

async function triageWaiting(tx: Transaction, triage: Triage): Promise<void> {
  const { post, found, wording, now } = triage;
  const account = await findAuthor(tx, post);
  if (!account) return; // nobody is left to publish it for
  const open = await findOpenCase(tx, post.id);
  const holds: Hold[] = post.publishedAt
    ? await listNewHolds(tx, triage, account)
    : [
        ...found.holds,
        ...readAccount(wording, account, triage.secondsTyping, now),
        ...(account.isPreModerated ? (["pre-moderated"] as const) : []),
      ];
  if (holds.length > 0 || open?.origin === "crisis") return hold(tx, triage, holds);
  const published = await publishPost(tx, post.id, now);
  if (published.ok) {
    if (open) await closeAnswered(tx, open, post);
    await watchCrisis(tx, triage);
  } else if (published.problem === "credential-lapsed") {
    const urgency = { ...urgencyOf([], now), lane: "credential" as const };
    await openCase(tx, { ...triage, origin: "hold", reasons: [published.problem], urgency });
  }
}

async function triageEdit(tx: Transaction, triage: Triage): Promise<void> {
  const { post } = triage;
  await noteEdit(tx, post);
  const account = await findAuthor(tx, post);
  const holds = account ? await listNewHolds(tx, triage, account) : [];
  if (holds.length === 0) {
    await watchMeaning(tx, triage);
    return watchCrisis(tx, triage);
  }
  await tx.update(posts).set({ status: "pending" }).where(eq(posts.id, post.id));
  await hold(tx, triage, holds);
}

/** What an edit brought: words that a rule speaks about, or a link from a new account. */
async function listNewHolds(
  tx: Transaction,
  { post, found, wording, now }: Triage,
  account: Account,
): Promise<Hold[]> {
  const accepted = await listAccepted(tx, post);
  const facts = readAccount(wording, account, null, now).filter((fact) => fact === "new-account-link");
  return [
    ...found.holds.filter((reason) => isNew(reason, found, accepted)),
    ...(hasNewLink(wording, accepted) ? facts : []),
  ];
}

async function hold(tx: Transaction, triage: Triage, holds: Hold[]): Promise<void> {
  const { post, found, now } = triage;
  await tx.update(posts).set({ holds }).where(eq(posts.id, post.id));
  if (found.crisis) await openCrisis(tx, triage, found.crisis);
  const urgency = urgencyOf(holds, now);
  await openCase(tx, { ...triage, origin: "hold", reasons: holds, rules: found.rules, urgency });
  await noteEdit(tx, post);
}

/** Others found this answer helpful, accurate or the one they accepted: does it still say what they read? */
async function watchMeaning(tx: Transaction, { post, target, now }: Triage): Promise<void> {
  const isRelied = post.helpedCount > 0 || post.accurateCount > 0 || post.acceptedAt !== null;
  if (post.kind === "question" || post.kind === "comment" || !isRelied) return;
  const [earlier] = await tx
    .select({ markdown: revisions.bodyMarkdown })
    .from(revisions)
    .where(and(eq(revisions.postId, post.id), eq(revisions.revision, post.revision - 1)));
  if (!earlier || !changesMeaning(earlier.markdown, post.bodyMarkdown)) return;
  const urgency = urgencyOf([], now);
  await openCase(tx, { target, origin: "edit", reasons: ["meaning-changed"], urgency });
}

/** Somebody may be in danger: a person reads it within the hour, and nothing is held back for it. */
async function watchCrisis(tx: Transaction, triage: Triage): Promise<void> {
  const { post, found } = triage;
  if (!found.crisis || !isNew("crisis", found, await listAccepted(tx, post))) return;
  await openCrisis(tx, triage, found.crisis);
}

async function openCrisis(tx: Transaction, triage: Triage, level: "ideation" | "plan"): Promise<void> {
  const urgency = crisisUrgency(level, triage.now);
  await openCase(tx, { ...triage, origin: "crisis", reasons: ["crisis"], urgency });
}

/**
 * A text that changed under a moderator's eyes is a new state of its case: a decision on the old one is refused. If it
 * waited for its author, it is the moderators' turn again.
 */
export async function noteEdit(
  tx: Transaction,
  { id, revision }: Pick<Post, "id" | "revision">,
): Promise<void> {
  const open = await findOpenCase(tx, id);
  if (!open || revision <= open.currentRevision) return;
  await tx
    .update(cases)
    .set({
      version: sql`${cases.version} + 1`,
      currentRevision: revision,
      ...(open.status === "awaiting_author"
        ? { status: "open", dueAt: new Date(timeNow() + dueMinutes[open.severity] * 60_000) }
        : {}),
    })
    .where(eq(cases.id, open.id));
}

/** The author took out what held the post: nothing is left to decide. */
async function closeAnswered(tx: Transaction, open: Case, post: Post): Promise<void> {
  const caseId = open.id;
  await recordAudit(tx, { actorId: null, action: "case.closed", subjectType: "case", subjectId: caseId });
  await tx
    .update(cases)
    .set({ status: "closed", version: sql`${cases.version} + 1`, claimedById: null, claimedUntil: null })
    .where(eq(cases.id, caseId));
  await resumeNews(tx, open, post);
}

async function findAuthor(tx: Transaction, post: Post): Promise<Account | null> {
  const authorId = authorIdOf(post);
  if (!authorId) return null;
  const [author] = await tx
    .select({
      approvedPosts: users.approvedPosts,
      createdAt: users.createdAt,
      isPreModerated: users.isPreModerated,
    })
    .from(users)
    .where(eq(users.id, authorId));
  return author ?? null;
}

/**
 * Wordings that were let through: what a moderator approved, kept or rewrote, and the earlier wordings of the
 * demonstration, which triage never read.
 */
async function listAccepted(tx: Transaction, post: Post): Promise<string[]> {
  const kept = await tx
    .select({
      title: sql<string | null>`coalesce(${decisions.editedTitle}, ${decisions.previousTitle})`,
      markdown: sql<string>`coalesce(${decisions.editedMarkdown}, ${decisions.previousMarkdown})`,
    })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .where(and(eq(cases.postId, post.id), inArray(decisions.measure, ["approve", "none", "edit-passage"])));
  const earlier =
    post.origin === "demo"
      ? await tx
          .select({ title: revisions.title, markdown: revisions.bodyMarkdown })
          .from(revisions)
          .where(eq(revisions.postId, post.id))
      : [];
  return [...kept, ...earlier].map(({ title, markdown }) => `${title ?? ""}\n\n${markdown}`);
}

/** Rules that an administrator switched off. */
export async function listDisabledRules(tx: Transaction): Promise<ReadonlySet<string>> {
  const rows = await tx.select({ rule: disabledRules.rule }).from(disabledRules);
  return new Set(rows.map((row) => row.rule));
}

import { and, asc, desc, eq, gt, inArray, ne, sql } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import { appeals, cases, decisions, posts, reports, users } from "../../../db/schema/index.ts";
import { findMethodDetail, triageText } from "../../safety/index.ts";
import { diffWords } from "../../answers/diff.ts";
import { NotFound } from "../../shared/errors.ts";
import type { Locale } from "../../shared/i18n/locale.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { authorize, hasRole } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { listMeasuresOfCase } from "./account-measures.server.ts";
import { findBadgeStatus } from "./badge-state.server.ts";
import { listCorrections } from "./corrections.server.ts";
import { listIdentical } from "./identical.server.ts";
import { isSpent } from "./shift.server.ts";
import { listNotes } from "./notes.server.ts";
import { isAskable } from "../commands/ask-author.server.ts";
import { holderOf } from "../commands/claim-case.server.ts";
import { hasNoText, deciderOf } from "../kinds.ts";
import { badgeWords } from "../badge-words.ts";
import { measuresFor } from "../measures.ts";
import { moderationPolicy } from "../policy.ts";
import { reasonCodeOf } from "../reasons.ts";
import { rewordingOf } from "../rewording.ts";
import type { ReasonCode } from "../reasons.ts";
import { isSevere } from "../shift.ts";
import { hideThreshold } from "../weights.ts";
import { getPlace, getTarget, isOwn, isPostKind, isText } from "../targets.server.ts";
import type { Case, Target } from "../types.ts";

const year = 365 * 86_400_000;
const alikeShown = 6;

export async function getCaseFor(actor: Actor, number: number) {
  const [found] = await db().select().from(cases).where(eq(cases.number, number));
  if (!found) throw new NotFound();
  const target = await getTarget(db(), found.targetId);
  authorize(moderationPolicy["case.read"](actor, { isOwn: isOwn(actor, target) }));
  return { case: found, target };
}

/**
 * Everything a moderator needs on one page. Who reported is read only when asked for, and nothing here can tell who
 * wrote an anonymous post: its record is that of its thread.
 */
export async function getCasePage(
  actor: Actor,
  number: number,
  options: { showReporters: boolean; locale?: Locale },
  now = new Date(),
) {
  const { case: found, target } = await getCaseFor(actor, number);
  const holder = holderOf(found, now);
  const isDecidable = found.status === "open" || found.status === "claimed";
  return {
    id: found.id,
    number,
    version: found.version,
    status: found.status,
    origin: found.origin,
    lane: found.lane,
    severity: found.severity,
    language: found.language,
    reasons: found.reasons,
    rules: found.rules,
    dueAt: found.dueAt,
    openedAt: found.openedAt,
    weight: found.weight,
    threshold: hideThreshold,
    /** Whether reports of this weight hide it by themselves. */
    isHidable: !hasNoText(target.kind),
    isDecidable,
    isAskable: isDecidable && isAskable(target, found),
    isAwaiting: found.status === "awaiting_author",
    holder: holder
      ? { isMe: holder === actor.id, until: found.claimedUntil!, pseudonym: await pseudonymOf(holder) }
      : null,
    suggested: suggestionFor(found, target),
    measures: measuresFor(target),
    /** Whether the reader may also decide where this kind of thing is decided. */
    isDecider: hasRole(actor, deciderOf(target.kind)),
    corrections: isDecidable && isPostKind(target.kind) ? await listCorrections(target) : [],
    wording: wordingOf(found, target, options.locale ?? actor.locale),
    target: { id: target.id, kind: target.kind, status: target.status, title: target.title },
    badge: await findBadgeStatus(db(), target, now),
    place: {
      ...(await getPlace(db(), target)),
      excerpt:
        isPostKind(target.kind) && target.kind !== "question"
          ? await excerptOf(target.parentId ?? target.threadId)
          : null,
    },
    reports: await listReports(found.id, options.showReporters),
    author: await authorRecord(target, now),
    alike: await listAlike(found, now),
    history: await listDecisions(found.id),
    notes: await listNotes(found.id),
    accountMeasures: await listMeasuresOfCase(found.id),
    isShiftFull: isSevere(found) && holder !== actor.id && isDecidable && (await isSpent(actor.id, now)),
    identical: found.status === "decided" ? await listIdentical(actor, found) : [],
  };
}

export type CasePage = Awaited<ReturnType<typeof getCasePage>>;

/** The reason to start from; a text that tells a means of suicide is published without that passage, if at all. */
function suggestionFor(found: Case, target: Target): ReasonCode | null {
  if (found.origin === "crisis" && findMethodDetail(target.markdown).length > 0)
    return "suicide-encouragement";
  return found.reasons.map(reasonCodeOf).find((code) => code !== null) ?? null;
}

/** The text as it was and as it is: passages that a rule named are marked, and what changed since is shown. */
function wordingOf(found: Case, target: Target, locale: Locale) {
  const read = (text: string) => (target.kind === "credential" ? badgeWords(text, locale) : text);
  const snapshot = read(found.snapshotMarkdown);
  const markdown = read(target.markdown);
  const hits = triageText(snapshot, { lang: found.language }).holds.flatMap((hold) => hold.hits);
  const { language, title } = target;
  const removed = translator(language)("moderation.care.masked");
  const withoutFault = (text: string) =>
    rewordingOf(text, { reason: suggestionFor(found, target), language, removed });
  const isChanged = snapshot !== markdown;
  return {
    snapshotTitle: found.snapshotTitle,
    snapshot: markPassages(snapshot, hits),
    markdown,
    rewording: withoutFault(markdown),
    titleRewording: withoutFault(title ?? ""),
    changes: isChanged && markdown ? diffWords(snapshot, markdown) : null,
    newTitle: found.snapshotTitle !== null && found.snapshotTitle !== title ? title : null,
    isWithdrawn: markdown === "" && !hasNoText(target.kind),
    editedAt: target.editedAt,
  };
}

type Part = { text: string; isMarked: boolean };

/** Cuts a text at the passages that overlap or touch none of the others. */
function markPassages(text: string, hits: { start: number; end: number }[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end } of hits.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    if (from > at) parts.push({ text: text.slice(at, from), isMarked: false });
    parts.push({ text: text.slice(from, end), isMarked: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), isMarked: false });
  return parts;
}

async function pseudonymOf(userId: string): Promise<string> {
  const [row] = await db().select({ pseudonym: users.pseudonym }).from(users).where(eq(users.id, userId));
  return row?.pseudonym ?? "";
}

async function excerptOf(postId: string): Promise<string> {
  const [row] = await db()
    .select({ excerpt: sql<string>`left(${posts.bodyText}, 600)` })
    .from(posts)
    .where(eq(posts.id, postId));
  return row?.excerpt ?? "";
}

async function listReports(caseId: string, showReporters: boolean) {
  const rows = await db()
    .select({
      id: reports.id,
      reason: reports.reason,
      comment: reports.comment,
      weight: reports.weight,
      createdAt: reports.createdAt,
      hasReadOutcome: sql<boolean>`${reports.outcomeSeenAt} is not null`,
      isMember: sql<boolean>`${reports.reporterId} is not null`,
      reporter: showReporters ? users.pseudonym : sql<string | null>`null`,
    })
    .from(reports)
    .leftJoin(users, eq(users.id, reports.reporterId))
    .where(eq(reports.caseId, caseId))
    .orderBy(desc(reports.weight), asc(reports.createdAt));
  return rows;
}

/** What the author's other posts say: of the account, or of this thread alone when it is anonymous. */
async function authorRecord(target: Target, now: Date) {
  const sameAuthor = target.anonymousKey
    ? sql`anonymous_key = ${target.anonymousKey}`
    : target.authorId
      ? sql`author_id = ${target.authorId} and ${isText}`
      : null;
  if (!sameAuthor) return null;
  // A badge that was taken away is no text, and belongs to the record all the same.
  const restrictedOf = target.anonymousKey ? sameAuthor : sql`author_id = ${target.authorId}`;
  const [account] = target.authorId
    ? await db()
        .select({ pseudonym: users.pseudonym, createdAt: users.createdAt })
        .from(users)
        .where(eq(users.id, target.authorId))
    : [];
  const [published] = await db().execute<{ count: number }>(
    sql`select count(*)::int as count from case_targets where ${sameAuthor} and status = 'published'`,
  );
  const [restricted] = await db()
    .select({ count: sql<number>`count(*)::int` })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .where(
      and(
        sql`${cases.targetId} in (select id from case_targets where ${restrictedOf})`,
        sql`${decisions.measure} not in ('none', 'approve')`,
        gt(decisions.createdAt, new Date(now.getTime() - year)),
      ),
    );
  return {
    pseudonym: account?.pseudonym ?? null,
    since: account?.createdAt ?? null,
    published: published?.count ?? 0,
    restricted: restricted?.count ?? 0,
  };
}

/** How cases with the same reasons were decided lately, so that alike is treated alike. */
async function listAlike(found: Case, now: Date) {
  const codes = [...new Set(found.reasons.map(reasonCodeOf).filter((code) => code !== null))];
  if (codes.length === 0) return [];
  return db()
    .select({
      number: cases.number,
      measure: decisions.measure,
      reasonCode: decisions.reasonCode,
      createdAt: decisions.createdAt,
    })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .where(
      and(
        inArray(decisions.reasonCode, codes),
        ne(decisions.caseId, found.id),
        eq(decisions.automatedDecision, false),
        gt(decisions.createdAt, new Date(now.getTime() - year)),
      ),
    )
    .orderBy(desc(decisions.createdAt))
    .limit(alikeShown);
}

export async function listDecisions(caseId: string) {
  return db()
    .select({
      id: decisions.id,
      measure: decisions.measure,
      reasonCode: decisions.reasonCode,
      explanation: decisions.explanation,
      createdAt: decisions.createdAt,
      isAutomatic: decisions.automatedDecision,
      decider: users.pseudonym,
      appealId: appeals.id,
      appealStatus: appeals.status,
    })
    .from(decisions)
    .leftJoin(users, eq(users.id, decisions.deciderId))
    .leftJoin(appeals, eq(appeals.decisionId, decisions.id))
    .where(eq(decisions.caseId, caseId))
    .orderBy(asc(decisions.createdAt));
}

import { badgeAt, nextChange } from "./freshness.ts";
import { sectionOf } from "./order.ts";
import type { PostRow } from "./post-row.server.ts";
import type { Answer, AnswerKind, Comment, SimpleWords } from "./types.ts";

export interface Reader {
  id: string;
  /** The anonymous key of this reader in this thread, by which their own posts are recognised. */
  key: string;
  isModerator: boolean;
}

const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text));

/**
 * Whether this reader may read a post: what is published, their own that waits or was hidden; moderators, everybody's.
 */
export function mayRead(row: PostRow, reader: Reader | null): boolean {
  if (row.status === "published") return row.audience === "everyone" || reader !== null;
  return row.status !== "removed" && reader !== null && (reader.isModerator || isBy(row, reader));
}

const isBy = (row: PostRow, reader: Reader | null): boolean =>
  reader !== null && (row.anonymousKey ? row.anonymousKey === reader.key : row.authorId === reader.id);

const sameAuthor = (a: PostRow, b: PostRow): boolean =>
  a.anonymousKey ? a.anonymousKey === b.anonymousKey : a.authorId !== null && a.authorId === b.authorId;

/** What all contributions show; the ids that say who wrote it stay behind. */
export function contribution(row: PostRow, question: PostRow, reader: Reader | null) {
  return {
    id: row.id,
    name: row.stamp?.shownName ?? row.alias ?? row.pseudonym,
    isAnonymous: row.anonymousKey !== null,
    isAsker: row.id !== question.id && sameAuthor(row, question),
    isMine: isBy(row, reader),
    status: row.status as Comment["status"],
    holds: row.status === "pending" && isBy(row, reader) ? row.holds : [],
    waitsUntil: isBy(row, reader) ? dateOf(row.waitsUntil) : null,
    changeAskedId: isBy(row, reader) ? row.changeAskedId : null,
    label: row.label,
    correction: row.label ? row.correction : null,
    isRestricted: row.isRestricted,
    origin: row.origin,
    originUrl: row.originUrl,
    licence: row.origin === "imported" ? (row.sources[0]?.licence ?? null) : null,
    relation: row.relation,
    language: row.language,
    html: row.html,
    publishedAt: dateOf(row.publishedAt),
    editedAt: dateOf(row.editedAt),
  };
}

function answer(
  row: PostRow,
  question: PostRow,
  reader: Reader | null,
  now: Date,
): Omit<Answer, "position" | "comments" | "simple"> {
  const badge = row.validUntil && {
    validUntil: new Date(row.validUntil),
    suspendedAt: dateOf(row.suspendedAt),
    revokedAt: dateOf(row.revokedAt),
  };
  const shared = contribution(row, question, reader);
  const reviewBy = dateOf(row.reviewBy);
  return {
    ...shared,
    kind: row.kind as AnswerKind,
    indexable: row.indexable,
    stamp: row.stamp,
    badgeId: row.badgeId,
    badgeToday: row.stamp ? badgeAt(badge || null, now) : null,
    editedAfterStamp: Boolean(
      row.stamp && shared.editedAt && shared.publishedAt && shared.editedAt > shared.publishedAt,
    ),
    sources: row.sources,
    isAccepted: row.acceptedAt !== null,
    reviewBy,
    reviewedAt: dateOf(row.reviewedAt),
    isReviewDue: reviewBy !== null && reviewBy <= now,
    helpedCount: row.helpedCount,
    accurateCount: row.accurateCount,
    objections: row.objections ?? [],
    isDangerous: row.dangerousCount > 0,
  };
}

/**
 * The rows of a page of a thread, already in reading order, as its two sections, each answer with its comments. What
 * waits for a moderator comes first in its section: its author looks for it there.
 */
export function assemble(
  rows: PostRow[],
  question: PostRow,
  reader: Reader | null,
  before: number,
  now: Date,
) {
  const comments = Map.groupBy(
    rows.filter((row) => row.kind === "comment"),
    (row) => row.parentId ?? question.id,
  );
  const commentsOf = (id: string): Comment[] =>
    (comments.get(id) ?? [])
      .filter((row) => row.simplifiesRevision === null)
      .map((row) => contribution(row, question, reader));
  const revisions = new Map(rows.map((row) => [row.id, row.revision]));
  const simpleOf = (id: string): SimpleWords[] =>
    (comments.get(id) ?? [])
      .filter((row) => row.simplifiesRevision !== null)
      .map((row) => ({
        ...contribution(row, question, reader),
        isStale: row.simplifiesRevision! < revisions.get(id)!,
      }))
      .toReversed();
  const answers = rows
    .filter((row) => row.kind !== "comment" && row.kind !== "question")
    .map((row) => answer(row, question, reader, now));
  const inSection = (wanted: "informed" | "lived", isPublic: boolean) =>
    answers.filter((one) => sectionOf(one.kind) === wanted && (one.status === "published") === isPublic);
  const ranked = (["informed", "lived"] as const)
    .flatMap((section) => [...inSection(section, false), ...inSection(section, true)])
    .map((one, index) => ({
      ...one,
      position: before + index + 1,
      comments: commentsOf(one.id),
      simple: simpleOf(one.id),
    }));
  return {
    informed: ranked.filter(({ kind }) => sectionOf(kind) === "informed"),
    lived: ranked.filter(({ kind }) => sectionOf(kind) === "lived"),
    comments: commentsOf(question.id),
    changesAt: nextChange(
      rows.flatMap((row) => [row.stamp ? dateOf(row.validUntil) : null, dateOf(row.reviewBy)]),
      now,
    ),
  };
}

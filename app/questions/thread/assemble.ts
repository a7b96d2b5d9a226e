import { badgeAt, nextChange } from "./freshness.ts";
import { byTime, byTrust, sectionOf } from "./rank.ts";
import type { PostRow, ThreadReader } from "./rows.server.ts";
import type { Answer, AnswerKind, Comment, LivedOrder } from "./types.ts";

type Reader = Pick<ThreadReader, "id" | "key">;

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
    origin: row.origin,
    originUrl: row.originUrl,
    relation: row.relation,
    language: row.language,
    html: row.html,
    publishedAt: row.publishedAt,
    editedAt: row.editedAt,
  };
}

function answer(
  row: PostRow,
  question: PostRow,
  reader: Reader | null,
  now: Date,
): Omit<Answer, "position" | "comments"> {
  const badge = row.validUntil && {
    validUntil: row.validUntil,
    suspendedAt: row.suspendedAt,
    revokedAt: row.revokedAt,
  };
  return {
    ...contribution(row, question, reader),
    kind: row.kind as AnswerKind,
    indexable: row.indexable,
    text: row.text,
    stamp: row.stamp,
    badgeToday: row.stamp ? badgeAt(badge || null, now) : null,
    editedAfterStamp: Boolean(row.stamp && row.editedAt && row.publishedAt && row.editedAt > row.publishedAt),
    sources: row.sources,
    isAccepted: row.acceptedAt !== null,
    reviewBy: row.reviewBy,
    isReviewDue: row.reviewBy !== null && row.reviewBy <= now,
    helpedCount: row.helpedCount,
    accurateCount: row.accurateCount,
    objections: row.objections ?? [],
    isDangerous: row.dangerousCount > 0,
  };
}

/** Sorts the rows of a thread into its two sections, each answer with its comments. */
export function assemble(
  rows: PostRow[],
  question: PostRow,
  reader: Reader | null,
  livedOrder: LivedOrder,
  now: Date,
) {
  const comments = Map.groupBy(
    rows.filter((row) => row.kind === "comment"),
    (row) => row.parentId ?? question.id,
  );
  const commentsOf = (id: string): Comment[] =>
    (comments.get(id) ?? []).map((row) => contribution(row, question, reader));
  const answers = rows
    .filter((row) => row.kind !== "comment" && row.kind !== "question")
    .map((row) => answer(row, question, reader, now));
  const ranked = [
    ...answers.filter(({ kind }) => sectionOf(kind) === "informed").toSorted(byTrust),
    ...answers.filter(({ kind }) => sectionOf(kind) === "lived").toSorted(byTime(livedOrder)),
  ].map((one, index) => ({ ...one, position: index + 1, comments: commentsOf(one.id) }));
  return {
    informed: ranked.filter(({ kind }) => sectionOf(kind) === "informed"),
    lived: ranked.filter(({ kind }) => sectionOf(kind) === "lived"),
    comments: commentsOf(question.id),
    changesAt: nextChange(
      rows.flatMap((row) => [row.stamp ? row.validUntil : null, row.reviewBy]),
      now,
    ),
  };
}

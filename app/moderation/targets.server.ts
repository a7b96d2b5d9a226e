import { eq, sql } from "drizzle-orm";
import type { Executor, Transaction } from "../../db/client.server.ts";
import {
  consultations,
  contributions,
  credentials,
  identifications,
  postKind,
  posts,
  proposalArguments,
  proposals,
  questions,
  users,
} from "../../db/schema/index.ts";
import { isAuthor } from "../shared/authorship.server.ts";
import { NotFound } from "../shared/errors.ts";
import { paths } from "../shared/paths.ts";
import type { Actor } from "../shared/policy.ts";
import { authorIdOf } from "../shared/sealed-author.server.ts";
import { kindsWithoutText } from "./kinds.ts";
import type { LockedTarget, Post, Target, TargetKind } from "./types.ts";

/** The columns of the view `case_targets`, under the names of `Target`. */
export const targetColumns = sql`t.id, t.kind, t.thread_id as "threadId", t.parent_id as "parentId",
  t.author_id as "authorId", t.anonymous_key as "anonymousKey", t.sealed_author as "sealedAuthor", t.language, t.title,
  t.markdown, t.revision, t.status, t.created_at as "createdAt", t.edited_at as "editedAt"`;

/** A row of the view as it comes from the driver: dates are texts. */
export type TargetRow = Omit<Target, "createdAt" | "editedAt"> & {
  createdAt: string;
  editedAt: string | null;
} & Record<string, unknown>;

export const targetOf = ({ createdAt, editedAt, ...row }: TargetRow): Target => ({
  ...row,
  createdAt: new Date(createdAt),
  editedAt: editedAt === null ? null : new Date(editedAt),
});

/** What bears this id, or null. */
export async function findTarget(executor: Executor, id: string): Promise<Target | null> {
  const [row] = await executor.execute<TargetRow>(
    sql`select ${targetColumns} from case_targets t where t.id = ${id}::uuid`,
  );
  return row ? targetOf(row) : null;
}

/** Those that bear one of these ids, by id. */
export async function listTargets(executor: Executor, ids: string[]): Promise<Map<string, Target>> {
  if (ids.length === 0) return new Map();
  const rows = await executor.execute<TargetRow>(
    sql`select ${targetColumns} from case_targets t where t.id = any(${sql.param(ids)}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.id, targetOf(row)]));
}

/** @throws NotFound */
export async function getTarget(executor: Executor, id: string): Promise<Target> {
  const target = await findTarget(executor, id);
  if (!target) throw new NotFound();
  return target;
}

export const isPostKind = (kind: TargetKind): kind is Post["kind"] =>
  (postKind.enumValues as readonly string[]).includes(kind);

/** The tables of what is no post. */
export const textTables = { proposal: proposals, argument: proposalArguments, contribution: contributions };
const tables = { ...textTables, account: users, credential: credentials, "release-item": identifications };

/** `hasNoText` the other way round, in SQL, of the view's rows. */
export const isText = sql.raw(
  `kind::text not in (${kindsWithoutText.map((kind) => `'${kind}'`).join(", ")})`,
);

/** What bears this id, held until the transaction ends, or null. */
export async function lockTarget(tx: Transaction, id: string): Promise<LockedTarget | null> {
  const [post] = await tx.select().from(posts).where(eq(posts.id, id)).for("update");
  if (post) return ofPost(post, await titleOf(tx, post));
  const found = await findTarget(tx, id);
  if (!found || isPostKind(found.kind)) return null;
  const table = tables[found.kind];
  await tx.select({ id: table.id }).from(table).where(eq(table.id, id)).for("update");
  return { ...(await getTarget(tx, id)), post: null };
}

/** A post whose lock the caller holds, with the title of its question, as what a case is about. */
export const ofPost = (post: Post, title: string | null): LockedTarget => ({
  ...post,
  threadId: post.questionId,
  title,
  markdown: post.bodyMarkdown,
  post,
});

async function titleOf(tx: Transaction, post: Post): Promise<string | null> {
  if (post.kind !== "question") return null;
  const [question] = await tx
    .select({ title: questions.title })
    .from(questions)
    .where(eq(questions.id, post.id));
  return question?.title ?? null;
}

/** The one column of a case that leads to its target. */
export function referenceTo({ id, kind }: Pick<Target, "id" | "kind">) {
  if (isPostKind(kind)) return { kind, postId: id };
  if (kind === "proposal") return { kind, proposalId: id };
  if (kind === "argument") return { kind, argumentId: id };
  if (kind === "contribution") return { kind, contributionId: id };
  if (kind === "credential") return { kind, credentialId: id };
  return kind === "release-item" ? { kind, identificationId: id } : { kind, accountId: id };
}

type Authored = Pick<Target, "authorId" | "anonymousKey" | "threadId">;

/** Whether this person wrote it, under their name or anonymously, or is the account. */
export const isOwn = (actor: Actor | null, { threadId, ...target }: Authored): boolean =>
  isAuthor(actor, { ...target, questionId: threadId });

/** Whom to tell, as `authorIdOf`: for commands and jobs only. */
export const authorOf = ({ threadId, ...target }: Authored & Pick<Target, "sealedAuthor">): string | null =>
  authorIdOf({ ...target, questionId: threadId });

export interface Place {
  /** The question, proposal or consultation it belongs to; an account's own pseudonym. */
  title: string;
  href: string;
  /** Whether everybody may read that page. */
  isPublished: boolean;
}

/** The page on which it stands. @throws NotFound */
export async function getPlace(executor: Executor, target: Target): Promise<Place> {
  if (isPostKind(target.kind)) {
    const [question] = await executor.select().from(questions).where(eq(questions.id, target.threadId));
    if (!question) throw new NotFound();
    const { number, slug, title, state } = question;
    return { title, href: paths.question(number, slug), isPublished: state === "published" };
  }
  if (target.kind === "account")
    return {
      title: target.title!,
      href: paths.person(target.title!),
      isPublished: target.status === "published",
    };
  if (target.kind === "credential")
    return {
      title: target.title!,
      href: paths.credentialBadge(target.id),
      isPublished: target.status === "published",
    };
  if (target.kind === "release-item")
    return { title: target.title!, href: paths.stewardReleases(), isPublished: false };
  if (target.kind === "contribution") return getConsultationPlace(executor, target);
  const [proposal] = await executor.select().from(proposals).where(eq(proposals.id, target.threadId));
  if (!proposal) throw new NotFound();
  const anchor = target.kind === "argument" ? `#argument-${target.id}` : "";
  const href = `${paths.proposal(proposal.number)}${anchor}`;
  return { title: proposal.title, href, isPublished: proposal.status === "published" };
}

async function getConsultationPlace(executor: Executor, target: Target): Promise<Place> {
  const [row] = await executor
    .select({ title: consultations.title, number: consultations.number, own: contributions.number })
    .from(contributions)
    .innerJoin(consultations, eq(consultations.id, contributions.consultationId))
    .where(eq(contributions.id, target.id));
  if (!row) throw new NotFound();
  return { title: row.title, href: paths.contribution(row.number, row.own), isPublished: true };
}

import { and, asc, desc, eq, ne, or, sql } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import type { Executor, Transaction } from "../../db/client.server.ts";
import {
  charterVersions,
  proposalAnswers,
  proposalArguments,
  proposals,
  proposalSupports,
  users,
} from "../../db/schema/index.ts";
import { queriesOf } from "../search/queries.server.ts";
import { NotFound } from "../shared/errors.ts";
import { authorize } from "../shared/policy.ts";
import type { Actor } from "../shared/policy.ts";
import { proposalPolicy, teamRoleOf } from "./policy.ts";
import { proposalStates } from "./schema.ts";
import type { ProposalChoice, ProposalState } from "./schema.ts";

const perPage = 30;

/** Whole days until an answer is due, negative once that is past; null when none is. */
function daysLeft({ dueAt, dueMetAt }: { dueAt: Date | null; dueMetAt: Date | null }, now = new Date()) {
  return dueAt && !dueMetAt ? Math.ceil((dueAt.getTime() - now.getTime()) / 86_400_000) : null;
}

const brief = {
  number: proposals.number,
  kind: proposals.kind,
  state: proposals.state,
  language: proposals.language,
  title: proposals.title,
  supportCount: proposals.supportCount,
  dueAt: proposals.dueAt,
  dueMetAt: proposals.dueMetAt,
  createdAt: proposals.createdAt,
};

const isPublic = eq(proposals.status, "published");
/** What others may not read is there for its author and the team. */
const readable = (actor: Actor | null) => {
  if (teamRoleOf(actor)) return undefined;
  return actor ? or(isPublic, eq(proposals.authorId, actor.id)) : isPublic;
};

/** One page of the roadmap, and how many proposals there are in each state. */
export async function listProposals(actor: Actor | null, { state, kind, order, page }: ProposalChoice) {
  const ofKind = and(readable(actor), kind ? eq(proposals.kind, kind) : undefined);
  const rows = await db()
    .select({ ...brief, isHeld: sql<boolean>`${proposals.status} <> 'published'` })
    .from(proposals)
    .where(and(ofKind, state ? eq(proposals.state, state) : undefined))
    .orderBy(...(order === "support" ? [desc(proposals.supportCount)] : []), desc(proposals.number))
    .limit(perPage + 1)
    .offset((page - 1) * perPage);
  const counted = await db()
    .select({ state: proposals.state, count: sql<number>`count(*)::int` })
    .from(proposals)
    .where(ofKind)
    .groupBy(proposals.state);
  const counts = Object.fromEntries(
    proposalStates.map((one) => [one, counted.find((row) => row.state === one)?.count ?? 0]),
  ) as Record<ProposalState, number>;
  const items = rows.slice(0, perPage).map((row) => ({ ...row, daysLeft: daysLeft(row) }));
  return { items, counts, hasNext: rows.length > perPage };
}

/** A page of one proposal, as this person may read it. @throws NotFound */
export async function getProposal(actor: Actor | null, number: number) {
  const [row] = await db()
    .select({ proposal: proposals, author: users.pseudonym, charter: charterVersions.version })
    .from(proposals)
    .leftJoin(users, and(eq(users.id, proposals.authorId), ne(users.status, "erased")))
    .leftJoin(charterVersions, eq(charterVersions.proposalId, proposals.id))
    .where(eq(proposals.number, number));
  if (!row) throw new NotFound();
  const { proposal } = row;
  const isMine = actor !== null && proposal.authorId === actor.id;
  if (!proposalPolicy["proposal.read"](actor, proposal, isMine).allowed) throw new NotFound();
  const [mine] = actor
    ? await db()
        .select({ at: proposalSupports.createdAt })
        .from(proposalSupports)
        .where(and(eq(proposalSupports.proposalId, proposal.id), eq(proposalSupports.userId, actor.id)))
    : [];
  const { authorId: _, search: __, idempotencyKey: ___, ...shown } = proposal;
  return {
    ...shown,
    author: row.author,
    daysLeft: daysLeft(proposal),
    charterVersion: row.charter,
    isMine,
    isSupported: mine !== undefined,
    answers: await listAnswers(proposal.id),
    arguments: await listArguments(actor, proposal.id),
  };
}

function listAnswers(proposalId: string) {
  return db()
    .select({
      id: proposalAnswers.id,
      toState: proposalAnswers.toState,
      role: proposalAnswers.role,
      author: users.pseudonym,
      language: proposalAnswers.language,
      html: proposalAnswers.bodyHtml,
      createdAt: proposalAnswers.createdAt,
    })
    .from(proposalAnswers)
    .leftJoin(users, and(eq(users.id, proposalAnswers.authorId), ne(users.status, "erased")))
    .where(eq(proposalAnswers.proposalId, proposalId))
    .orderBy(asc(proposalAnswers.createdAt), asc(proposalAnswers.id));
}

/** In the order in which they came. */
function listArguments(actor: Actor | null, proposalId: string) {
  const isPublicArgument = eq(proposalArguments.status, "published");
  return db()
    .select({
      id: proposalArguments.id,
      side: proposalArguments.side,
      kind: proposalArguments.kind,
      language: proposalArguments.language,
      html: proposalArguments.bodyHtml,
      sources: proposalArguments.sources,
      status: proposalArguments.status,
      holds: proposalArguments.holds,
      isMine: sql<boolean>`${proposalArguments.authorId} is not distinct from ${actor?.id ?? null}`,
      editedAt: proposalArguments.editedAt,
      author: users.pseudonym,
      createdAt: proposalArguments.createdAt,
    })
    .from(proposalArguments)
    .leftJoin(users, and(eq(users.id, proposalArguments.authorId), ne(users.status, "erased")))
    .where(
      and(
        eq(proposalArguments.proposalId, proposalId),
        ne(proposalArguments.body, ""),
        teamRoleOf(actor)
          ? undefined
          : actor
            ? or(isPublicArgument, eq(proposalArguments.authorId, actor.id))
            : isPublicArgument,
      ),
    )
    .orderBy(asc(proposalArguments.createdAt), asc(proposalArguments.id));
}

/** The row itself, held until the transaction ends. @throws NotFound when there is none that this person may read */
export async function lockProposal(tx: Transaction, actor: Actor, number: number) {
  const [proposal] = await tx.select().from(proposals).where(eq(proposals.number, number)).for("update");
  if (!proposal) throw new NotFound();
  if (!proposalPolicy["proposal.read"](actor, proposal, proposal.authorId === actor.id).allowed)
    throw new NotFound();
  return proposal;
}

export interface SimilarProposal extends Record<string, unknown> {
  number: number;
  title: string;
  language: "fr" | "en";
  state: ProposalState;
  supportCount: number;
}

const leastLikeness = 0.12;

/** Proposals near one that is being written, in either language, by the words and names that a search would know. */
export async function findSimilarProposals(
  { title, text }: { title: string; text: string },
  executor: Executor = db(),
): Promise<SimilarProposal[]> {
  const { fr, en } = await queriesOf(`${title}\n${text}`.slice(0, 500), executor);
  const query = sql`case language when 'fr' then ${fr}::tsquery else ${en}::tsquery end`;
  const rows = await executor.execute<SimilarProposal>(sql`
    select number, title, language, state, support_count as "supportCount" from (
      select *, ts_rank(search, ${query}) * 2 + similarity(${title}, title) as score from proposals
      where status = 'published' and ((language = 'fr' and search @@ ${fr}::tsquery) or (language = 'en' and search @@ ${en}::tsquery))
    ) near where score > ${leastLikeness}::float8 order by score desc, number desc limit 3`);
  return [...rows];
}

/** What the team's forms show of a proposal. @throws NotFound, Forbidden */
export async function getProposalToAnswer(actor: Actor, number: number) {
  authorize(proposalPolicy["proposal.answer"](actor));
  return getProposal(actor, number);
}

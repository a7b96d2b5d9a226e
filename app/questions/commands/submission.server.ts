import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import { db, preparedText, transaction } from "../../../db/client.server.ts";
import type { Executor, Transaction } from "../../../db/client.server.ts";
import { eventValues, eventWritten } from "../../../db/outbox.server.ts";
import { hintDecisions, posts } from "../../../db/schema/index.ts";
import { secondsSinceBegun } from "../../drafts/begun.server.ts";
import { draftAt, draftEmptied } from "../../drafts/commands.server.ts";
import type { Place } from "../../drafts/place.ts";
import type { Actor } from "../../shared/policy.ts";
import { anonymousKey } from "../../shared/authorship.server.ts";
import { hmac } from "../../shared/crypto.server.ts";
import { limits, pointOf, pointSpent, requireWithin } from "../../shared/limits.server.ts";
import type { Spent } from "../../shared/limits.server.ts";
import { cook, rendererVersion } from "../../shared/markdown.server.ts";
import type { RecordedDecision } from "../composer/hints.server.ts";
import { sealAuthor } from "../../shared/sealed-author.server.ts";

/** Body columns of a post, cooked once; null when it is nested too deeply to be read. */
export function bodyColumns(markdown: string) {
  const cooked = cook(markdown);
  if (!cooked) return null;
  return { bodyMarkdown: markdown, bodyHtml: cooked.html, bodyText: cooked.text, rendererVersion };
}

/** Who wrote it: the account, or the pseudonym bound to this thread and nothing that others could join on. */
export function authorColumns(actor: Actor, questionId: string, alias: string | null) {
  return alias === null
    ? { authorId: actor.id }
    : {
        authorId: null,
        anonymousKey: anonymousKey(actor.id, questionId),
        sealedAuthor: sealAuthor(actor.id, questionId),
        alias,
      };
}

const written = [
  "id",
  "questionId",
  "parentId",
  "kind",
  "authorId",
  "anonymousKey",
  "sealedAuthor",
  "alias",
  "bodyMarkdown",
  "bodyHtml",
  "bodyText",
  "rendererVersion",
  "relation",
  "language",
  "audience",
  "indexable",
  "credentialId",
  "sources",
  "simplifiesRevision",
  "idempotencyKey",
] as const satisfies (keyof typeof posts.$inferInsert)[];
type Written = Pick<typeof posts.$inferInsert & { id: string }, (typeof written)[number]>;

const columns = sql.join(
  written.map((name) => sql.identifier(toSnakeCase(name))),
  sql`, `,
);
const placeholders = () =>
  sql.join(
    written.map((name) => sql`${sql.placeholder(name)}::${sql.raw(posts[name].getSQLType())}`),
    sql`, `,
  );

/**
 * A post and what follows from every one, all of it or nothing: the point of its author's limit, their draft emptied,
 * the event that it exists. In one statement, because each round trip costs more than what it asks for.
 */
const postOnce = preparedText<Spent & { isNew: boolean }>(
  () => sql`
    with spent as (${pointSpent()}),
    posted as (
      insert into posts (${columns}) select ${placeholders()} from spent
      where spent.points <= ${limits.post.points}::int and not spent."isMuted"
      on conflict (idempotency_key) do nothing returning id),
    emptied as (${draftEmptied(sql`from posted`)}),
    announced as (${eventWritten(sql`from posted`)})
    select points, wait, "isMuted", exists (select from posted) as "isNew" from spent`,
);

const unsaid = {
  parentId: null,
  anonymousKey: null,
  sealedAuthor: null,
  alias: null,
  relation: "other",
  credentialId: null,
  simplifiesRevision: null,
};

interface Submission {
  place: Place;
  post: Written & { idempotencyKey: string };
  /** When its form was first shown, sealed. */
  begun: string;
  decisions: readonly RecordedDecision[];
  /** What else is true from then on. */
  also?: (tx: Transaction) => Promise<unknown>;
}

/**
 * Writes a post that waits for triage. Only where more is to be written is it a transaction of several statements.
 * @returns false when the same form made one before
 * @throws TooMany; Forbidden when a moderator took writing away for a time
 */
export async function submitPost(
  actor: Actor,
  { place, post, begun, decisions, also }: Submission,
): Promise<boolean> {
  const secondsTyping = secondsSinceBegun(begun, actor.id, place) ?? undefined;
  const values = {
    ...unsaid,
    ...post,
    sources: JSON.stringify(post.sources ?? []),
    ...pointOf("post", actor.id),
    ...draftAt(actor.id, place),
    ...eventValues({ name: "post.created", postId: post.id, secondsTyping }),
  };
  const write = async (executor: Executor) => (await postOnce(executor).execute(values))[0]!;
  const { isNew, ...spent } =
    also || decisions.length > 0
      ? await transaction(async (tx) => {
          const submitted = await write(tx);
          if (submitted.isNew) await Promise.all([writeDecisions(tx, post.id, decisions), also?.(tx)]);
          return submitted;
        })
      : await write(db());
  requireWithin("post", spent);
  return isNew;
}

/**
 * A form's key as stored: bound to its sender, its place and its words, and telling none of them. The same words sent
 * twice are one post; other words sent from the same page, after going back, are another.
 */
export const submissionKey = (actor: Actor, place: string, key: string, words: string): string =>
  hmac("submission", JSON.stringify([actor.id, place, key || randomUUID(), words]));

/** The research choice made with a form, and what its author had seen of the de-identified text. */
export function consentTo<S>(postId: string, actor: Actor, input: { research: S; seenPreview: string }) {
  const previewHash = /^[0-9a-f]{64}$/.test(input.seenPreview) ? input.seenPreview : undefined;
  return { postId, userId: actor.id, scope: input.research, previewHash };
}

/** Writes what was decided on the hints of a new wording, in place of what was decided on the earlier one. */
export async function replaceDecisions(
  tx: Transaction,
  postId: string,
  decisions: readonly RecordedDecision[],
): Promise<void> {
  await tx.delete(hintDecisions).where(eq(hintDecisions.postId, postId));
  await writeDecisions(tx, postId, decisions);
}

/** Writes what was decided on the hints of a text. */
async function writeDecisions(
  tx: Transaction,
  postId: string,
  decisions: readonly RecordedDecision[],
): Promise<void> {
  if (decisions.length === 0) return;
  await tx.insert(hintDecisions).values(
    decisions.map(({ part, start, end, type, decision }) => ({
      postId,
      part,
      spanStart: start,
      spanEnd: end,
      type,
      decision,
    })),
  );
}

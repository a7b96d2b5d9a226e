import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { prepared } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { emit } from "../../../db/outbox.server.ts";
import { hintDecisions, posts } from "../../../db/schema/index.ts";
import { secondsSinceBegun } from "../../drafts/begun.server.ts";
import { closeDraft } from "../../drafts/commands.server.ts";
import type { Place } from "../../drafts/place.ts";
import type { Actor } from "../../shared/policy.ts";
import { anonymousKey } from "../../shared/authorship.server.ts";
import { hmac } from "../../shared/crypto.server.ts";
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

const postOnce = prepared((database) =>
  database
    .insert(posts)
    .values(Object.fromEntries(written.map((name) => [name, sql.placeholder(name)])) as unknown as Written)
    .onConflictDoNothing({ target: posts.idempotencyKey })
    .returning({ id: posts.id })
    .prepare("post_once"),
);

const unsaid = {
  parentId: null,
  anonymousKey: null,
  sealedAuthor: null,
  alias: null,
  relation: "other",
  credentialId: null,
  sources: [],
  simplifiesRevision: null,
};

/** Writes a post that waits for triage. @returns false when the same form made one before */
export async function insertPost(
  tx: Transaction,
  post: Written & { idempotencyKey: string },
): Promise<boolean> {
  const inserted = await postOnce(tx).execute({ ...unsaid, ...post });
  return inserted.length > 0;
}

/**
 * What follows from every new post: the decisions on its hints, its draft emptied, the event that it exists. Sent one
 * after the other without waiting in between: one round trip for the three.
 */
export async function concludeSubmission(
  tx: Transaction,
  actor: Actor,
  place: Place,
  { postId, decisions, begun }: { postId: string; decisions: readonly RecordedDecision[]; begun: string },
): Promise<void> {
  const secondsTyping = secondsSinceBegun(begun, actor.id, place) ?? undefined;
  await Promise.all([
    writeDecisions(tx, postId, decisions),
    closeDraft(tx, actor.id, place),
    emit(tx, { name: "post.created", postId, secondsTyping }),
  ]);
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

import { asc, desc, eq } from "drizzle-orm";
import { db, transaction } from "../../db/client.server.ts";
import { consents, posts, questions } from "../../db/schema/index.ts";
import { isAuthor } from "../shared/authorship.server.ts";
import { NotFound } from "../shared/errors.ts";
import { authorize } from "../shared/policy.ts";
import type { Actor } from "../shared/policy.ts";
import { done, problem } from "../shared/result.ts";
import type { Result } from "../shared/result.ts";
import { currentConsentVersion, findConsent, recordConsent } from "./consent.server.ts";
import type { ResearchScope } from "./consent.server.ts";
import { researchPolicy } from "./policy.ts";
import { previewPost } from "./preview.server.ts";
import type { Preview } from "./preview.server.ts";

async function getOwnPost(actor: Actor, postId: string) {
  const [row] = await db()
    .select({ post: posts, question: questions })
    .from(posts)
    .innerJoin(questions, eq(questions.id, posts.questionId))
    .where(eq(posts.id, postId));
  if (!row) throw new NotFound();
  authorize(researchPolicy["consent.choose"](isAuthor(actor, row.post), row.post));
  return row;
}

export interface ChoicePage {
  postId: string;
  thread: { number: number; slug: string; title: string; isMembersOnly: boolean };
  isQuestion: boolean;
  isAnonymous: boolean;
  scope: ResearchScope;
  since: Date | null;
  /** The consent text has changed since: the choice must be confirmed to count. */
  isOutdated: boolean;
  /** The asker has opened the thread, or this is the question. */
  isThreadOpen: boolean;
  preview: Preview | null;
}

/** @throws NotFound, or Forbidden for anybody but the author */
export async function getChoicePage(actor: Actor, postId: string): Promise<ChoicePage> {
  const { post, question } = await getOwnPost(actor, postId);
  const consent = await findConsent(postId);
  const [asker] = await db()
    .select({ research: posts.research })
    .from(posts)
    .where(eq(posts.id, question.id));
  const scope = consent?.scope ?? "none";
  return {
    postId,
    thread: {
      number: question.number,
      slug: question.slug,
      title: question.title,
      isMembersOnly: question.audience === "members",
    },
    isQuestion: post.id === question.id,
    isAnonymous: post.anonymousKey !== null,
    scope,
    since: consent?.createdAt ?? null,
    isOutdated: scope !== "none" && consent!.consentVersion !== (await currentConsentVersion()),
    isThreadOpen: post.id === question.id || asker?.research === "open",
    preview: await previewPost(post),
  };
}

/** Records what an author chose; to share, they must have seen the text as it is now. Withdrawing asks for nothing. */
export async function chooseScope(
  actor: Actor,
  postId: string,
  choice: { scope: ResearchScope; previewHash?: string },
): Promise<Result<"preview-changed">> {
  const { post } = await getOwnPost(actor, postId);
  if (choice.scope !== "none") {
    const preview = await previewPost(post);
    if (preview && preview.hash !== choice.previewHash) return problem("preview-changed");
  }
  const previewHash = choice.scope === "none" ? undefined : choice.previewHash;
  await transaction((tx) =>
    recordConsent(tx, { postId, userId: actor.id, scope: choice.scope, previewHash }),
  );
  return done();
}

/** What the author can keep as proof: every choice for this contribution, oldest first. */
export async function getReceipt(actor: Actor, postId: string) {
  const { post, question } = await getOwnPost(actor, postId);
  const rows = await db()
    .select()
    .from(consents)
    .where(eq(consents.postId, postId))
    .orderBy(asc(consents.createdAt), desc(consents.id));
  return {
    contribution: { id: post.id, thread: question.number, kind: post.kind },
    in_force: rows.at(-1)?.scope ?? "none",
    choices: rows.map((row) => ({
      receipt: row.id,
      purpose: row.purpose,
      scope: row.scope,
      consent_text_version: row.consentVersion,
      deidentified_text_sha256: row.previewHash,
      at: row.createdAt.toISOString(),
    })),
  };
}

import { eq } from "drizzle-orm";
import { checkApplication } from "../../app/credentials/commands/check-application.server.ts";
import { proveByDocument } from "../../app/credentials/commands/evidence.server.ts";
import { requestProof } from "../../app/credentials/commands/save-application.server.ts";
import { vouchToken } from "../../app/credentials/vouch-link.server.ts";
import { saveDraft } from "../../app/drafts/commands.server.ts";
import { proposeAccountMeasure } from "../../app/moderation/commands/account-measures.server.ts";
import { askAuthor } from "../../app/moderation/commands/ask-author.server.ts";
import { appealDecision } from "../../app/moderation/commands/appeal-decision.server.ts";
import { decideCase } from "../../app/moderation/commands/decide-case.server.ts";
import { sendReport } from "../../app/moderation/commands/send-report.server.ts";
import { unsubscribeToken } from "../../app/notifications/digest/unsubscribe.server.ts";
import { freezeRelease } from "../../app/research/release-commands.server.ts";
import { storage, storageKeys } from "../../app/research/storage/storage.server.ts";
import type { Actor } from "../../app/shared/policy.ts";
import { db, transaction } from "../../db/client.server.ts";
import {
  caseNotes,
  cases,
  credentialApplications,
  credentialEvidence,
  releases,
} from "../../db/schema/index.ts";
import { buildEntry } from "../support/appointment.ts";
import { form, pdf } from "../support/credentials.ts";
import {
  buildActor,
  buildAnswer,
  buildCredential,
  buildQuestion,
  buildTopic,
  buildUser,
} from "../support/factories.ts";
import { acceptedProposal, consultation, contribution, proposal, study } from "./commons-targets.ts";
import { grant, grantToReview } from "./grant-targets.ts";
import { request } from "./rights-request.ts";
import { columnsOf, isMine, nowhere, ownerOf } from "./variants.ts";
import type { Builder, Variant } from "./variants.ts";

export type { Builder, Target, Variant } from "./variants.ts";

const question: Builder = async (variant, actor) => {
  if (variant === "missing") return { params: { number: "999999", slug: "nothing" } };
  const id = crypto.randomUUID();
  const { number, slug } = await buildQuestion({ id, ...(await columnsOf(variant, actor, id)) });
  return { params: { number: String(number), slug } };
};

async function postOf(
  variant: Variant,
  actor: Actor | null,
  columns: Parameters<typeof buildAnswer>[0] = {},
) {
  const thread = await buildQuestion();
  return buildAnswer({ question: thread, ...columns, ...(await columnsOf(variant, actor, thread.id)) });
}

const answer: Builder = async (variant, actor) => {
  const id = variant === "missing" ? nowhere : (await postOf(variant, actor)).id;
  return { params: { postId: id, textId: id } };
};

/** An answer that is to be read again. */
const dueAnswer: Builder = async (variant, actor) => {
  if (variant === "missing") return { params: { postId: nowhere } };
  const { id } = await postOf(variant, actor, { kind: "sourced", reviewBy: new Date(2026, 0, 1) });
  return { params: { postId: id } };
};

/** An answer in somebody's thread: whose thread it is decides. */
const answerTo: Builder = async (variant, actor) => {
  if (variant === "missing") return { params: { postId: nowhere } };
  const id = crypto.randomUUID();
  const thread = await buildQuestion({ id, ...(await columnsOf(variant, actor, id)) });
  return { params: { postId: (await buildAnswer({ question: thread })).id } };
};

const topic: Builder = async (variant) => ({
  params: { slug: variant === "missing" ? "nothing" : (await buildTopic()).slug },
});

const person: Builder = async (variant, actor) => ({
  params: { pseudonym: variant === "missing" ? "Nobody-at-all" : (await ownerOf(variant, actor)).pseudonym },
});

const entry: Builder = async (variant, actor) => ({
  params: { entryId: variant === "missing" ? nowhere : await buildEntry(await ownerOf(variant, actor)) },
});

const draft: Builder = async (variant, actor) => {
  if (variant === "missing") return { params: { draftId: nowhere }, fields: { draft: nowhere } };
  const owner = await ownerOf(variant, actor);
  const thread = await buildQuestion();
  await saveDraft(owner.id, `answer:${thread.number}`, { body: "An answer begun." }, 0);
  const found = await db().query.drafts.findFirst({ where: (row) => eq(row.userId, owner.id) });
  return { params: { draftId: found!.id }, fields: { draft: found!.id } };
};

async function applicationOf(variant: Variant, actor: Actor | null) {
  const owner = await ownerOf(variant, actor);
  await requestProof(owner, { ...form, proof: "document", proofEmail: "" });
  const proven = await proveByDocument(owner, pdf());
  if (!proven.ok) throw new Error(proven.problem);
  const [found] = await db()
    .select()
    .from(credentialApplications)
    .where(eq(credentialApplications.userId, owner.id));
  await checkApplication(found!.id);
  return found!;
}

const application: Builder = async (variant, actor) => ({
  params: { applicationId: variant === "missing" ? nowhere : (await applicationOf(variant, actor)).id },
});

const evidence: Builder = async (variant, actor) => {
  if (variant === "missing") return { params: { evidenceId: nowhere } };
  const { id } = await applicationOf(variant, actor);
  const [found] = await db()
    .select()
    .from(credentialEvidence)
    .where(eq(credentialEvidence.applicationId, id));
  return { params: { evidenceId: found!.id } };
};

const vouch: Builder = async (variant, actor) => {
  if (variant === "missing")
    return { params: { applicationId: nowhere, token: vouchToken(crypto.randomUUID()) } };
  const owner = await ownerOf(variant, actor);
  await requestProof(owner, { ...form, professionCode: "60", proof: "vouchers", proofEmail: "" });
  const [found] = await db()
    .select()
    .from(credentialApplications)
    .where(eq(credentialApplications.userId, owner.id));
  return { params: { applicationId: found!.id, token: vouchToken(found!.id) } };
};

const badge: Builder = async (variant, actor) => {
  if (variant === "missing") return { params: { badgeId: nowhere }, fields: { badgeId: nowhere } };
  const owner = await ownerOf(variant, actor);
  const { id } =
    owner.credential ??
    (await buildCredential({ user: { id: owner.id } as Awaited<ReturnType<typeof buildUser>> }));
  return { params: { badgeId: id }, fields: { badgeId: id } };
};

/** A reported answer: its case, and the case's version. */
async function caseOf(variant: Variant, actor: Actor | null) {
  const post = await postOf(variant === "decided" ? "other" : variant, actor);
  const reported = await sendReport(await buildActor(), post.id, { reason: "spam", comment: "" });
  if (!reported.ok) throw new Error(reported.problem);
  const [found] = await db().select().from(cases).where(eq(cases.postId, post.id));
  return { post, found: found! };
}

const moderationCase: Builder = async (variant, actor) => {
  if (variant === "missing") return { params: { number: "999999" } };
  const { found } = await caseOf(variant, actor);
  return { params: { number: String(found.number) }, fields: { version: String(found.version) } };
};

async function decisionOf(variant: Variant, actor: Actor | null) {
  const { post, found } = await caseOf(variant, actor);
  const decider = variant === "decided" ? actor! : await buildActor({ roles: ["moderator"] });
  const result = await decideCase({ ...decider, roles: ["moderator"] }, found.number, {
    version: found.version,
    measure: "hide",
    reason: "spam",
    explanation: "The same sale, three times.",
    title: "",
    markdown: "",
  });
  if (!result.ok) throw new Error(result.problem);
  return { post, id: result.decision.id };
}

const decision: Builder = async (variant, actor) => ({
  params: { decisionId: variant === "missing" ? nowhere : (await decisionOf(variant, actor)).id },
});

/** What a moderator asked the author of a reported answer. */
const authorQuestion: Builder = async (variant, actor) => {
  if (variant === "missing") return { params: { noteId: nowhere } };
  const { found } = await caseOf(variant, actor);
  const asked = { version: found.version, question: "Could you take the sale out?" };
  await askAuthor(await buildActor({ roles: ["moderator"] }), found.number, asked);
  const [note] = await db().select().from(caseNotes).where(eq(caseNotes.caseId, found.id));
  return { params: { noteId: note!.id } };
};

const appeal: Builder = async (variant, actor) => {
  if (variant === "missing") return { params: { appealId: nowhere } };
  const { post, id } = await decisionOf(variant, actor);
  const author = post.authorId === actor?.id ? actor! : { ...(await buildActor()), id: post.authorId! };
  const appealed = await appealDecision(author, id, "It was no sale.");
  if (!appealed.ok) throw new Error(appealed.problem);
  return { params: { appealId: appealed.appealId } };
};

/** A ban that somebody proposed and nobody confirmed. */
const measure: Builder = async (variant, actor) => {
  if (variant === "missing") return { params: { measureId: nowhere } };
  const { found } = await caseOf(variant, actor);
  const decider = variant === "decided" ? actor! : await buildActor();
  const proposed = await proposeAccountMeasure({ ...decider, roles: ["moderator"] }, found.number, {
    kind: "ban",
    days: null,
    removesPosts: false,
    accountReason: "spam",
    accountExplanation: "The same sale, three times.",
  });
  if (!proposed.ok) throw new Error(proposed.problem);
  return { params: { measureId: proposed.id } };
};

/** What two stewards found when they read a sample: nothing. */
const humanSample = { posts: 1, found: [0, 0] as [number, number], both: 0, estimated: 0, upperBound: null };

const release: Builder = async (variant) => {
  if (variant === "missing")
    return { params: { releaseId: nowhere, "*": "README.md", version: "1999.01.1" } };
  const { id, version } = await transaction(async (tx) => {
    const frozen = await freezeRelease(tx, { tier: "open", requestedById: null });
    await tx
      .update(releases)
      .set({ status: "candidate", step: "done", humanSample })
      .where(eq(releases.id, frozen.id));
    return frozen;
  });
  await storage().putText(`${storageKeys.candidate(id)}/README.md`, "Read me.\n");
  return { params: { releaseId: id, "*": "README.md", version } };
};

const subscription: Builder = async (variant, actor) => {
  const owner = await ownerOf(variant, actor);
  return { params: { token: variant === "missing" ? "forged.token" : unsubscribeToken(owner.id, "all") } };
};

export const targets = {
  question,
  answer,
  answerTo,
  dueAnswer,
  topic,
  person,
  draft,
  entry,
  application,
  evidence,
  vouch,
  badge,
  case: moderationCase,
  decision,
  authorQuestion,
  appeal,
  measure,
  release,
  subscription,
  proposal,
  acceptedProposal,
  request,
  consultation,
  contribution,
  study,
  grant,
  grantToReview,
} satisfies Record<string, Builder>;
export type TargetKind = keyof typeof targets;

/** A visitor has nothing of their own. */
export const exists = (variant: Variant, actor: Actor | null): boolean => actor !== null || !isMine(variant);

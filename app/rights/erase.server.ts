import { and, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { recordAudit } from "../../db/audit.server.ts";
import { db, transaction } from "../../db/client.server.ts";
import type { Transaction } from "../../db/client.server.ts";
import { emit } from "../../db/outbox.server.ts";
import {
  accountSecrets,
  credentialApplications,
  emailChanges,
  erasures,
  posts,
  users,
} from "../../db/schema/index.ts";
import { forgetPassages } from "../appointment/passages.server.ts";
import { eraseContributions } from "../consultations/erase.server.ts";
import { destroyEvidence, removeDestroyedFiles } from "../credentials/commands/evidence.server.ts";
import { eraseProposals } from "../proposals/erase.server.ts";
import { drawAlias } from "../questions/composer/pseudonyms.server.ts";
import { recordConsent } from "../research/consent.server.ts";
import { anonymousKey } from "../shared/authorship.server.ts";
import { seal, tryUnseal } from "../shared/sealed.server.ts";
import { translator } from "../shared/i18n/translators.server.ts";
import { forgetLocalMail } from "../shared/mailer.server.ts";
import { cook, rendererVersion } from "../shared/markdown.server.ts";
import { tables } from "./tables.ts";
import type { Person } from "./tables.ts";

export type ErasureDepth = (typeof erasures.$inferSelect)["depth"];

const receiptPurpose = "erasure-receipt";

/**
 * Opens the way to erase more, later: only who holds it can, since nothing here leads from what is left to a person.
 */
export const makeReceipt = (userId: string): string => seal(receiptPurpose, userId, "");
export const readReceipt = (receipt: string): string | null => tryUnseal(receiptPurpose, receipt, "");

/** Closes the account now and erases it in the background. @returns the receipt that allows to erase more later */
export async function requestErasure(userId: string, depth: ErasureDepth): Promise<string> {
  await transaction(async (tx) => {
    await tx.update(users).set({ status: "erased" }).where(eq(users.id, userId));
    await tx.execute(sql`delete from sessions where user_id = ${userId}`);
    const [row] = await tx.insert(erasures).values({ userId, depth }).returning({ id: erasures.id });
    await recordAudit(tx, {
      actorId: userId,
      action: "account.erasure-requested",
      subjectType: "account",
      subjectId: userId,
      data: { depth },
    });
    await emit(tx, { name: "account.erasure-requested", erasureId: row!.id });
  });
  return makeReceipt(userId);
}

const scanSize = 1_000;

/** All that a person posted: under their name, and anonymously, which only the keyed hash of each thread tells. */
export async function findPerson(userId: string): Promise<Person> {
  const named = await db().select({ id: posts.id }).from(posts).where(eq(posts.authorId, userId));
  const postIds = named.map(({ id }) => id);
  for (let after = "00000000-0000-0000-0000-000000000000"; ;) {
    const page = await db()
      .select({ id: posts.id, questionId: posts.questionId, key: posts.anonymousKey })
      .from(posts)
      .where(and(isNotNull(posts.anonymousKey), gt(posts.id, after)))
      .orderBy(posts.id)
      .limit(scanSize);
    for (const post of page) if (post.key === anonymousKey(userId, post.questionId)) postIds.push(post.id);
    if (page.length < scanSize) return { userId, postIds };
    after = page.at(-1)!.id;
  }
}

/** Does what was asked for. Safe to run twice: what is gone is not found again. */
export async function eraseAccount(erasureId: string): Promise<void> {
  const [erasure] = await db()
    .select()
    .from(erasures)
    .where(and(eq(erasures.id, erasureId), isNull(erasures.doneAt)));
  if (!erasure?.userId) return;
  const { userId, depth } = erasure;
  const person = await findPerson(userId);
  for (const table of [accountSecrets, emailChanges])
    for (const { email } of await db().select().from(table).where(eq(table.userId, userId)))
      await forgetLocalMail(email);
  await destroyDocuments(userId);
  await transaction(async (tx) => {
    if (depth === "anonymise") await anonymisePosts(tx, person);
    if (depth === "erase") await eraseWords(tx, person);
    // A comment on a report is unlinked with it, and could not be found again: it goes whatever the depth.
    await tx.execute(sql`update reports set comment = '' where ${tables.reports!.mine!(person)}`);
    await forgetPassages(tx, person.postIds, { words: depth === "erase" });
    await closeAccount(tx, userId);
    for (const [table, rule] of Object.entries(tables)) {
      if (rule.erase === "delete") await run(tx, table, sql`delete from`, rule.mine!(person));
      for (const column of rule.unlink ?? [])
        await tx.execute(
          sql`update ${sql.identifier(table)} set ${sql.identifier(column)} = null where ${sql.identifier(column)} = ${userId}`,
        );
    }
    await tx.update(erasures).set({ doneAt: new Date(), userId: null }).where(eq(erasures.id, erasureId));
  });
}

const run = (tx: Transaction, table: string, verb: SQL, condition: SQL) =>
  tx.execute(sql`${verb} ${sql.identifier(table)} where ${condition}`);

/** Documents of badge applications: their keys first, then the files. */
async function destroyDocuments(userId: string): Promise<void> {
  const applications = await db()
    .select({ id: credentialApplications.id })
    .from(credentialApplications)
    .where(eq(credentialApplications.userId, userId));
  for (const { id } of applications) {
    await transaction((tx) => destroyEvidence(tx, id, new Date()));
    await removeDestroyedFiles(id);
  }
}

/** What is left of an account: a key that rows of other people may still point to. */
async function closeAccount(tx: Transaction, userId: string): Promise<void> {
  const [user] = await tx.select().from(users).where(eq(users.id, userId));
  if (!user) return;
  const name = translator(user.locale)("rights.formerMember");
  await tx
    .update(users)
    .set({
      pseudonym: `${name} ${crypto.randomUUID().slice(0, 8)}`,
      status: "erased",
      country: "OTHER",
      region: null,
      ageBand: null,
      emailConfirmedAt: null,
      healthConsentAt: null,
      healthConsentVersion: null,
    })
    .where(eq(users.id, userId));
  // The name of a professional is part of the badge that their answers carry.
  await tx
    .update(posts)
    .set({ stamp: sql`${posts.stamp} - 'shownName'` })
    .where(and(eq(posts.authorId, userId), isNotNull(posts.stamp)));
}

/** Cuts each post from the account and from the person's posts elsewhere; within a thread they stay one voice. */
async function anonymisePosts(tx: Transaction, { userId }: Person): Promise<void> {
  const named = await tx.select().from(posts).where(eq(posts.authorId, userId));
  for (const [questionId, list] of Map.groupBy(named, (post) => post.questionId)) {
    await tx
      .update(posts)
      .set({
        authorId: null,
        anonymousKey: anonymousKey(userId, questionId),
        alias: await drawAlias(tx, list[0]!.language),
        stamp: sql`${posts.stamp} - 'shownName'`,
      })
      .where(and(eq(posts.authorId, userId), eq(posts.questionId, questionId)));
  }
}

/**
 * Empties every word, everywhere it was copied to. A post that others answered leaves a line in its place, since
 * their words hang on it.
 */
async function eraseWords(tx: Transaction, person: Person): Promise<void> {
  const mine = (table: string) => tables[table]!.mine!(person);
  await tx.execute(
    sql`update cases set snapshot_title = null, snapshot_markdown = '' where ${mine("cases")}`,
  );
  await tx.execute(sql`
    update decisions set previous_title = null, previous_markdown = '', edited_title = null, edited_markdown = null
    where ${mine("decisions")}`);
  await tx.execute(sql`delete from hint_decisions where ${mine("hint_decisions")}`);
  await tx.execute(sql`delete from case_notes where ${mine("case_notes")}`);
  await tx.execute(sql`update account_measures set appeal = null where ${mine("account_measures")}`);
  await tx.execute(sql`update appeals set body = '' where ${mine("appeals")}`);
  await tx.execute(sql`
    update release_items set title = null, body = null, author_relation = null, author_country = null,
      author_region = null, author_age_band = null, spans = '[]' where ${mine("release_items")}`);
  await tx.execute(sql`delete from revisions where ${mine("revisions")}`);
  await eraseProposals(tx, person);
  await eraseContributions(tx, person);
  for (const postId of person.postIds) await eraseOnePost(tx, person.userId, postId);
}

async function eraseOnePost(tx: Transaction, userId: string, postId: string): Promise<void> {
  const [post] = await tx.select().from(posts).where(eq(posts.id, postId)).for("update");
  if (!post) return;
  if (post.research !== "none") await recordConsent(tx, { postId, userId, scope: "none" });
  const others = await tx.$count(
    posts,
    and(
      eq(post.kind === "question" ? posts.questionId : posts.parentId, postId),
      sql`${posts.id} <> ${postId}`,
      eq(posts.status, "published"),
    ),
  );
  const t = translator(post.language);
  const line = cook(t("rights.withdrawnText"))!;
  const isHeld = others > 0 && post.status === "published";
  await tx
    .update(posts)
    .set({
      status: isHeld ? "published" : "removed",
      authorId: null,
      anonymousKey: null,
      sealedAuthor: null,
      alias: t("rights.formerMember"),
      credentialId: null,
      stamp: null,
      sources: [],
      acceptedAt: null,
      bodyMarkdown: isHeld ? t("rights.withdrawnText") : "",
      bodyHtml: isHeld ? line.html : "",
      bodyText: isHeld ? line.text : "",
      rendererVersion,
      idempotencyKey: null,
      originUrl: null,
    })
    .where(eq(posts.id, postId));
  if (post.kind === "question")
    await tx.execute(
      sql`update questions set title = ${t("rights.withdrawnTitle")}, slug = 'question' where id = ${postId}`,
    );
}

import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, transaction } from "../../db/client.server.ts";
import { connection } from "../../db/client.server.ts";
import { consents } from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import {
  buildActor,
  buildAnswer,
  buildQuestion,
  buildUser,
  reloadPost,
} from "../../tests/support/factories.ts";
import { buildConsentText } from "../../tests/support/research.ts";
import { anonymousKey } from "../shared/authorship.server.ts";
import { chooseScope, getChoicePage, getReceipt } from "./choice.server.ts";
import { currentConsentVersion, findConsent, noConsentText, recordConsent } from "./consent.server.ts";

useDatabase();

async function buildOwn(body = "I take this every morning. Call me on 06 12 34 56 78.") {
  const user = await buildUser();
  const actor = await buildActor({ user });
  const question = await buildQuestion({ author: user, title: "How do you take it?", bodyMarkdown: body });
  return { actor, question };
}

test("an author sees the exact text, chooses, withdraws, and keeps a receipt of both", async () => {
  await buildConsentText("2026-11");
  const { actor, question } = await buildOwn();
  const page = await getChoicePage(actor, question.id);
  expect(page).toMatchObject({ scope: "none", since: null, isQuestion: true });
  const shown = page.preview!.body.map(({ text }) => text).join("");
  expect(shown).toContain("[PHONE_1]");
  expect(shown).not.toContain("06 12");
  expect(page.preview!.body.some(({ text, isReplaced }) => isReplaced && text === "[PHONE_1]")).toBe(true);

  expect(await chooseScope(actor, question.id, { scope: "open", previewHash: page.preview!.hash })).toEqual({
    ok: true,
  });
  expect((await reloadPost(question.id)).research).toBe("open");
  expect(await findConsent(question.id)).toMatchObject({
    scope: "open",
    consentVersion: "2026-11",
    previewHash: page.preview!.hash,
    userId: actor.id,
  });
  expect(await chooseScope(actor, question.id, { scope: "none" })).toEqual({ ok: true });
  expect((await reloadPost(question.id)).research).toBe("none");
  const receipt = await getReceipt(actor, question.id);
  expect(receipt.in_force).toBe("none");
  expect(receipt.choices.map(({ scope }) => scope)).toEqual(["open", "none"]);
});

test("to share, one must have seen the text as it is now", async () => {
  const { actor, question } = await buildOwn();
  expect(await chooseScope(actor, question.id, { scope: "open", previewHash: "0".repeat(64) })).toEqual({
    ok: false,
    problem: "preview-changed",
  });
  expect(await chooseScope(actor, question.id, { scope: "open" })).toEqual({
    ok: false,
    problem: "preview-changed",
  });
  expect(await findConsent(question.id)).toBeNull();
});

test("nobody chooses for somebody else, nor for imported content", async () => {
  const { question } = await buildOwn();
  const stranger = await buildActor();
  await expect(getChoicePage(stranger, question.id)).rejects.toMatchObject({
    reason: "only-the-author-chooses",
  });
  await expect(chooseScope(stranger, question.id, { scope: "none" })).rejects.toMatchObject({ status: 403 });
  await expect(getReceipt(stranger, question.id)).rejects.toMatchObject({ status: 403 });
  const user = await buildUser();
  const imported = await buildQuestion({ author: user, origin: "imported" });
  await expect(getChoicePage(await buildActor({ user }), imported.id)).rejects.toMatchObject({ status: 403 });
});

test("an anonymous author chooses too, and the ledger does not say who", async () => {
  const user = await buildUser();
  const actor = await buildActor({ user });
  const id = crypto.randomUUID();
  await buildQuestion({ id, anonymousKey: anonymousKey(user.id, id), alias: "Quiet-Fern" });
  const page = await getChoicePage(actor, id);
  expect(page.isAnonymous).toBe(true);
  await chooseScope(actor, id, { scope: "controlled", previewHash: page.preview!.hash });
  const [row] = await db().select().from(consents).where(eq(consents.postId, id));
  expect(row).toMatchObject({ scope: "controlled", userId: null });
});

test("the ledger refuses to be rewritten", async () => {
  const { actor, question } = await buildOwn();
  await transaction((tx) =>
    recordConsent(tx, { postId: question.id, userId: actor.id, scope: "controlled" }),
  );
  await expect(connection().sql`update consents set scope = 'open'`).rejects.toThrow("append-only");
});

test("a new consent text asks again", async () => {
  expect(await currentConsentVersion()).toBe(noConsentText);
  await buildConsentText("2026-11");
  const { actor, question } = await buildOwn();
  const { preview } = await getChoicePage(actor, question.id);
  await chooseScope(actor, question.id, { scope: "open", previewHash: preview!.hash });
  expect((await getChoicePage(actor, question.id)).isOutdated).toBe(false);
  await buildConsentText("2026-12");
  expect((await getChoicePage(actor, question.id)).isOutdated).toBe(true);
});

test("an answer's placeholders are numbered within its thread, so the preview is what a release will hold", async () => {
  const { question } = await buildOwn("My doctor is Dr Hargreaves. Call 06 12 34 56 78.");
  const user = await buildUser();
  const answer = await buildAnswer({
    question,
    author: user,
    bodyMarkdown: "Mine answers at 06 98 76 54 32.",
  });
  const { preview, isThreadOpen } = await getChoicePage(await buildActor({ user }), answer.id);
  expect(preview!.body.map(({ text }) => text).join("")).toContain("[PHONE_2]");
  expect(isThreadOpen).toBe(false);
});

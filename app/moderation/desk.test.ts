import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "../../db/client.server.ts";
import { auditEvents, bulkDecisions, caseNotes, cases, decisions } from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildActor, buildAnswer, buildUser, reloadPost } from "../../tests/support/factories.ts";
import { statementSchema } from "../safety/statement.ts";
import { Forbidden } from "../shared/errors.ts";
import { addNote } from "./commands/add-note.server.ts";
import { claimCase } from "./commands/claim-case.server.ts";
import { decideCase } from "./commands/decide-case.server.ts";
import { decideTogether } from "./commands/decide-together.server.ts";
import { sendReport } from "./commands/send-report.server.ts";
import { triagePost } from "./commands/triage-post.server.ts";
import { getCasePage } from "./queries/case-page.server.ts";

useDatabase();

const moderator = () => buildActor({ roles: ["moderator"] });
const verdict = { measure: "remove", reason: "spam", explanation: "Sold the same thing again." } as const;

async function reported(text: string, author?: Awaited<ReturnType<typeof buildUser>>) {
  const answer = await buildAnswer({ bodyMarkdown: text, ...(author ? { author } : {}) });
  await sendReport(await buildActor(), answer.id, { reason: "spam", comment: "" });
  const [found] = await db().select().from(cases).where(eq(cases.postId, answer.id));
  return { answer, found: found! };
}

test("identical cases are decided together, each with a decision and a statement of its own, below one act", async () => {
  const text = "Buy the miracle tea that I sell, it heals everything there is.";
  const first = await reported(text);
  const second = await reported(text);
  const third = await reported(text);
  const different = await reported("I only drink tea.");
  const actor = await moderator();
  const input = { ...verdict, version: first.found.version, title: "", markdown: "" };
  expect((await decideCase(actor, first.found.number, input)).ok).toBe(true);
  const page = await getCasePage(actor, first.found.number, { showReporters: false });
  expect(page.identical.map(({ number }) => number)).toEqual([second.found.number, third.found.number]);
  const chosen = [second.found.number, third.found.number, different.found.number];
  const together = await decideTogether(actor, first.found.number, chosen, verdict);
  expect(together).toEqual({ decided: [second.found.number, third.found.number], left: [] });
  const [act] = await db().select().from(bulkDecisions);
  const children = await db().select().from(decisions).where(eq(decisions.bulkId, act!.id));
  expect(children).toHaveLength(2);
  for (const child of children) expect(statementSchema.safeParse(child.statement).error).toBeUndefined();
  const entries = await db().select({ action: auditEvents.action }).from(auditEvents);
  expect(entries.filter(({ action }) => action === "cases.decided-together")).toHaveLength(1);
  expect(entries.filter(({ action }) => action === "case.decided")).toHaveLength(3);
  expect((await reloadPost(third.answer.id)).status).toBe("removed");
  expect((await reloadPost(different.answer.id)).status).toBe("published");
});

test("deciding together leaves one's own posts, and cases that somebody else reads", async () => {
  const text = "The very same words in three places, to sell something.";
  const me = await buildUser();
  const actor = await buildActor({ user: me, roles: ["moderator"] });
  const first = await reported(text);
  const own = await reported(text, me);
  const held = await reported(text);
  await claimCase(await moderator(), held.found.number);
  const input = { ...verdict, version: first.found.version, title: "", markdown: "" };
  await decideCase(actor, first.found.number, input);
  const chosen = [own.found.number, held.found.number];
  expect(await decideTogether(actor, first.found.number, chosen, verdict)).toEqual({
    decided: [],
    left: [
      { number: own.found.number, problem: "own-post" },
      { number: held.found.number, problem: "claimed-elsewhere" },
    ],
  });
  expect((await reloadPost(own.answer.id)).status).toBe("published");
});

test("a note is for moderators, cannot be rewritten, and hands the case over when asked to", async () => {
  const me = await buildUser();
  const { found } = await reported("Something to read twice.", me);
  const actor = await moderator();
  await claimCase(actor, found.number);
  await addNote(actor, found.number, { body: "Ask a pharmacist.", isHandOver: false });
  await addNote(actor, found.number, { body: "My watch ends.", isHandOver: true });
  const page = await getCasePage(await moderator(), found.number, { showReporters: false });
  expect(page.notes.map(({ kind, body }) => [kind, body])).toEqual([
    ["note", "Ask a pharmacist."],
    ["hand-over", "My watch ends."],
  ]);
  expect([page.status, page.holder]).toEqual(["open", null]);
  const author = await buildActor({ user: me, roles: ["moderator"] });
  await expect(addNote(author, found.number, { body: "Mine.", isHandOver: false })).rejects.toThrow(
    Forbidden,
  );
  await expect(db().update(caseNotes).set({ body: "Something else." })).rejects.toThrow();
});

test("contact details and names of others are proposed to the moderator masked, and nothing else changed", async () => {
  const author = await buildUser({ approvedPosts: 5 });
  const heldWith = async (bodyMarkdown: string) => {
    const answer = await buildAnswer({ author, status: "pending", bodyMarkdown, language: "fr" });
    await triagePost(answer.id);
    const [found] = await db().select().from(cases).where(eq(cases.postId, answer.id));
    const page = await getCasePage(await moderator(), found!.number, { showReporters: false });
    return [page.suggested, page.wording.rewording];
  };
  expect(
    await heldWith(
      "Écrivez-moi à lea.martin@example.org ou au 06 12 34 56 78, **insta : lea_m**, je réponds.",
    ),
  ).toEqual([
    "contact-details",
    "Écrivez-moi à [adresse électronique] ou au [téléphone], **[passage retiré par la modération]**, je réponds.",
  ]);
  expect(
    await heldWith("Ma voisine Martine Dubois a un cancer du sein et personne ne le sait au village."),
  ).toEqual([
    "third-party-privacy",
    "Ma voisine [nom] a un cancer du sein et personne ne le sait au village.",
  ]);
});

test("a plan is proposed to the moderator without the passage that tells a means", async () => {
  const answer = await buildAnswer({
    status: "pending",
    bodyMarkdown: "I miss my sister. I saved up enough tablets to die tonight. Thank you for reading me.",
  });
  await triagePost(answer.id);
  const [found] = await db().select().from(cases).where(eq(cases.postId, answer.id));
  const page = await getCasePage(await moderator(), found!.number, { showReporters: false });
  expect(page.origin).toBe("crisis");
  expect(page.wording.rewording).toBe(
    "I miss my sister. [passage removed by moderation] Thank you for reading me.",
  );
  expect(page.suggested).toBe("suicide-encouragement");
});

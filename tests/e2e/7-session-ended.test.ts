import { desc, eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { closeDatabase, db } from "../../db/client.server.ts";
import { cases, decisions, posts, questions, sessions } from "../../db/schema/index.ts";
import { sendReport } from "../../app/moderation/commands/send-report.server.ts";
import { chromiumPath, expectAccessible, fillSignIn, useStack } from "../support/browser.ts";
import { buildActor, buildAnswer } from "../support/factories.ts";

const words = `Nous l’avons masquée : « trop », "affirmatif" & pressé. 👩🏽‍⚕️

</textarea><b>ٱلسَّلَامُ عَلَيْكُمْ</b>`;

/** An answer of the demonstration that somebody reported. @returns the number of its case */
async function reportAnswer(): Promise<number> {
  const [thread] = await db().select().from(questions).innerJoin(posts, eq(posts.id, questions.id)).limit(1);
  const answer = await buildAnswer({ question: { ...thread!.questions, post: thread!.posts } });
  await sendReport(await buildActor(), answer.id, { reason: "spam", comment: "" });
  const [found] = await db().select().from(cases).where(eq(cases.postId, answer.id));
  return found!.number;
}

describe.skipIf(!chromiumPath)("a decision that was being written when the session ended", () => {
  const stack = useStack();
  afterAll(() => closeDatabase());

  // Each has two codes to show, and no code works twice.
  for (const [javaScript, moderator] of [
    [true, "moderator"],
    [false, "moderator2"],
  ] as const)
    test(`stands after a sign-in in the other tab, ${javaScript ? "with" : "without"} JavaScript`, async () => {
      const number = await reportAnswer();
      const page = await stack.visit({ javaScript, as: moderator });
      await page.goto(`/moderation/cases/${number}`);
      await page.locator("button[value=claim]").click();
      await page.locator("input[name=measure][value=hide]").check();
      await page.locator("#reason").selectOption("spam");
      await page.locator("#explanation").fill(words);
      await db().delete(sessions);
      await page.locator("button[value=decide]").click();

      expect(await page.locator("h1").innerText()).toBe("Votre session est terminée");
      expect(new URL(page.url()).pathname).toBe(`/moderation/cases/${number}`);
      const shown = page.locator("main textarea[name=explanation]");
      expect(await shown.inputValue()).toBe(words);
      expect(await page.locator("main b").count()).toBe(0);
      if (javaScript) await expectAccessible(page);

      const opened = page.context().waitForEvent("page");
      await page.locator("main a[target=_blank]").click();
      const other = await opened;
      await fillSignIn(other, moderator);
      expect(new URL(other.url()).pathname).toBe(`/moderation/cases/${number}`);

      await page.locator("main form button").click();
      await page.locator("button[value=decide]").waitFor({ state: "detached" });
      const [decided] = await db().select().from(cases).where(eq(cases.number, number));
      expect(decided!.status).toBe("decided");
      const [decision] = await db().select().from(decisions).orderBy(desc(decisions.createdAt)).limit(1);
      expect(decision).toMatchObject({ caseId: decided!.id, measure: "hide", explanation: words });
    });
});

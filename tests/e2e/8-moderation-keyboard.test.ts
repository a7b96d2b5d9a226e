import { eq, inArray } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { closeDatabase, db } from "../../db/client.server.ts";
import { cases, posts, questions } from "../../db/schema/index.ts";
import { sendReport } from "../../app/moderation/commands/send-report.server.ts";
import { chromiumPath, useStack } from "../support/browser.ts";
import { buildActor, buildAnswer } from "../support/factories.ts";

const caseCount = 20;

describe.skipIf(!chromiumPath)("twenty cases are decided with the keyboard alone", () => {
  const stack = useStack();

  test("the queue says so without being loaded again", async () => {
    const [thread] = await db()
      .select()
      .from(questions)
      .innerJoin(posts, eq(posts.id, questions.id))
      .limit(1);
    const question = { ...thread!.questions, post: thread!.posts };
    const page = await stack.visit({ as: "moderator", locale: "en" });
    await page.goto("/moderation");
    await page.locator("html[data-shortcuts=on]").waitFor({ state: "attached" });
    const load = page.locator("#queue-load");
    await page.locator("#queue-load[data-live]").waitFor();
    const before = await load.innerText();

    const made: string[] = [];
    for (let n = 0; n < caseCount; n += 1) {
      const answer = await buildAnswer({ question, bodyMarkdown: `What I sell is number ${n} of twenty.` });
      await sendReport(await buildActor(), answer.id, { reason: "spam", comment: "" });
      made.push(answer.id);
    }
    await expect.poll(() => load.innerText(), { timeout: 20_000 }).not.toBe(before);

    const rows = await db().select().from(cases).where(inArray(cases.postId, made));
    const numbers = new Set(rows.map(({ number }) => number));
    expect(numbers.size).toBe(caseCount);
    for (const number of numbers) {
      await page.goto("/moderation?lane=quality&severity=low");
      await page.locator("html[data-shortcuts=on]").waitFor({ state: "attached" });
      const link = page.locator(`main h2 a[href='/moderation/cases/${number}']`);
      // From link to link, as a person would; a bound so that a missing case ends the test.
      for (let tries = 0; tries < 60; tries += 1) {
        await page.keyboard.press("j");
        if (await link.evaluate((element) => element === document.activeElement)) break;
      }
      await page.keyboard.press("Enter");
      await page.waitForURL(`**/moderation/cases/${number}`);
      await page.locator("html[data-shortcuts=on]").waitFor({ state: "attached" });
      await page.keyboard.press("6"); // remove
      await page.keyboard.press("e");
      await page.keyboard.press("Control+a");
      await page.keyboard.type("This sells something.");
      await page.keyboard.press("Control+Enter");
      await expect
        .poll(async () => (await db().select().from(cases).where(eq(cases.number, number)))[0]!.status)
        .toBe("decided");
      // The answer of the form is still on its way when the row is there.
      await page.locator("button[value=decide]").waitFor({ state: "detached" });
    }
    const removed = await db().select({ status: posts.status }).from(posts).where(inArray(posts.id, made));
    expect(removed.every(({ status }) => status === "removed")).toBe(true);
    await closeDatabase();
  });
});

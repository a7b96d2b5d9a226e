import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { chromiumPath, expectAccessible, untilShown, useStack } from "../support/browser.ts";

const password = "umbrella teapot gravel orbit";

describe.skipIf(!chromiumPath)("a member signs up, asks, edits and is answered", () => {
  const stack = useStack();

  /** Opens the newest case of the queue and lets its contribution through. */
  async function approveNewest(moderator: Page, words: string): Promise<void> {
    await moderator.goto("/moderation");
    await expect
      .poll(
        async () => (
          await moderator.goto("/moderation"),
          moderator.locator("main li", { hasText: words }).count()
        ),
        {
          timeout: 15_000,
        },
      )
      .toBe(1);
    await moderator.locator("main li", { hasText: words }).locator("h2 a").click();
    await moderator.locator("button[value=claim]").click();
    await moderator.locator("input[name=measure][value=approve]").check();
    await moderator.locator("button[value=decide]").click();
  }

  for (const javaScript of [true, false]) {
    test(`${javaScript ? "with" : "without"} JavaScript`, async () => {
      const tag = javaScript ? "avec" : "sans";
      const page = await stack.visit({ javaScript });

      await page.goto("/signup");
      await page.locator("#email").fill(`nouvelle-${tag}@example.org`);
      await page.locator("#pseudonym").fill(`Fougère ${tag}`);
      await page.locator("#password").fill("court");
      await page.locator("#adult").check();
      await page.locator("#health").check();
      await page.locator("#charter").check();
      await page.locator("main form button").click();
      expect(await page.locator("#password-error").innerText()).toContain("15");
      expect(await page.locator("#pseudonym").inputValue()).toBe(`Fougère ${tag}`);
      await page.locator("#password").fill(password);
      await page.locator("main form button").click();
      await page.waitForURL("**/check-mail");

      await page.goto("/dev/mail");
      const confirmation = `main article:has-text("nouvelle-${tag}@") a[href*='confirm-email']`;
      await untilShown(page, confirmation);
      await page.locator(confirmation).first().click();
      await page.locator("main form button").click();
      await page.locator("#email").fill(`nouvelle-${tag}@example.org`);
      await page.locator("#password").fill(password);
      await page.locator("main form button").click();

      await page.goto("/ask");
      if (javaScript) await expectAccessible(page);
      const title = `Comment vivre avec une fatigue après le traitement (${tag}) ?`;
      await page.locator("#title").fill(title);
      await page
        .locator("#body")
        .fill(
          "Bonjour, je m’appelle Maëlle Kerouédan et je suis fatiguée depuis la fin du traitement. Comment avez-vous fait ?",
        );
      await page
        .locator("input[name=topics]")
        .first()
        .evaluate((box) => ((box.closest("details") as HTMLDetailsElement).open = true));
      await page.locator("input[name=topics]").first().check();
      await page.locator("#relation").selectOption("patient");
      await page.locator("input[name=research][value=open]").check();
      await page.locator("#ask > .actions button[value=preview]").click();
      const preview = await page.locator("main").innerText();
      expect(preview).toContain("[NAME_1]");
      expect(await page.locator("#title").inputValue()).toBe(title);
      if (javaScript) await expectAccessible(page);
      await page.locator("#ask > .actions button[value=post]").click();
      await page.waitForURL(/\/questions\/\d+\//);
      const thread = new URL(page.url()).pathname;
      expect(await page.locator("h1").innerText()).toContain("fatigue");

      const visitor = await stack.visit({ javaScript });
      expect((await visitor.goto(thread))?.status()).toBe(404);

      const moderator = await stack.visit({ javaScript, as: "moderator" });
      await approveNewest(moderator, "Kerouédan");
      await expect.poll(async () => (await visitor.goto(thread))?.status(), { timeout: 10_000 }).toBe(200);

      await page.goto(thread);
      await page.locator("a[href$='/edit']").first().click();
      await page
        .locator("#body")
        .fill(
          "Bonjour, je suis fatiguée depuis la fin du traitement. Qu’est-ce qui vous a aidés, au quotidien ?",
        );
      await page.locator("#edit-form > .actions button[value=post]").click();
      await expect
        .poll(async () => (await visitor.goto(thread), visitor.locator("main").innerText()), {
          timeout: 10_000,
        })
        .toContain("au quotidien");

      const helper = await stack.visit({ javaScript, as: "member" });
      await helper.goto(thread);
      await helper.locator("input[name=kind][value=experience]").check();
      await helper
        .locator("#answer-form #body")
        .fill("Chez moi, marcher un peu chaque matin a fini par aider. Il m’a fallu trois mois.");
      await helper.locator("#answer-form button[value=post]").click();
      await expect
        .poll(async () => (await visitor.goto(thread), visitor.locator("main").innerText()), {
          timeout: 10_000,
        })
        .toContain("marcher un peu chaque matin");

      await page.goto("/notifications");
      const news = page.locator("main li", { hasText: "Une réponse à votre question" }).locator("h2 a");
      await untilShown(page, news);
      if (javaScript) await expectAccessible(page);
      await news.first().click();
      await page.waitForURL(`**${thread}*`);
      expect(await page.locator("article:target").innerText()).toContain("marcher un peu chaque matin");
    });
  }
});

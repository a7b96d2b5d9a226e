import { describe, expect, test } from "vitest";
import { chromiumPath, expectAccessible, untilShown, useStack } from "../support/browser.ts";

describe.skipIf(!chromiumPath)("a report is decided, appealed, and answered by somebody else", () => {
  const stack = useStack();

  for (const javaScript of [true, false]) {
    test(`${javaScript ? "with" : "without"} JavaScript`, async () => {
      const words = javaScript ? "un carnet de fatigue bleu" : "un carnet de fatigue vert";
      const author = await stack.visit({ javaScript, as: "member" });
      await author.goto("/");
      await author.locator("main li h2 a, main li h3 a").first().click();
      const thread = new URL(author.url()).pathname;
      await author.locator("input[name=kind][value=experience]").check();
      await author
        .locator("#answer-form #body")
        .fill(`Pour ma part je tenais ${words}, et cela m’aidait à voir les progrès.`);
      await author.locator("#answer-form button[value=post]").click();

      const reporter = await stack.visit({ javaScript, as: "professional" });
      const answer = reporter.locator("article.post", { hasText: words }).last();
      await expect
        .poll(async () => (await reporter.goto(thread), answer.count()), { timeout: 15_000 })
        .toBe(1);
      await answer.locator("a[href^='/report/']").first().click();
      if (javaScript) await expectAccessible(reporter);
      await reporter.locator("input[name=reason]").first().check();
      await reporter.locator("#comment").fill("Ce passage me paraît poser problème.");
      await reporter.locator("main form button.primary").click();
      expect(reporter.url()).toContain("sent");

      const moderator = await stack.visit({ javaScript, as: "moderator" });
      await moderator.goto("/moderation");
      if (javaScript) await expectAccessible(moderator);
      // Words of the safety and abuse lanes are covered until asked for: they are in the page all the same.
      await moderator
        .locator("main li")
        .filter({ has: moderator.getByText(words) })
        .locator("h2 a")
        .first()
        .click();
      await moderator.locator("button[value=claim]").click();
      if (javaScript) await expectAccessible(moderator);
      await moderator.locator("input[name=measure][value=hide]").check();
      await moderator.locator("#reason").selectOption({ index: 1 });
      await moderator
        .locator("#explanation")
        .fill("Nous avons masqué cette réponse le temps de la relire avec vous.");
      await moderator.locator("button[value=decide]").click();

      const visitor = await stack.visit({ javaScript });
      await expect
        .poll(async () => (await visitor.goto(thread), visitor.locator("main").innerText()), {
          timeout: 10_000,
        })
        .not.toContain(words);

      await author.goto("/notifications");
      await untilShown(author, "main a[href^='/decisions/']");
      await author.locator("main a[href^='/decisions/']").first().click();
      expect(await author.locator("main").innerText()).toContain("le temps de la relire");
      if (javaScript) await expectAccessible(author);
      await author.locator("#body").fill("Je ne donnais aucun conseil, je racontais seulement.");
      await author.locator("main form button.primary").click();

      // The first decider cannot answer the appeal.
      await moderator.goto("/moderation");
      await moderator
        .locator("main li")
        .filter({ has: moderator.getByText(words) })
        .locator("a")
        .first()
        .click();
      expect(await moderator.locator("input[name=verdict]").count()).toBe(0);

      const other = await stack.visit({ javaScript, as: "moderator2" });
      await other.goto("/moderation");
      await other
        .locator("main li")
        .filter({ has: other.getByText(words) })
        .locator("a")
        .first()
        .click();
      if ((await other.locator("input[name=verdict]").count()) === 0)
        await other.locator("a[href^='/moderation/appeals/']").first().click();
      if (javaScript) await expectAccessible(other);
      await other.locator("input[name=verdict][value=overturned]").check();
      await other
        .locator("#answer")
        .fill("Votre récit ne conseille rien : il est rétabli, avec nos excuses.");
      await other.locator("main form button.primary").click();

      await expect
        .poll(async () => (await visitor.goto(thread), visitor.locator("main").innerText()), {
          timeout: 10_000,
        })
        .toContain(words);
      await author.goto("/notifications");
      await author.locator("main a[href^='/decisions/']").first().click();
      await expect
        .poll(async () => (await author.reload(), author.locator("main").innerText()), { timeout: 10_000 })
        .toContain("il est rétabli");

      await visitor.goto("/moderation/log");
      const log = await visitor.locator("main").innerText();
      expect(log).not.toContain(words);
      expect(await visitor.locator("main li, main tbody tr").count()).toBeGreaterThanOrEqual(1);
    });
  }
});

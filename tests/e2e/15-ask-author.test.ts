import { describe, expect, test } from "vitest";
import { chromiumPath, expectAccessible, untilShown, useStack } from "../support/browser.ts";

describe.skipIf(!chromiumPath)("an author is asked to change a text, and does", () => {
  const stack = useStack();

  for (const javaScript of [true, false]) {
    test(`${javaScript ? "with" : "without"} JavaScript`, async () => {
      const words = javaScript ? "la marche du matin m’aide" : "la sieste du midi m’aide";
      const author = await stack.visit({ javaScript, as: "professional" });
      await author.goto("/");
      await author.locator("main li h2 a, main li h3 a").first().click();
      const thread = new URL(author.url()).pathname;
      await author.locator("input[name=kind][value=experience]").check();
      await author
        .locator("#answer-form #body")
        .fill(`Pour ma part ${words}. Appelez-moi au 06 12 34 56 78.`);
      await author.locator("#answer-form button[value=post]").click();

      const moderator = await stack.visit({ javaScript, as: "moderator" });
      const held = moderator.locator("main li", { hasText: words }).locator("h2 a").first();
      await expect
        .poll(async () => (await moderator.goto("/moderation?lane=privacy"), held.count()), {
          timeout: 15_000,
        })
        .toBe(1);
      await held.click();
      // Offered openly: the contact details are the author's own.
      await moderator.locator("#question").fill("Pourriez-vous retirer votre numéro de téléphone ?");
      await moderator.locator("button[value=ask]").click();
      expect(await moderator.locator("main").innerText()).toContain("Attend l’auteur");
      if (javaScript) await expectAccessible(moderator);
      await moderator.goto("/moderation?state=awaiting");
      expect(await moderator.locator("main").innerText()).toContain(words);

      await author.goto(thread);
      expect(await author.locator("main a[href^='/change-asked/']").innerText()).toContain(
        "lisez sa demande",
      );
      await author.goto("/notifications");
      await untilShown(author, "main a[href^='/change-asked/']");
      await author.locator("main a[href^='/change-asked/']").first().click();
      const asked = author.url();
      expect(await author.locator("main").innerText()).toContain("retirer votre numéro");
      if (javaScript) await expectAccessible(author);
      await author.locator("main a.button.primary").click();
      await author.locator("#body").fill(`Pour ma part ${words}.`);
      await author.locator("button[value=post]", { hasText: "Enregistrer" }).first().click();

      const visitor = await stack.visit({ javaScript });
      await expect
        .poll(async () => (await visitor.goto(thread), visitor.locator("main").innerText()), {
          timeout: 15_000,
        })
        .toContain(words);
      await author.goto(asked);
      expect(await author.locator("main").innerText()).toContain("n’attend plus de réponse");
    });
  }
});

import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { chromiumPath, expectAccessible, signIn, useStack } from "../support/browser.ts";

describe.skipIf(!chromiumPath)("somebody writes", () => {
  const stack = useStack();
  const body =
    "Bonjour, j’habite à Lannion. Mon mari Paul ne dort plus depuis le 12 mars 2024, et moi non plus. Comment avez-vous fait ?";

  async function begin(page: Page, title: string): Promise<void> {
    await page.goto("/ask");
    await page.locator("#title").fill(title);
    await page.locator("#body").fill(body);
    await page
      .locator("input[name=topics]")
      .first()
      .evaluate((box) => ((box.closest("details") as HTMLDetailsElement).open = true));
    await page.locator("input[name=topics]").first().check();
    await page.locator("#relation").selectOption("relative");
  }
  const soon = (look: () => Promise<string>) => expect.poll(look, { timeout: 15_000 });
  const press = (page: Page, intent: string) =>
    page.locator(`#ask > .actions button[value=${intent}]`).click();
  const written = (page: Page) => page.locator("#body").inputValue();
  const decide = (page: Page, words: string, action: string) =>
    page.locator("#preview #hints li", { hasText: words }).locator(`button[value^="${action}:"]`).click();

  for (const javaScript of [true, false]) {
    const how = javaScript ? "with" : "without";

    test(`hints are masked, said more broadly or kept, ${how} JavaScript`, async () => {
      const page = await stack.visit({ javaScript, as: "member" });
      await begin(page, `Comment retrouver le sommeil à deux, ${how} ?`);
      await press(page, "preview");
      await page.locator("#preview").waitFor();
      expect(await page.locator("#hints").innerText()).toContain("nomme-t-il une autre personne");
      await decide(page, "Lannion", "broaden");
      await soon(() => written(page)).toContain("j’habite dans une ville de Bretagne");
      await decide(page, "12 mars 2024", "broaden");
      await soon(() => written(page)).toContain("depuis le printemps 2024");
      await decide(page, "Paul", "mask");
      await soon(() => written(page)).toContain("Mon mari [nom] ne dort plus");
      expect(await page.locator("#hints li").count()).toBe(0);
      if (javaScript) await expectAccessible(page);
      await press(page, "post");
      await page.waitForURL(/\/questions\/\d+\//);
      expect(await page.locator("main").innerText()).not.toContain("Lannion");
      await page.goto("/ask");
      expect(await written(page)).toBe("");
    });

    test(`an older tab overwrites nothing, and both texts are kept, ${how} JavaScript`, async () => {
      const page = await stack.visit({ javaScript, as: "professional" });
      await begin(page, `Quel oreiller pour la nuit, ${how} ?`);
      await press(page, "save");
      await page.waitForURL(/saved/);
      const other = await page.context().newPage();
      await other.goto("/ask");
      expect(await written(other)).toBe(body);
      await other.locator("#body").fill(`${body} Une suite plus récente.`);
      await press(other, "save");
      await other.waitForURL(/saved/);
      await page.locator("#body").fill(`${body} Une suite plus ancienne.`);
      await press(page, "save");
      await page.locator("[role=alert]").waitFor();
      expect(await page.locator("[role=alert]").innerText()).toContain("Une suite plus récente.");
      expect(await written(page)).toContain("Une suite plus ancienne.");
      if (javaScript) await expectAccessible(page);
      await page.goto("/drafts");
      if (javaScript) await expectAccessible(page);
      await page.locator("main li form button").first().click();
      await page.goto("/ask");
      expect(await written(page)).toBe("");
    });

    test(`a session that ends while writing leads back to the text, ${how} JavaScript`, async () => {
      const page = await stack.visit({ javaScript, as: "applicant" });
      await begin(page, `Que dire à un collègue malade, ${how} ?`);
      await page.context().clearCookies();
      await press(page, "post");
      await page.locator("[role=alert] a").click();
      await page.waitForURL(/\/login/);
      await page.locator("#email").fill("applicant@demo.example");
      await page.locator("#password").fill("tisane lighthouse brouette marmalade");
      await page.locator("main form button").click();
      await page.waitForURL("**/ask");
      expect(await written(page)).toBe(body);
      expect(await page.locator("input[name=topics]:checked").count()).toBe(1);
    });
  }

  test("what is typed keeps itself, shows itself and finds near questions; the page is light", async () => {
    const page = await stack.visit({ as: "moderator" });
    let scriptBytes = 0;
    page.on("response", (response) => {
      if (response.request().resourceType() === "script")
        void response
          .request()
          .sizes()
          .then(({ responseBodySize }) => (scriptBytes += responseBodySize));
    });
    await page.goto("/ask");
    await page.locator("#title").pressSequentially("Fatigue après le traitement");
    await page.locator("[data-near] a").first().waitFor();
    await page.locator("#body").pressSequentially("J’habite à Lannion et **je dors mal**.");
    await page.locator("[data-live] strong", { hasText: "je dors mal" }).waitFor();
    expect(await page.locator("[data-live]").innerText()).toContain("une ville de Bretagne");
    await soon(() => page.locator("[data-draft-status]").innerText()).toContain("enregistré");
    await expectAccessible(page);
    await page.goto("/ask");
    expect(await written(page)).toContain("J’habite à Lannion");
    expect(scriptBytes).toBeGreaterThan(0);
    expect(scriptBytes).toBeLessThan(120_000);
  });

  test("a question is asked with the keyboard alone", async () => {
    const page = await stack.visit();
    await signIn(page, "steward");
    await page.goto("/ask");
    const until = async (selector: string) => {
      for (let presses = 0; presses < 120; presses++) {
        if (
          await page
            .locator(selector)
            .evaluateAll((all) => all.includes(document.activeElement as HTMLElement))
        )
          return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`the keyboard does not reach ${selector}`);
    };
    await until("#title");
    await page.keyboard.type("Le clavier suffit-il pour tout faire ?");
    await until("#body");
    await page.keyboard.type("J’ai mal au poignet et la souris me fatigue depuis quelques semaines.");
    await until("#topics summary");
    await page.keyboard.press("Enter");
    await until("#topics input");
    await page.keyboard.press("Space");
    await until("#relation");
    await page.keyboard.press("ArrowDown");
    await until("#ask > .actions button[value=preview]");
    await page.keyboard.press("Enter");
    await page.locator("#preview").waitFor();
    await until("#preview button[value=post]");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/questions\/\d+\//);
    expect(await page.locator("h1").innerText()).toContain("clavier");
  });
});

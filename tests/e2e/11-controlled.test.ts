import postgres from "postgres";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { chromiumPath, expectAccessible, untilShown, useStack } from "../support/browser.ts";

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const patient = { timeout: 90_000 };

for (const javaScript of [true, false])
  describe.skipIf(!chromiumPath)(
    `a researcher gets the controlled data, ${javaScript ? "with" : "without"} JavaScript`,
    () => {
      const stack = useStack();
      /** What judges a page is itself a script. */
      const judge = async (page: Page) => {
        if (javaScript) await expectAccessible(page);
      };

      const send = (page: Page) => page.locator("main form button.primary").click();

      /** Whoever signed in long ago shows again who they are. */
      async function signInEarlier(): Promise<void> {
        const sql = postgres(process.env.DATABASE_URL!, { max: 1, onnotice: () => {} });
        await sql`update sessions set verified_at = now() - interval '50 minutes'`;
        await sql.end();
      }

      async function apply(page: Page): Promise<string> {
        await page.goto("/data/access");
        await judge(page);
        await page.locator("main a[href='/data/access/new']").click();
        await page.locator("#title").fill("Ce que les proches demandent la nuit");
        await page.locator("#team").fill("Nour Exemple, groupe Sommeil");
        await page.locator("#institution").fill("Université de Nulle-Part");
        await page
          .locator("#question")
          .fill("Quelles questions les proches posent-ils entre minuit et six heures du matin ?");
        await page.locator("#ethics").fill("Comité de Nulle-Part, 2026-18");
        await page
          .locator("#need")
          .fill("Compter les questions par mois et par âge de cinq en cinq ans. ".repeat(2));
        await page.locator("#safeguards").fill("Sur une machine chiffrée, lue par deux personnes seulement.");
        await page.locator("#funding").fill("L’université");
        await page.locator("#endsOn").fill(day(-2));
        await page.locator("input[name=topics]").first().check();
        await page.locator("#agreed").check();
        await page.locator("#signedName").fill("Nour Exemple");
        await page.locator("#signedOn").fill(day(0));
        await judge(page);
        await signInEarlier();
        await send(page);
        expect(await page.locator("#need").inputValue()).toContain("de cinq en cinq ans");
        const again = page.waitForEvent("popup");
        await page.locator("main a[href^='/login/again']").click();
        const asked = await again;
        await asked.locator("input[type=password]").fill("tisane lighthouse brouette marmalade");
        await asked.locator("main form button").first().click();
        await asked.waitForURL(/\/data\/access$/);
        await send(page);
        expect(await page.locator("#endsOn-error").textContent()).toContain("finir après aujourd’hui");
        expect(await page.locator("#signedName").inputValue()).toBe("Nour Exemple");
        await page.locator("#endsOn").fill(day(90));
        await send(page);
        await page.waitForURL(/\/research\/\d+\/access$/);
        return new URL(page.url()).pathname;
      }

      test("from the application to the file, the log and the certificate", async () => {
        const researcher = await stack.visit({ javaScript, as: "member" });
        const access = await apply(researcher);
        expect(await researcher.locator("main").innerText()).toContain("Attend deux avis");

        for (const as of ["steward", "steward2"] as const) {
          const steward = await stack.visit({ javaScript, as });
          await steward.goto(access);
          await steward.locator(`main a[href='${access}/review']`).click();
          if (as === "steward") await judge(steward);
          await steward.locator("input[name=verdict][value=approve]").check();
          await steward.locator("#reason").fill("Le besoin est réel, et les protections sont bonnes.");
          await send(steward);
          await steward.waitForURL((url) => url.pathname === access);
        }

        const first = await stack.visit({ javaScript, as: "steward" });
        await first.goto("/data/candidates");
        await first.locator("button[name=tier][value=controlled]").click();
        const candidate = new URL(first.url()).pathname;
        const shown = (selector: string) =>
          expect
            .poll(async () => (await first.goto(candidate), first.locator(selector).count()), patient)
            .toBe(1);
        await shown("main a.button.primary");
        const second = await stack.visit({ javaScript, as: "steward2" });
        for (const reader of [first, second]) {
          await reader.goto(`${candidate}/sample`);
          while (new URL(reader.url()).pathname.endsWith("/sample")) {
            for (const choice of await reader.locator("main form select").all())
              await choice.selectOption("nothing");
            await send(reader);
            await reader.waitForLoadState();
          }
        }
        await shown("main form button.primary");
        for (const signer of [first, second]) {
          await signer.goto(candidate);
          await send(signer);
        }

        await researcher.goto(access);
        await untilShown(researcher, "a[href*='/data/posts.parquet?until=']");
        await judge(researcher);
        const href = (await researcher.locator("a[href*='/data/posts.parquet?']").getAttribute("href"))!;
        const file = await stack.web.fetch(href);
        expect(file.status).toBe(200);
        expect(
          Buffer.from(await file.arrayBuffer())
            .subarray(0, 4)
            .toString(),
        ).toBe("PAR1");
        expect((await stack.web.fetch(href.replace(/.$/, (last) => (last === "0" ? "1" : "0")))).status).toBe(
          403,
        );
        expect((await stack.web.fetch("/data/latest.json")).status).toBe(404);

        await researcher.reload();
        expect(await researcher.locator("#log").innerText()).toContain("data/posts.parquet");
        await researcher.locator("#destroyed").check();
        await researcher.locator("#certificate #signedName").fill("Nour Exemple");
        await researcher.locator("#certificate button").click();
        await researcher.waitForLoadState();
        expect(await researcher.locator("main").innerText()).toContain("Copies détruites");
        expect((await stack.web.fetch(href)).status).toBe(403);

        const visitor = await stack.visit({ javaScript });
        await visitor.goto("/research/governance");
        expect(await visitor.locator("main").innerText()).toContain("Le besoin est réel");
      });
    },
  );

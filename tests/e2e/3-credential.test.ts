import { describe, expect, test } from "vitest";
import { demoApplicant } from "../../db/seed/registry.ts";
import { chromiumPath, expectAccessible, untilShown, useStack } from "../support/browser.ts";

for (const javaScript of [true, false]) {
  describe.skipIf(!chromiumPath)(
    `a professional gets a badge, ${javaScript ? "with" : "without"} JavaScript`,
    () => {
      const stack = useStack();

      test("number, code, checks, a verifier's approval, and an answer with the stamp", async () => {
        const applicant = await stack.visit({ javaScript, as: "applicant" });
        await applicant.goto("/credentials/apply");
        if (javaScript) await expectAccessible(applicant);
        await applicant.locator("#professionCode").selectOption(demoApplicant.professionCode);
        await applicant.locator("#number").fill("12345");
        await applicant.locator("#familyName").fill(demoApplicant.familyName);
        await applicant.locator("#givenName").fill(demoApplicant.givenName);
        await applicant.locator("#proofEmail").fill("garance@demo.example");
        await applicant.locator("#country").selectOption("FR");
        await applicant.locator("input[name=hasInterests][value=no]").check();
        await applicant.locator("input[name=proof][value=mailbox-code]").check();
        await applicant.locator("#charter").check();
        await applicant.locator("#penal").check();
        const save = applicant.locator("button[value=prove]");
        await save.click();
        expect(await applicant.locator("#number-error").count()).toBe(1);
        expect(await applicant.locator("#familyName").inputValue()).toBe(demoApplicant.familyName);
        await applicant.locator("#number").fill(demoApplicant.number);
        await save.click();

        const mailbox = await stack.visit({ javaScript });
        await mailbox.goto("/dev/mail");
        const codeMail = mailbox.locator("main article", { hasText: "garance@demo.example" }).first();
        await expect
          .poll(async () => (await mailbox.reload(), codeMail.count()), { timeout: 15_000 })
          .toBe(1);
        const code = /\b\d{6}\b/.exec(await codeMail.innerText())![0];
        await applicant.goto("/credentials/apply");
        await applicant.locator("#code").fill(code);
        await applicant
          .locator("main form", { has: applicant.locator("#code") })
          .locator("button.primary")
          .click();
        if (javaScript) await expectAccessible(applicant);

        const verifier = await stack.visit({ javaScript, as: "verifier" });
        await verifier.goto("/credentials/queue");
        await untilShown(verifier, "main a[href^='/credentials/review/']");
        if (javaScript) await expectAccessible(verifier);
        await verifier.locator("main a[href^='/credentials/review/']").first().click();
        await verifier.locator("button[value=claim]").click();
        if (javaScript) await expectAccessible(verifier);
        // The first time, and every year, a verifier says where they work.
        if ((await verifier.locator("#employers").count()) > 0) {
          await verifier.locator("#employers").fill("Hôpital des Dunes");
          await verifier.locator("button[value=employers]").click();
        }
        await verifier.locator("input[value=approve]").check();
        await verifier.locator("button[value=decide]").click();

        await applicant.goto("/");
        await applicant.locator("main li h2 a, main li h3 a").first().click();
        const thread = new URL(applicant.url()).pathname;
        await applicant.locator("input[name=kind][value=professional]").check();
        await applicant
          .locator("#answer-form #body")
          .fill(
            "Une activité douce, répartie dans la journée, aide souvent. Parlez-en à la personne qui vous suit.",
          );
        await applicant.locator("#answer-form button[value=post]").click();
        const visitor = await stack.visit({ javaScript });
        const answer = visitor.locator("article.post", { hasText: "Une activité douce, répartie" });
        await expect
          .poll(async () => (await visitor.goto(thread), answer.count()), { timeout: 15_000 })
          .toBe(1);
        expect(await answer.innerText()).toMatch(/kinésithérapeute/i);
        await answer.locator("a[href^='/credentials/badge/']").first().click();
        await visitor.locator("h1", { hasText: demoApplicant.familyName }).waitFor();
        const badge = await visitor.locator("main").innerText();
        expect(badge).toContain("RPPS");
        expect(badge).not.toContain(demoApplicant.number);
        await applicant.goto("/credentials/mine");
        expect(await applicant.locator("main .chip").first().innerText()).toMatch(/20\d\d/);
        if (javaScript) {
          for (const page of [visitor, applicant]) await expectAccessible(page);
          await visitor.goto("/credentials");
          await expectAccessible(visitor);
          for (const kind of ["student", "peer-expert", "association"]) {
            await applicant.goto(`/credentials/apply?kind=${kind}`);
            await expectAccessible(applicant);
          }
        }
      });
    },
  );
}

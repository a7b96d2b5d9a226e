import { describe, expect, test } from "vitest";
import { chromiumPath, expectAccessible, untilShown, useStack } from "../support/browser.ts";

describe.skipIf(!chromiumPath)("a doubted badge is decided by verifiers, in the open", () => {
  const stack = useStack();
  const reasons = "Le numéro appartient à quelqu’un d’autre, d’un autre nom.";

  test("with JavaScript: reported, suspended, and given back by a second verifier", async () => {
    const holder = await stack.visit({ javaScript: true, as: "professional" });
    await holder.goto("/credentials/mine");
    const badge = await holder.locator("a[href*='/credentials/badge/']").first().getAttribute("href");
    const reporter = await stack.visit({ javaScript: true, as: "member" });
    await reporter.goto(badge!);
    await reporter.locator(`a[href='${badge}/report']`).click();
    await reporter.locator("input[name=reason][value=false-professional]").check();
    await reporter.locator("#comment").fill("Elle n’est pas au registre.");
    await reporter.locator("main form button.primary").click();

    const verifier = await stack.visit({ javaScript: true, as: "verifier" });
    await verifier.goto("/credentials/badges");
    expect(await verifier.locator("main").innerText()).toContain("Elle n’est pas au registre.");
    await expectAccessible(verifier);
    await verifier.locator("main section details summary").last().click();
    await verifier.locator("textarea[name=reasons]").fill("court");
    await verifier.locator("button[value=suspend]").click();
    await verifier.locator(".error").first().waitFor();
    expect(await verifier.locator("textarea[name=reasons]").inputValue()).toBe("court");
    await verifier.locator("textarea[name=reasons]").fill(reasons);
    await verifier.locator("button[value=suspend]").click();
    await verifier.locator("button[value=lift]").waitFor();
    expect(await verifier.locator("button[value=confirm]").count()).toBe(0);

    await reporter.goto("/notifications");
    await untilShown(reporter, "main li:has-text('a pris une mesure')");
    await reporter.locator("main form button").first().click();
    const moderator = await stack.visit({ javaScript: true, as: "moderator" });
    await moderator.goto("/moderation/cases/1");
    expect(await moderator.locator("main").innerText()).toContain("a lu ce qui a été décidé");
    const second = await stack.visit({ javaScript: true, as: "verifier2" });
    await second.goto("/credentials/badges");
    await second.locator("button[value=lift]").click();
    await second.locator("button[value=lift]").waitFor({ state: "detached" });
    await holder.goto("/notifications");
    await holder.locator("main a[href^='/decisions/']").first().click();
    expect(await holder.locator("main").innerText()).toContain("vous est rendu");
    await reporter.goto("/moderation/log");
    expect(await reporter.locator("main table").innerText()).toMatch(/Badge\s+Retirer le badge.*annulée/s);
  });

  test("without JavaScript: found, taken away by two, and appealed", async () => {
    const verifier = await stack.visit({ javaScript: false, as: "verifier" });
    await verifier.goto("/credentials/badges?q=Oriane-P");
    await verifier.locator("main section details summary").last().click();
    await verifier.locator("textarea[name=reasons]").fill(reasons);
    await verifier.locator("button[value=suspend]").click();
    const second = await stack.visit({ javaScript: false, as: "verifier2" });
    await second.goto("/credentials/badges");
    await second.locator("button[value=confirm]").click();
    expect(await second.locator("main .notice.success").innerText()).toContain("The badge is revoked");

    const holder = await stack.visit({ javaScript: false, as: "professional" });
    await holder.goto("/notifications");
    await holder.locator("main a[href^='/decisions/']").first().click();
    const decision = await holder.locator("main").innerText();
    expect(decision).toContain(reasons);
    expect(decision).toContain("Votre badge a été retiré");
    await holder.locator("#body").fill("C’est mon nom de naissance.");
    await holder.locator("main form button.primary").click();

    // Whoever took part reads the appeal and cannot answer it; no more can a moderator.
    await second.goto("/credentials/badges");
    await second.locator("main a[href^='/moderation/appeals/']").click();
    expect(await second.locator("main").innerText()).toContain("C’est mon nom de naissance.");
    expect(await second.locator("input[name=verdict]").count()).toBe(0);
    const moderator = await stack.visit({ javaScript: false, as: "moderator" });
    await moderator.goto(second.url());
    expect(await moderator.locator("input[name=verdict]").count()).toBe(0);
  });
});

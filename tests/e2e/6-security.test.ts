import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { codeAt, stepAt } from "../../app/accounts/second-factor/totp.server.ts";
import { demoAccounts } from "../../db/seed/demo-accounts.ts";
import { chromiumPath, expectAccessible, useStack } from "../support/browser.ts";

/** An authenticator of the browser's own, which always says yes. */
async function giveAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
}

const member = demoAccounts.find(({ role }) => role === "member")!;

async function givePassword(page: Page, { email, password } = member): Promise<void> {
  await page.goto("/login");
  await page.locator("#email").fill(email);
  await page.locator("#password").fill(password);
  await page.locator("main form button").click();
}

const path = (page: Page) => new URL(page.url()).pathname;

describe.skipIf(!chromiumPath)("a second factor", () => {
  const stack = useStack({}, "localhost");

  test("a member adds an app without scripts, signs in with its code, and with a recovery code", async () => {
    const page = await stack.visit({ as: "member", javaScript: false });
    await page.goto("/settings/security");
    await page.locator('main a[href="/settings/security/app"]').click();
    const secret = (await page.locator("main form code").innerText()).replace(/\s/g, "");
    await page.locator("#code").fill("000000");
    await page.locator("main form button").click();
    expect(await page.locator("#code-error").count()).toBe(1);
    expect((await page.locator("main form code").innerText()).replace(/\s/g, "")).toBe(secret);
    const firstStep = stepAt(new Date());
    await page.locator("#code").fill(codeAt(secret, firstStep));
    await page.locator("main form button").click();
    const recovery = await page.locator("main li code").first().innerText();
    expect(await page.locator("main li code").count()).toBe(10);

    await page.context().clearCookies();
    await givePassword(page);
    await expect.poll(() => path(page)).toBe("/login/factor");
    await page.goto("/settings");
    expect(path(page), "the password alone opens nothing").toBe("/login");
    await page.goto("/login/factor?next=/settings");
    await page.locator("#code").fill(codeAt(secret, firstStep + 1));
    await page.locator("main form button").click();
    await expect.poll(() => path(page)).toBe("/settings");

    await page.context().clearCookies();
    await givePassword(page);
    await page.locator("#code").fill(recovery);
    await page.locator("main form button").click();
    await expect.poll(() => path(page)).toBe("/");
  });

  test("a passkey is made and then signs in by itself", async () => {
    const page = await stack.visit({ as: "professional" });
    await giveAuthenticator(page);
    await page.goto("/settings/security/passkey");
    await page.locator("main button").click();
    await page.locator("main li code").first().waitFor();
    await page.goto("/logout");
    await page.context().clearCookies();
    await page.goto("/login/passkey?next=/settings/security");
    await page.locator("main button").click();
    await page.waitForURL((url) => url.pathname === "/settings/security");
    await page.locator('main button[value="remove"]').waitFor();
    await expectAccessible(page);
    await page.goto("/settings/security/app");
    await expectAccessible(page);
  });

  test("whoever leaves is shown their receipt, without scripts, and is signed out", async () => {
    const page = await stack.visit({ as: "applicant", javaScript: false });
    await page.goto("/settings/data");
    await page.locator('main a[href="/settings/data/erase"]').last().click();
    await page.locator('input[value="erase"]').check();
    await page.locator("#sure").check();
    await page.locator("main form button").click();
    expect((await page.locator("main code").innerText()).length).toBeGreaterThan(60);
    await page.goto("/settings");
    expect(path(page)).toBe("/login");
  });

  test("the page that asks for the second factor passes every automatic accessibility rule", async () => {
    const page = await stack.visit();
    const moderator = demoAccounts.find(({ role }) => role === "moderator")!;
    await givePassword(page, moderator);
    await expect.poll(() => path(page)).toBe("/login/factor");
    await expectAccessible(page);
  });

  test("the demonstration shows the codes of its team", async () => {
    const page = await stack.visit({ as: "moderator", locale: "en" });
    await page.goto("/moderation");
    expect(path(page)).toBe("/moderation");
    await page.goto("/dev/codes");
    expect(await page.locator("main").innerText()).toMatch(/moderator@demo\.example \d{6}/);
    await expectAccessible(page);
  });
});

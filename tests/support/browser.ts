import AxeBuilder from "@axe-core/playwright";
import { chromium } from "playwright-core";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, vi } from "vitest";
import postgres from "postgres";
import { codeAt, nextStep } from "../../app/accounts/second-factor/totp.server.ts";
import { demoAccounts, demoTotpSecret } from "../../db/seed/demo-accounts.ts";
import { seed } from "../../scripts/seed/demo.ts";
import { closeDatabase } from "../../db/client.server.ts";
import { copyTemplate, prepareEnvironment } from "./database.ts";
import { startWeb, startWorker } from "./web.ts";
import type { RunningProcess, Web } from "./web.ts";

// A journey is long, and a machine may be slow: what is waited for has its own, shorter limits.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 180_000 });

/** Path of a real Chromium, found by `npm test`; without one the journeys are skipped by name. */
export const chromiumPath = process.env.CHROMIUM_PATH;

export type DemoRole = (typeof demoAccounts)[number]["role"];

export interface Stack {
  web: Web;
  worker: RunningProcess;
  /** A new person at a new browser. */
  visit(options?: { javaScript?: boolean; locale?: "fr" | "en"; as?: DemoRole }): Promise<Page>;
}

const violations: string[] = [];

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-sync",
    ],
  });

/** The demonstration, its web and worker processes and a browser, shared by the journeys of one file. */
export function useStack(env: Record<string, string> = {}, host?: string): Stack {
  const stack = {} as Stack;
  let browser: Browser;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    const name = `entraide_e2e_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
    const admin = postgres(inject("superuserUrl"), { max: 1, onnotice: () => {} });
    await copyTemplate(admin, name);
    await admin.end();
    prepareEnvironment(name);
    await seed();
    await closeDatabase();
    stack.web = await startWeb(env, host);
    stack.worker = await startWorker({ BASE_URL: stack.web.url, ...env });
    browser = await launchBrowser();
  });

  stack.visit = async ({ javaScript = true, locale = "fr", as } = {}) => {
    const context = await browser.newContext({
      javaScriptEnabled: javaScript,
      locale: locale === "fr" ? "fr-FR" : "en-GB",
      baseURL: stack.web.url,
      viewport: { width: 1280, height: 900 },
    });
    contexts.push(context);
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    page.on("console", (message) => {
      if (/Content.Security.Policy|Refused to/i.test(message.text()))
        violations.push(`${page.url()} ${message.text()}`);
    });
    page.on("pageerror", (error) => violations.push(`${page.url()} ${error.message}`));
    if (as) await signIn(page, as);
    return page;
  };

  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    await browser?.close();
    await stack.worker?.stop();
    await stack.web?.stop();
    expect(violations).toEqual([]);
  });
  return stack;
}

export async function signIn(page: Page, role: DemoRole): Promise<void> {
  await page.goto("/login");
  await fillSignIn(page, role);
}

/** On the page that asks for it. */
export async function fillSignIn(page: Page, role: DemoRole): Promise<void> {
  const { email, password } = demoAccounts.find((account) => account.role === role)!;
  await page.locator("#email").fill(email);
  await page.locator("#password").fill(password);
  await page.locator("main form button").click();
  await page.waitForURL((url) => url.pathname !== "/login");
  if (new URL(page.url()).pathname !== "/login/factor") return;
  await page.locator("#code").fill(await unusedDemoCode(email));
  await page.locator("main form button").click();
  await page.waitForURL((url) => url.pathname !== "/login/factor");
}

/** No code works twice: the next one that the page would take. */
async function unusedDemoCode(email: string): Promise<string> {
  const sql = postgres(process.env.DATABASE_URL!, { max: 1, onnotice: () => {} });
  const [row] = await sql`
    select last_step from second_factors join account_secrets using (user_id) where email = ${email}`;
  await sql.end();
  return codeAt(demoTotpSecret, nextStep(row!.last_step as number, new Date()));
}

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "RGAAv4"];
const colourRules = ["color-contrast", "link-in-text-block"];

/** In which width and colours a page is judged: the dark page differs in nothing but its colours, at any width. */
const looks = [
  { width: 1280, colorScheme: "dark" },
  { width: 1280, colorScheme: "light" },
  { width: 320, colorScheme: "light" },
] as const;

/** No violation that a machine can see: WCAG 2.2 A and AA, best practice, RGAA 4; and nothing that scrolls sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const { width, colorScheme } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    // Without frames of other origins, axe needs no second page to sum up in.
    const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
    const judged = colorScheme === "dark" ? axe.withRules(colourRules) : axe.withTags(standards);
    const { violations: found } = await judged.analyze();
    const summary = found.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(" ")}`);
    expect(summary, `${page.url()} ${colorScheme} ${width}`).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${page.url()} scrolls sideways at ${width} px`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** Waits for what a job does, by looking again as a person would. */
export async function untilShown(page: Page, what: string | Locator): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.reload();
        return (typeof what === "string" ? page.locator(what) : what).count();
      },
      { timeout: 15_000 },
    )
    .toBeGreaterThan(0);
}

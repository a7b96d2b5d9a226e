import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { chromiumPath, expectAccessible, launchBrowser } from "../support/browser.ts";
import { useDatabase } from "../support/database.ts";
import { seedDocuments } from "../../scripts/seed/documents.ts";
import { transaction } from "../../db/client.server.ts";
import { buildTopic } from "../support/factories.ts";
import { startWeb } from "../support/web.ts";
import { addresses, fill } from "./addresses.ts";
import { askTheApp } from "./ask.ts";
import { buildPerson } from "./roles.ts";
import type { RoleName } from "./roles.ts";
import { table } from "./table.ts";
import { exists, targets } from "./targets.ts";
import type { Variant } from "./targets.ts";

/** Files, feeds, figures for machines, forms without a page of their own. */
const withoutPage = [
  "compose/look",
  "compose/similar",
  "consultations/:number/results.csv",
  "consultations/:number/results.json",
  "credentials/apply/document",
  "credentials/evidence/:evidenceId",
  "credentials/sign-in",
  "credentials/sign-in/callback",
  "data/:version/*",
  "data/audit.json",
  "data/candidates/:releaseId/files/*",
  "data/catalog.ttl",
  "data/controlled/:grantId/:releaseId/*",
  "data/feed.atom",
  "data/latest.json",
  "data/minisign.pub",
  "data/status.json",
  "data/status.json.minisig",
  "drafts/:draftId",
  "drafts/save",
  "feed.atom",
  "logout",
  "moderation/live",
  "people/:pseudonym/follow",
  "posts/:postId",
  "posts/:postId/accept",
  "posts/:postId/keep",
  "posts/:postId/react",
  "posts/:postId/research/receipt",
  "proposals/:number/support",
  "proposals/:number/withdraw",
  "questions/:number/feed.atom",
  "questions/:number/follow",
  "settings/appointment/file",
  "settings/data/export",
  "sitemap.xml",
  "topics/:slug/feed.atom",
  "topics/:slug/follow",
  "transparency/figures.csv",
  "transparency/statements.ndjson",
];

/** Pages in the middle of a story, which the journeys of tests/e2e judge where they come to them. */
const inJourneys = [
  "data/:version",
  "data/:version/rows",
  "data/candidates/:releaseId/sample",
  "login/factor",
  "session-ended",
];

const viewers: RoleName[] = [
  "member",
  "professional",
  "moderator",
  "verifier",
  "steward",
  "admin",
  "visitor",
];

interface Sight {
  role: RoleName;
  variant: Variant | null;
}

/** Whom the table lets see an address, and of whom: their own things before others'. */
function sightsOf(path: string): Sight[] {
  const declared = table[path]!.get;
  const rules = typeof declared === "function" ? [[null, declared] as const] : Object.entries(declared);
  return viewers.flatMap((role) =>
    rules
      .filter(([, rule]) => rule(role) === "in")
      .map(([variant]) => ({ role, variant: variant as Variant | null })),
  );
}

/** The first of these that is a page. @returns its address and the cookie of who sees it */
async function findPage(path: string): Promise<{ address: string; cookie: string } | null> {
  const { of } = table[path]!;
  const tried = new Set<RoleName>();
  for (const { role, variant } of sightsOf(path)) {
    const { actor, cookie } = await buildPerson(role);
    if (tried.has(role) || (variant && !exists(variant, actor))) continue;
    tried.add(role);
    const address = fill(path, of ? await targets[of](variant ?? "other", actor) : { params: {} });
    const response = await askTheApp(address, { cookie });
    await response.body?.cancel();
    const isPage = response.status === 200 && response.headers.get("Content-Type")?.startsWith("text/html");
    if (isPage) return { address, cookie };
  }
  return null;
}

describe.skipIf(!chromiumPath)("every page of the table of contents", () => {
  useDatabase();
  let browser: Browser;
  let web: Awaited<ReturnType<typeof startWeb>>;
  beforeAll(async () => {
    browser = await launchBrowser();
    web = await startWeb();
  });
  afterAll(async () => {
    await browser?.close();
    await web?.stop();
  });

  async function judge(address: string, cookie = ""): Promise<string[]> {
    const context = await browser.newContext({ baseURL: web.url, locale: "fr-FR" });
    const [name, value] = cookie.split("=");
    if (value) await context.addCookies([{ name: name!, value, url: web.url }]);
    const page = await context.newPage();
    await page.goto(address);
    const wrong: string[] = [];
    await expectAccessible(page).catch((error: Error) => wrong.push(error.message));
    await context.close();
    return wrong;
  }

  test("passes every automatic accessibility rule at 1280 and 320 pixels, and those of colours in the dark", async () => {
    await buildTopic({ slug: "sleep" });
    const unseen: string[] = [];
    const wrong: string[] = [];
    for (const path of new Set(addresses)) {
      const page = await findPage(path);
      if (page) wrong.push(...(await judge(page.address, page.cookie)));
      else unseen.push(path);
    }
    await transaction(seedDocuments);
    const prose = { "*": "/nowhere", "pages/:slug": "/pages/privacy" } as Record<string, string>;
    prose["pages/:slug/versions"] = "/pages/privacy/versions";
    prose["listen/pages/:slug"] = "/listen/pages/privacy";
    for (const address of Object.values(prose)) wrong.push(...(await judge(address)));
    expect(wrong).toEqual([]);
    expect(unseen.filter((path) => !prose[path]).toSorted()).toEqual(
      [...withoutPage, ...inJourneys].toSorted(),
    );
  }, 900_000);
});

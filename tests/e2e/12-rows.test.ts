import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, db } from "../../db/client.server.ts";
import { releases } from "../../db/schema/index.ts";
import { chromiumPath, expectAccessible, useStack } from "../support/browser.ts";
import { announceRelease, storeLargeRelease, threadId } from "../support/large-release.ts";

const version = "2026.11.0";
const rows = `/data/${version}/rows`;
const posts = 60_000;
const patient = { timeout: 15_000 };

describe.skipIf(!chromiumPath)("a researcher browses a published file where it lies", () => {
  const stack = useStack();
  beforeAll(async () => {
    await storeLargeRelease(version, posts);
    await announceRelease(version);
  });
  afterAll(closeDatabase);

  /** Every answer with a part of the file, as the browser received it. */
  function watch(page: Page): { statuses: Set<number>; bytes: number } {
    const seen = { statuses: new Set<number>(), bytes: 0 };
    page.on("response", (response) => {
      if (!response.url().endsWith(".parquet")) return;
      seen.statuses.add(response.status());
      seen.bytes += Number(response.headers()["content-length"]);
    });
    return seen;
  }
  const isRead = (page: Page) =>
    expect.poll(() => page.locator("#rows-read").textContent(), patient).toMatch(/^(Lu|Read)\s?:/);
  const fileBytes = async () =>
    Number(
      (await stack.web.fetch(`/data/${version}/data/posts.parquet`, { method: "HEAD" })).headers.get(
        "Content-Length",
      ),
    );
  const bodies = (page: Page) => page.locator("#rows tbody td:last-child").allInnerTexts();

  test("rows and columns come by ranges, a small part of the file, and are counted", async () => {
    const page = await stack.visit({ locale: "en" });
    const seen = watch(page);
    await page.goto(`${rows}?columns=kind&columns=language`);
    await isRead(page);
    const all = await fileBytes();
    expect([...seen.statuses]).toEqual([206]);
    expect(seen.bytes).toBeLessThan(all / 100);
    expect(await page.locator("#rows-read").textContent()).toMatch(
      /^Read: [\d.]+ kB of [\d.]+ MB \(requests: \d+\)\.$/,
    );
    expect(await page.locator("#rows caption").textContent()).toBe("Rows 1 to 25 of 60,000");

    await page.locator("#rows-form summary").click();
    await page.locator("input[value=body]").check();
    await page.locator("#row").fill("40001");
    await page.locator("#rows-form button").click();
    await expect.poll(async () => (await bodies(page))[0], patient).toMatch(/^Row 40001\. /);
    expect(await page.locator("#rows tbody th").first().textContent()).toBe("40,001");
    await page.locator("#rows-next").press("Enter");
    await expect.poll(async () => (await bodies(page))[0], patient).toMatch(/^Row 40026\. /);
    await isRead(page);
    expect([...seen.statuses]).toEqual([206]);
    expect(seen.bytes).toBeLessThan(all / 2);
    await page.goBack();
    await expect.poll(async () => (await bodies(page))[0], patient).toMatch(/^Row 40001\. /);
  });

  test("one thread is found by its name, and one kind of row by its value", async () => {
    const page = await stack.visit({ locale: "en" });
    const seen = watch(page);
    await page.goto(`${rows}?columns=thread_id&columns=body&only=thread_id:${threadId(11_000)}`);
    await expect
      .poll(() => page.locator("#rows caption").textContent(), patient)
      .toContain("Rows 1 to 5 of 5 where");
    expect((await bodies(page))[0]).toMatch(/^Row 55001\. /);
    for (const link of ["#rows-previous", "#rows-next"])
      expect(await page.locator(link).isVisible()).toBe(false);
    expect(seen.bytes).toBeLessThan((await fileBytes()) / 2);
    await page.goto(`${rows}?columns=kind`);
    await page.locator("#only").selectOption("kind:carer");
    await page.locator("#rows-form button").click();
    await expect
      .poll(() => page.locator("#rows caption").textContent(), patient)
      .toContain("of 12,000 where kind is “carer”");
    expect(new Set(await page.locator("#rows tbody td").allInnerTexts())).toEqual(new Set(["carer"]));
  });

  test("without JavaScript the first thousand rows are there, page by page, and say that they are not all", async () => {
    const page = await stack.visit({ javaScript: false });
    await page.goto(rows);
    expect(await page.locator("#rows caption").textContent()).toMatch(/^Lignes 1 à 25 sur 1\s000$/);
    expect(await page.locator("main noscript").textContent()).toMatch(/1\s000 premières lignes sur 60\s000/);
    await page.locator("#rows-next").click();
    expect(await page.locator("#rows tbody td.long").allInnerTexts()).toContainEqual(
      expect.stringMatching(/^Row 26\. /),
    );
    await page.locator("#only").selectOption("kind:carer");
    await page.locator("#rows-form button").click();
    expect(await page.locator("#rows caption").textContent()).toContain("sur 200 où kind vaut");
  });

  test("the page can be used by everybody, and says when the version is recalled under the reader's eyes", async () => {
    const page = await stack.visit();
    await page.goto(rows);
    await isRead(page);
    await expectAccessible(page);
    await page.locator(".tabs a").last().click();
    await isRead(page);
    expect(await page.locator("#rows caption").textContent()).toMatch(/sur 12\s000$/);
    await page.goto(rows);
    await isRead(page);
    const recalled = { status: "recalled", recalledAt: new Date(), recallReason: "safety" } as const;
    await db().update(releases).set(recalled).where(eq(releases.version, version));
    await page.locator("#row").fill("50000");
    await page.locator("#rows-form button").click();
    await expect
      .poll(() => page.locator("#rows-read").textContent(), patient)
      .toContain("vient d’être rappelée");
    expect((await stack.web.fetch(rows)).status).toBe(410);
  });
});

import { describe, expect, test } from "vitest";
import { chromiumPath, expectAccessible, useStack } from "../support/browser.ts";

describe.skipIf(!chromiumPath)("a visitor reads the demonstration", () => {
  const stack = useStack();

  for (const javaScript of [true, false]) {
    test(`lists, topics, a thread and search, ${javaScript ? "with" : "without"} JavaScript`, async () => {
      const page = await stack.visit({ javaScript });
      await page.goto("/");
      expect(await page.locator("main li h2 a, main li h3 a").count()).toBeGreaterThanOrEqual(10);
      await page.locator("main li h2 a, main li h3 a").first().click();
      expect(new URL(page.url()).pathname).toMatch(/^\/questions\/\d+\/[a-z0-9-]+$/);
      expect(await page.locator("h1").count()).toBe(1);
      expect(await page.locator("script[src]").count()).toBe(0);
      await page.goto("/topics");
      await page.locator("main a[href^='/topics/']").first().click();
      expect(new URL(page.url()).pathname).toMatch(/^\/topics\/[a-z-]+$/);
      await page.locator("header input[name=q]").fill("diabete");
      await page.locator("header input[name=q]").press("Enter");
      expect(new URL(page.url()).pathname).toBe("/search");
      expect((await page.locator("main").innerText()).toLowerCase()).toContain("diabète");
    });
  }

  test("every page of the footer opens in both languages", async () => {
    for (const locale of ["fr", "en"] as const) {
      const page = await stack.visit({ locale });
      await page.goto("/");
      expect(await page.locator("html").getAttribute("lang")).toBe(locale);
      const links = await page
        .locator("footer a")
        .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).pathname));
      for (const path of links) expect((await page.goto(path))?.status(), path).toBe(200);
    }
  });

  test("the pages of a visitor pass every automatic accessibility rule", async () => {
    const page = await stack.visit();
    for (const path of [
      "/",
      "/topics",
      "/topics/diabetes",
      "/search?q=fatigue",
      "/login",
      "/signup",
      "/pages/charter",
      "/data",
      "/credentials",
      "/moderation/log",
      "/nowhere",
    ]) {
      await page.goto(path);
      await expectAccessible(page);
    }
    await page.goto("/");
    await page.locator("main li h2 a, main li h3 a").first().click();
    await expectAccessible(page);
  });

  test("a thread weighs at most 30 kB compressed, style included, and runs no script", async () => {
    const page = await stack.visit({ javaScript: false });
    await page.goto("/");
    const path = new URL(
      await page
        .locator("main li h2 a, main li h3 a")
        .first()
        .evaluate((a) => (a as HTMLAnchorElement).href),
    ).pathname;
    const wire = async (address: string) => {
      const response = await fetch(new URL(address, stack.web.url), {
        headers: { "Accept-Encoding": "gzip" },
      });
      const html = await response.text();
      return { bytes: Number(response.headers.get("content-length")), html };
    };
    await wire(path); // the first visit renders it, the next ones are served as stored
    const thread = await wire(path);
    const style = /href="([^"]+\.css)"/.exec(thread.html)![1]!;
    expect(thread.html).not.toMatch(/<script(?![^>]*ld\+json)/);
    expect(thread.bytes + (await wire(style)).bytes).toBeLessThanOrEqual(30_000);
  });
});

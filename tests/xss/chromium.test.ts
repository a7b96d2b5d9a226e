import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";
import { marked } from "marked";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cook } from "../../app/shared/markdown.server.ts";
import { chromiumPath } from "../support/browser.ts";
import { payloads, wrapped } from "./payloads.ts";

const texts = [...payloads, ...wrapped()];

describe.skipIf(!chromiumPath)("in a browser, with no policy to help", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: chromiumPath,
      args: ["--no-sandbox", "--disable-gpu"],
    });
  });
  afterAll(() => browser?.close());

  /** Shows the texts on one page, follows every link and touches everything. @returns what happened by itself */
  async function show(html: string) {
    const page = await browser.newPage();
    const seen = { ran: 0, dialogs: 0, requests: [] as string[] };
    await page.exposeFunction("hit", () => void (seen.ran += 1));
    page.on("dialog", (dialog) => {
      seen.dialogs += 1;
      return dialog.dismiss();
    });
    await page.route("**/*", (route) => {
      const url = route.request().url();
      if (url === "http://page.example/") return route.fulfill({ contentType: "text/html", body: html });
      seen.requests.push(url);
      return route.abort();
    });
    await page.goto("http://page.example/", { waitUntil: "load" });
    await page.evaluate(() => {
      for (const element of document.querySelectorAll("body *"))
        for (const name of ["mouseover", "pointerenter", "focus", "toggle", "animationend"])
          element.dispatchEvent(new Event(name, { bubbles: true }));
      for (const link of document.querySelectorAll("a")) if (link.protocol === "javascript:") link.click();
      for (const template of document.querySelectorAll("noscript"))
        document.body.innerHTML += template.innerHTML;
    });
    await page.waitForTimeout(500);
    await page.close();
    return seen;
  }

  const pageOf = (parts: string[]) =>
    `<!doctype html><meta charset=utf-8><title>x</title><body>${parts.map((part) => `<article>${part}</article>`).join("\n")}`;

  test("the page runs what it is given raw: the harness sees it", async () => {
    const raw = await show(pageOf(['<img src=x onerror="hit()">', "<script>hit()</script>"]));
    expect(raw.ran).toBe(2);
    const parsed = await show(
      pageOf(
        ["<svg onload=hit()>\n\n[a](javascript:hit())"].map((text) => marked.parse(text, { async: false })),
      ),
    );
    expect(parsed.ran).toBeGreaterThan(0);
  });

  test("all payloads, cooked, on one page: nothing runs, asks, or is fetched", async () => {
    const seen = await show(pageOf(texts.map((text) => cook(text)?.html ?? "")));
    expect(seen).toEqual({ ran: 0, dialogs: 0, requests: [] });
  });
});

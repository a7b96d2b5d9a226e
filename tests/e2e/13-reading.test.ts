import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { chromiumPath, useStack } from "../support/browser.ts";

/** What a thread is made of, and what surrounds it. */
const words = ["h1", "main article.post .prose"];
const surroundings = [
  "header.top",
  ".help-line",
  "footer.foot",
  "a.skip",
  "main .actions",
  "main .screen-only",
];

/** How many of these take up room on the page. */
const shown = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) => all.filter((one) => one.getClientRects().length > 0).length);

describe.skipIf(!chromiumPath)("a thread as its reader needs it", () => {
  const stack = useStack();

  async function openThread(page: Page): Promise<void> {
    await page.goto("/");
    await page.locator("main li h2 a, main li h3 a").first().click();
  }

  for (const as of [undefined, "member"] as const)
    test(`paper has the words, and nothing that is pressed, for ${as ?? "a visitor"}`, async () => {
      const page = await stack.visit({ as });
      await openThread(page);
      for (const selector of [...words, "header.top", "footer.foot"])
        expect(await shown(page, selector), selector).toBeGreaterThan(0);
      const posts = await shown(page, "main article.post .prose");

      await page.emulateMedia({ media: "print" });
      for (const selector of surroundings) expect(await shown(page, selector), selector).toBe(0);
      expect(await shown(page, "main :is(button, input, textarea, select)")).toBe(0);
      expect(await shown(page, "h1")).toBe(1);
      expect(await shown(page, "main article.post .prose")).toBe(posts);
      const { color, background } = await page.locator("body").evaluate((body) => {
        const style = getComputedStyle(body);
        return { color: style.color, background: style.backgroundColor };
      });
      expect([color, background]).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
    });

  test("what helps with dyslexia changes letters and lines of every page, until it is put back", async () => {
    const page = await stack.visit({ javaScript: false });
    const look = async () => {
      await openThread(page);
      return page
        .locator("main .prose p")
        .first()
        .evaluate((text) => {
          const { letterSpacing, wordSpacing, lineHeight, fontSize, fontFamily } = getComputedStyle(text);
          const [letters, blanks, lines, size] = [letterSpacing, wordSpacing, lineHeight, fontSize].map(
            (value) => (value === "normal" ? 0 : parseFloat(value)),
          );
          return { letters: letters!, blanks: blanks!, lines: lines! / size!, size: size!, fontFamily };
        });
    };
    const choose = async (button: string, values: Record<string, string>) => {
      await page.goto("/reading");
      for (const [name, value] of Object.entries(values))
        await page.locator(`input[name=${name}][value=${value}]`).check();
      await page.locator(button).click();
      await page.waitForURL(/saved/);
    };

    const plain = await look();
    await choose("main form button.primary", { spacing: "wide", face: "legible" });
    const wide = await look();
    expect(wide.letters - plain.letters).toBeCloseTo(0.05 * wide.size, 1);
    expect(wide.blanks - plain.blanks).toBeCloseTo(0.16 * wide.size, 1);
    expect(wide.lines).toBeGreaterThan(plain.lines);
    expect(wide.lines).toBeGreaterThanOrEqual(1.5);
    expect(wide.fontFamily).toMatch(/^"?Atkinson Hyperlegible"?, "?OpenDyslexic"?/);
    expect(wide.fontFamily).not.toBe(plain.fontFamily);
    await page.goto("/pages/charter");
    expect(
      await page
        .locator("main p")
        .first()
        .evaluate((text) => getComputedStyle(text).letterSpacing),
    ).not.toBe("normal");

    await choose("main form button[name=reset]", {});
    expect(await look()).toEqual(plain);
  });
});

import { execFile } from "node:child_process";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { plantedIdentifiers } from "../../db/seed/threads/identifiers.ts";
import { chromiumPath, expectAccessible, untilShown, useStack } from "../support/browser.ts";

const run = promisify(execFile);
const patient = { timeout: 90_000 };

for (const javaScript of [true, false]) {
  describe.skipIf(!chromiumPath)(
    `a thread goes into research, ${javaScript ? "with" : "without"} JavaScript`,
    () => {
      const stack = useStack();

      /** The release's files, fetched as a researcher fetches them, from the list of checksums. */
      async function download(version: string): Promise<string> {
        const folder = await mkdtemp(join(tmpdir(), "entraide-release-"));
        const get = async (file: string) => {
          const response = await stack.web.fetch(`/data/${version}/${file}`);
          expect(response.status, file).toBe(200);
          await mkdir(dirname(join(folder, file)), { recursive: true });
          await writeFile(join(folder, file), Buffer.from(await response.arrayBuffer()));
        };
        await get("SHA256SUMS");
        const sums = await (await stack.web.fetch(`/data/${version}/SHA256SUMS`)).text();
        for (const line of sums.trim().split("\n")) await get(line.split(/\s+\*?/)[1]!);
        return folder;
      }

      async function latest(): Promise<string | null> {
        const response = await stack.web.fetch("/data/latest.json");
        return response.ok ? (((await response.json()) as { version?: string }).version ?? null) : null;
      }

      /** Every page of the sample, in which nobody is found. */
      async function read(page: Page, candidate: string): Promise<void> {
        await page.goto(`${candidate}/sample`);
        if (javaScript) await expectAccessible(page);
        while (new URL(page.url()).pathname.endsWith("/sample")) {
          // Nothing is chosen beforehand: whoever did not read does not pass.
          for (const choice of await page.locator("main form select").all())
            await choice.selectOption("nothing");
          await page.locator("main form button.primary").click();
          await page.waitForLoadState();
        }
      }

      async function sign(page: Page): Promise<void> {
        await page.goto("/data/candidates");
        await page.locator("main li h2 a").first().click();
        await page.locator("main form button.primary").click();
      }

      /** Everything opened: how to check who signed, where news come from, and no heading without anything below. */
      async function expectAllSaid(page: Page): Promise<void> {
        for (const summary of await page.locator("main summary, aside summary").all()) await summary.click();
        expect(await page.locator("main").innerText()).toContain("minisign -V -p minisign.pub -m SHA256SUMS");
        for (const path of ["/data/minisign.pub", "/data/feed.atom"]) {
          expect(await page.locator(`a[href="${path}"]`).count(), path).toBe(1);
          expect((await stack.web.fetch(path)).status).toBe(200);
        }
        expect(await page.locator("main :is(h2, h3):is(:last-child, :has(+ ul:empty))").count()).toBe(0);
      }

      test("consent after seeing the text, two signatures, and files that verify", async () => {
        const member = await stack.visit({ javaScript, as: "member" });
        await member.goto("/");
        await member.locator("main li h2 a, main li h3 a").first().click();
        const words =
          "Bonjour Solveig Tranquart, chez moi aussi la fatigue venait par vagues, surtout le soir.";
        await member.locator("input[name=kind][value=experience]").check();
        await member.locator("#answer-form #body").fill(words);
        await member.locator("#answer-form button[value=post]").click();
        const own = member.locator("article.post", { hasText: "venait par vagues" }).last();
        const choice = own.locator("a[href$='/research']").first();
        await expect.poll(async () => (await member.reload(), choice.count()), patient).toBe(1);
        await choice.click();
        const preview = await member.locator("main").innerText();
        expect(preview).toMatch(/\[NAME_\d\]/);
        expect(preview).not.toContain("Solveig");
        if (javaScript) await expectAccessible(member);
        await member.locator("input[name=scope][value=open]").check();
        await member.locator("main form button.primary").click();

        const steward = await stack.visit({ javaScript, as: "steward" });
        await steward.goto("/data/candidates");
        await steward.locator("main form button.primary").click();
        const candidate = new URL(steward.url()).pathname;
        const shown = (selector: string) =>
          expect
            .poll(async () => (await steward.goto(candidate), steward.locator(selector).count()), patient)
            .toBe(1);
        await shown("main a.button.primary");
        const other = await stack.visit({ javaScript, as: "steward2" });
        for (const reader of [steward, other]) await read(reader, candidate);
        await shown("main form button.primary");
        if (javaScript) await expectAccessible(steward);
        await sign(steward);
        expect(await latest()).toBeNull();
        await sign(other);

        await expect.poll(latest, patient).toMatch(/^\d{4}\.\d{1,2}\.\d+$/);
        const version = (await latest())!;

        const researcher = await stack.visit({ javaScript });
        await researcher.goto("/data");
        await untilShown(researcher, "a[href*='posts.parquet']");
        await expectAllSaid(researcher);
        if (javaScript) await expectAccessible(researcher);

        const folder = await download(version);
        const { stdout } = await run(process.execPath, ["scripts/release.ts", "verify", folder]);
        expect(stdout).toBeTruthy();
        const posts = await parquetReadObjects({
          file: await asyncBufferFromFile(join(folder, "data/posts.parquet")),
          compressors,
        });
        expect(posts.length).toBeGreaterThan(10);
        const everything = JSON.stringify(posts, (_, value) =>
          typeof value === "bigint" ? String(value) : value,
        );
        const left = plantedIdentifiers.filter(({ value }) => everything.includes(value));
        expect(left).toEqual([]);

        const ranged = await stack.web.fetch(`/data/${version}/data/posts.parquet`, {
          headers: { Range: "bytes=0-3" },
        });
        expect([ranged.status, await ranged.text()]).toEqual([206, "PAR1"]);
        await expect(
          run(process.execPath, ["scripts/release.ts", "verify", join(folder, "docs")]),
        ).rejects.toThrow();
      });
    },
  );
}

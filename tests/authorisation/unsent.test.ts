import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { useDatabase } from "../support/database.ts";
import { buildTopic } from "../support/factories.ts";
import { buildAgreement } from "../support/grants.ts";
import { formTo } from "../support/page-form.ts";
import { startWeb } from "../support/web.ts";
import type { Web } from "../support/web.ts";
import { fill } from "./addresses.ts";
import { buildPerson } from "./roles.ts";
import type { RoleName } from "./roles.ts";
import { table } from "./table.ts";
import { targets } from "./targets.ts";

useDatabase();
let web: Web;
beforeAll(async () => {
  web = await startWeb();
}, 120_000);
afterAll(() => web?.stop());
beforeEach(async () => {
  await buildTopic({ slug: "sleep" });
  await buildAgreement();
});

/** What somebody of this role sends to every form of the table of contents that wants to know again who they are. */
async function* refusedForms(role: RoleName) {
  const wanted = role === "visitor" ? "sign-in" : "step-up";
  for (const [path, { of, post, fields }] of Object.entries(table)) {
    const rule = typeof post === "function" ? post : post?.other;
    if (!fields || rule?.(role) !== wanted) continue;
    const person = await buildPerson(role);
    const target = of ? await targets[of]("other", person.actor) : { params: {} };
    const all = Object.entries({ ...fields, ...target.fields });
    if (!all.some(([, value]) => /[\s@]/.test(value))) continue;
    const address = fill(path, target);
    const answer = await web.fetch(address, {
      method: "POST",
      body: new URLSearchParams(all),
      headers: { Origin: web.url, "Accept-Language": "en", Cookie: person.cookie },
    });
    yield { path, all, address, status: answer.status, html: await answer.text() };
  }
}

for (const [role, status, least, own] of [
  // A script saves drafts; who signs in types a password, and no text.
  ["visitor", 401, 30, ["drafts/save 401", "login/again 302"]],
  ["asleep", 403, 10, []],
  ["earlier", 403, 1, []],
] as const)
  test(`every form of the product gives back what was typed in it, or keeps it itself, for a ${role}`, async () => {
    const lost: string[] = [];
    let given = 0;
    for await (const form of refusedForms(role)) {
      const { fields } = formTo(form.html, form.address);
      const isWhole = form.all.every(([name, value]) => fields.some(([n, v]) => n === name && v === value));
      const isKept = form.html.includes("You are no longer signed in; your text is intact.");
      if (form.status === status && (isWhole || isKept)) given += 1;
      else lost.push(`${form.path} ${form.status}`);
    }
    expect(lost).toEqual(own);
    expect(given).toBeGreaterThanOrEqual(least);
  }, 60_000);

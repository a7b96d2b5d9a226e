import { beforeEach, expect, test } from "vitest";
import { askTheApp } from "../authorisation/ask.ts";
import { addresses, fill } from "../authorisation/addresses.ts";
import { buildPerson } from "../authorisation/roles.ts";
import type { Person } from "../authorisation/roles.ts";
import { table } from "../authorisation/table.ts";
import { targets } from "../authorisation/targets.ts";
import type { Target } from "../authorisation/targets.ts";
import { useDatabase } from "../support/database.ts";
import { buildTopic } from "../support/factories.ts";
import { eq } from "drizzle-orm";
import { openSession } from "../../app/shared/session.server.ts";
import { db } from "../../db/client.server.ts";
import { rateLimits, sessions } from "../../db/schema/index.ts";
import { formsOf } from "./forms.ts";
import { long, megabyte, wrongValues } from "./wrong-values.ts";

useDatabase();
beforeEach(() => buildTopic({ slug: "sleep" }));

/** What a form sends as bytes: percent signs that are meant as such stay, so that broken UTF-8 can be sent. */
const encode = (pairs: [string, string][]): string =>
  pairs
    .map(([name, value]) =>
      [name, value].map((one) => (one === wrongValues.surrogate ? one : encodeURIComponent(one))).join("="),
    )
    .join("&");

let turn = 0;

/**
 * Each field left out, sent twice, and filled with what no form sends (a quarter of it in turn: the time is bounded); then
 * all fields filled with each of it.
 */
function* mutations(fields: [string, string][]): Generator<[what: string, body: string]> {
  const names = [...new Set(fields.map(([name]) => name))];
  yield ["nothing", ""];
  yield ["as it stands", encode(fields)];
  for (const name of names) {
    yield [`${name} left out`, encode(fields.filter(([one]) => one !== name))];
    yield [`${name} twice`, encode([...fields, [name, "again"], [name, "and again"]])];
    for (const [what, value] of Object.entries(wrongValues).filter((_, n) => n % 4 === turn % 4))
      yield [`${name}: ${what}`, encode(fields.map(([one, was]) => [one, one === name ? value : was]))];
    turn += 1;
  }
  for (const [what, value] of Object.entries(wrongValues))
    yield [`all: ${what}`, encode(names.map((name) => [name, value]))];
  yield ["all: long", encode(names.map((name) => [name, long]))];
  yield ["all: a megabyte", encode(names.map((name) => [name, megabyte]))];
  yield ["other fields", encode([["__proto__", "x"], ["constructor", "y"], ...fields])];
}

async function failing(path: string, what: string, person: Person, body?: BodyInit): Promise<string[]> {
  const response = await askTheApp(path, { cookie: person.cookie, body });
  await response.body?.cancel();
  return response.status >= 500 ? [`${path} · ${what}: ${response.status}`] : [];
}

const queries =
  "q after lang next token kind lane severity language title key post done problem reporters days".split(" ");

test("no parameter of any address leads to an error of ours", async () => {
  const person = await buildPerson("earlier");
  const failures: string[] = [];
  for (const path of addresses)
    for (const [what, value] of Object.entries(wrongValues)) {
      // A third of them at each address, and what breaks decoders at all: the time is bounded.
      if (turn++ % 3 > 0 && what !== "NUL" && what !== "surrogate") continue;
      const typed = value === wrongValues.surrogate ? value : encodeURIComponent(value);
      const params = Object.fromEntries(
        [...path.matchAll(/:(\w+)/g)].map(([, name]) => [name!, typed || "-"]),
      );
      const query = queries.map((name) => `${name}=${typed}&${name}=${typed}`).join("&");
      const address = fill(path, { params: { ...params, "*": `${typed}/${typed}` } });
      failures.push(...(await failing(`${address}?${query}`, what, person)));
      // Events go on for a minute.
      if (what === "NUL" && path !== "moderation/live")
        failures.push(...(await failing(`${address.replace(/\/$/, "/_root")}.data?${query}`, what, person)));
    }
  expect(failures).toEqual([]);
}, 300_000);

/** Every form that people of these roles are shown, once, with somebody who may send it. */
async function listForms() {
  const found = new Map<string, { form: ReturnType<typeof formsOf>[number]; person: Person }>();
  for (const role of ["visitor", "professional", "earlier"] as const) {
    const built = new Map<string, { person: Person; target: Target }>();
    for (const path of addresses) {
      const { of } = table[path]!;
      for (const variant of of ? (["own", "other"] as const) : (["other"] as const)) {
        if (role === "visitor" && variant === "own") continue;
        const key = `${of} ${variant}`;
        if (!built.has(key)) {
          const person = await buildPerson(role);
          if (role === "earlier") await stepUp(person);
          const target = of ? await targets[of](variant, person.actor) : { params: {} };
          built.set(key, { person, target });
        }
        const { person, target } = built.get(key)!;
        const address = fill(path, target);
        const page = await askTheApp(address, { cookie: person.cookie });
        if (!page.headers.get("Content-Type")?.startsWith("text/html")) {
          await page.body?.cancel();
          continue;
        }
        for (const form of formsOf(await page.text(), address)) {
          const fixed = form.fields.filter(([name]) => name === "intent").join();
          const names = form.fields.map(([name]) => name.replace(/[0-9a-f-]{36}/, "ID"));
          const kind = `${form.action.replace(/[0-9a-f-]{36}|\d+/g, "ID")} ${fixed} ${names.join()}`;
          if (!found.has(kind)) found.set(kind, { form, person });
        }
      }
    }
  }
  // What ends an account or a session comes last.
  const isEnd = (action: string) => Number(/erase|logout|security/.test(action));
  return [...found.values()].toSorted((a, b) => isEnd(a.form.action) - isEnd(b.form.action));
}

async function stepUp({ actor }: Person): Promise<void> {
  await db().update(sessions).set({ verifiedAt: new Date() }).where(eq(sessions.userId, actor!.id));
}

test("no field of any form leads to an error of ours: missing, doubled, of the wrong type, NUL, lone surrogates, a megabyte", async () => {
  const forms = await listForms();
  const failures: string[] = [];
  let sent = 0;
  for (const { form, person } of forms) {
    // Limits would answer in the place of what is tried.
    await db().delete(rateLimits);
    if (person.actor)
      person.cookie = (await openSession(person.actor.id, { secondFactor: true })).split(";")[0]!;
    for (const [what, body] of mutations(form.fields)) {
      sent += 1;
      failures.push(...(await failing(form.action, what, person, body)));
    }
    for (const body of [
      new Blob(["{}"], { type: "application/json" }),
      new Blob(["x"], { type: "multipart/form-data" }),
    ])
      failures.push(...(await failing(form.action, body.type, person, body)));
  }
  expect(failures).toEqual([]);
  expect(forms.length).toBeGreaterThan(40);
  expect(sent).toBeLessThan(4_000);
}, 300_000);

import { beforeEach, expect, test } from "vitest";
import { fingerprint, useDatabase } from "../support/database.ts";
import { buildTopic } from "../support/factories.ts";
import { buildAgreement } from "../support/grants.ts";
import { addresses, fill } from "./addresses.ts";
import { askTheApp, outcomeOf } from "./ask.ts";
import { buildPerson, roles } from "./roles.ts";
import type { Person, RoleName } from "./roles.ts";
import type { Declared, Rule } from "./rules.ts";
import { table } from "./table.ts";
import { exists, targets } from "./targets.ts";
import type { Target, Variant } from "./targets.ts";

useDatabase();
beforeEach(async () => {
  await buildTopic({ slug: "sleep" });
  await buildAgreement();
});

interface Cell {
  path: string;
  method: "get" | "post";
  variant: Variant | null;
  rule: Rule;
}

function cellsOf(path: string, method: Cell["method"]): Cell[] {
  const declared = table[path]?.[method];
  if (!declared) return [];
  if (typeof declared === "function") return [{ path, method, variant: null, rule: declared }];
  return Object.entries(declared).map(([variant, rule]) => ({
    path,
    method,
    variant: variant as Variant,
    rule,
  }));
}

async function targetOf({ of }: Declared, variant: Variant | null, person: Person): Promise<Target> {
  return of ? targets[of](variant ?? "other", person.actor) : { params: {} };
}

/** Asks as this person and compares. @returns what is not as the table says, in one line */
async function look(cell: Cell, person: Person, target: Target): Promise<string | null> {
  const declared = table[cell.path]!;
  const address = fill(cell.path, target);
  const body =
    cell.method === "post" ? new URLSearchParams({ ...declared.fields, ...target.fields }) : undefined;
  const response = await askTheApp(address, { cookie: person.cookie, body });
  const outcome = outcomeOf(response);
  await response.body?.cancel();
  const wanted = cell.rule(person.role);
  if (outcome === wanted) return null;
  return `${cell.method} /${cell.path} · ${cell.variant ?? "-"} · ${person.role}: ${outcome}, not ${wanted}`;
}

test("every address of the table of contents is in the matrix, and no other one", () => {
  expect(Object.keys(table).toSorted()).toEqual([...new Set(addresses)].toSorted());
});

for (const role of roles)
  test(`reading: what the table says of a ${role} is so, and no row changes`, async () => {
    const prepared: { cell: Cell; person: Person; target: Target }[] = [];
    const built = new Map<string, { person: Person; target: Target }>();
    for (const cell of addresses.flatMap((path) => cellsOf(path, "get"))) {
      const { of } = table[cell.path]!;
      const key = `${of} ${of ? (cell.variant ?? "other") : "-"}`;
      if (!built.has(key)) {
        // Somebody new for each thing of their own: an application stands in the way of another one.
        const person = await buildPerson(role);
        if (cell.variant && !exists(cell.variant, person.actor)) continue;
        built.set(key, { person, target: await targetOf(table[cell.path]!, cell.variant, person) });
      }
      prepared.push({ cell, ...built.get(key)! });
    }
    const before = await fingerprint();
    const wrong: (string | null)[] = [];
    for (const { cell, person, target } of prepared) wrong.push(await look(cell, person, target));
    expect(wrong.filter(Boolean)).toEqual([]);
    expect(await fingerprint()).toEqual(before);
  }, 120_000);

async function write(role: RoleName, path: string): Promise<(string | null)[]> {
  const wrong: (string | null)[] = [];
  for (const cell of cellsOf(path, "post")) {
    // What is written changes who writes and what is written on: both are new each time.
    const person = await buildPerson(role);
    if (cell.variant && !exists(cell.variant, person.actor)) continue;
    wrong.push(await look(cell, person, await targetOf(table[path]!, cell.variant, person)));
  }
  return wrong;
}

for (const role of roles)
  test(`writing: what the table says of a ${role} is so`, async () => {
    const wrong: (string | null)[] = [];
    for (const path of addresses) wrong.push(...(await write(role, path)));
    expect(wrong.filter(Boolean)).toEqual([]);
  }, 120_000);

test("an address without a form in the table takes none", async () => {
  const { cookie } = await buildPerson("earlier");
  const taken: string[] = [];
  for (const path of addresses.filter((one) => !table[one]?.post)) {
    const response = await askTheApp(fill(path, { params: {} }), { cookie, body: new URLSearchParams() });
    await response.body?.cancel();
    if (![404, 405].includes(response.status)) taken.push(`/${path}: ${response.status}`);
  }
  expect(taken).toEqual([]);
});

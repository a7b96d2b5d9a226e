import { appendFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawn } from "node:child_process";
import { once } from "node:events";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { nameKey } from "../../../app/credentials/checks/name.ts";
import { connection, db } from "../../../db/client.server.ts";
import { outbox, registrySnapshots } from "../../../db/schema/index.ts";
import { useDatabase } from "../../../tests/support/database.ts";
import {
  nppesHeaderLine,
  nppesLine,
  rppsColumns,
  rppsLine,
  rppsNumber,
  writeRppsFile,
} from "../../../tests/support/registry-files.ts";
import type { RppsPerson } from "../../../tests/support/registry-files.ts";
import { dateOf } from "../registry.ts";
import { importSnapshot } from "./load.ts";
import type { ImportOptions } from "./load.ts";
import { keyOf } from "./row.ts";

useDatabase();
const folder = mkdtempSync(join(tmpdir(), "entraide-registry-"));
afterAll(() => rmSync(folder, { recursive: true }));

let serial = 0;
function fileOf(text: string | Buffer): string {
  const file = join(folder, `extract-${++serial}.txt`);
  writeFileSync(file, text);
  return file;
}

const person = (n: number, rest: Partial<RppsPerson> = {}): RppsPerson => ({
  number: rppsNumber(n),
  family: "NACREDOUX",
  given: "Garance",
  code: "70",
  ...rest,
});
const rppsText = (people: RppsPerson[], columns = rppsColumns): string =>
  [`${columns.join("|")}|`, ...people.map((one) => rppsLine(one, columns))]
    .map((line) => `${line}\n`)
    .join("");
const people = (count: number, from = 0) => Array.from({ length: count }, (_, i) => person(from + i));

const load = (file: string, options: Partial<ImportOptions> = {}) =>
  importSnapshot({ registry: "rpps", file, extractDate: "2026-11-02", minShare: 0.9, ...options });

const current = async () =>
  (await db().select().from(registrySnapshots))
    .filter(({ isCurrent }) => isCurrent)
    .map(({ id, rowCount }) => ({ id, rowCount }));
const tables = async () =>
  (
    await connection().sql<{ name: string }[]>`
      select relname as name from pg_class where relname ~ '^registry_entries_[0-9]+$' and relkind = 'r' order by 1`
  ).map(({ name }) => name);
const rowsOf = (snapshotId: number) =>
  connection().sql`select * from registry_entries where snapshot_id = ${snapshotId} order by number`;

test("an extract is put in force, with what is needed of it and nothing else", async () => {
  const file = fileOf(
    `\uFEFF${rppsText([
      person(1, { family: 'L’ÉTOILE \\ "ROUGE"', given: "Zoé", specialty: 'Dite "libre" \\ \t' }),
      person(2, { category: "E" }),
      person(3, { type: "0" }),
      person(4, { category: "F" }),
    ])}`,
  );
  const { snapshotId, rows, skipped } = await load(file);
  expect({ rows, skipped }).toEqual({ rows: 3, skipped: 1 });
  const stored = await rowsOf(snapshotId);
  expect(stored[0]).toMatchObject({
    number: rppsNumber(1),
    family_name: 'L’ÉTOILE \\ "ROUGE"',
    name_key: nameKey('L’ÉTOILE \\ "ROUGE"', "Zoé"),
    specialties: ['Dite "libre" \\ \t'],
    department: "29",
    is_active: true,
  });
  expect(stored.map(({ category, is_active }) => [category, is_active])).toEqual([
    ["C", true],
    ["E", true],
    ["F", false],
  ]);
  const text = JSON.stringify(stored);
  for (const secret of ["0199000000", "cabinet@example.org", "GOELANDS"]) expect(text).not.toContain(secret);
  expect(await current()).toEqual([{ id: snapshotId, rowCount: 3 }]);
  expect(await db().select().from(outbox)).toMatchObject([
    { name: "registry.imported", payload: { snapshotId } },
  ]);
});

test("fifty-six columns, drifting spellings, another order and Windows line ends are understood", async () => {
  const columns = [
    ...rppsColumns.toReversed(),
    "Code rôle",
    "Libellé rôle",
    "Code genre activité",
    "Libellé genre activité",
  ];
  const header = columns
    .join("|")
    .replace("Code Département (structure)", "CODE DEPARTEMENT (coord. Structure)")
    .replace("Nom d'exercice", "Nom d’exercice");
  const text = `${header}|\r\n${rppsLine(person(1), columns)}\r\n`;
  const { snapshotId } = await load(fileOf(text));
  expect((await rowsOf(snapshotId))[0]).toMatchObject({
    number: rppsNumber(1),
    family_name: "NACREDOUX",
    department: "29",
  });
});

test("what is wrong is said with its line, and changes nothing", async () => {
  const good = await load(fileOf(rppsText(people(20))));
  const before = { current: await current(), tables: await tables() };
  const text = rppsText(people(30));
  const lines = text.split("\n");
  const damaged: [string | Buffer, RegExp][] = [
    [
      Buffer.from(
        text.replaceAll("Kinésithérapeute", "Kinesitherapeute").replace("Masseur-K", "é"),
        "latin1",
      ),
      /^line 1: not UTF-8/,
    ],
    [
      Buffer.concat([Buffer.from(lines.slice(0, 5).join("\n") + "\n"), Buffer.from([0x38, 0xe9, 0x0a])]),
      /^line 6: not UTF-8/,
    ],
    [text.slice(0, -60), /^line 31: \d+ columns instead of 53/],
    [
      lines.with(7, lines[7]!.replace(rppsNumber(6), "12345")).join("\n"),
      /^line 8: the identifier is not an RPPS number/,
    ],
    [
      lines.with(9, lines[9]!.replace("NACREDOUX", "")).join("\n"),
      /^line 10: the name or the profession is empty/,
    ],
    [
      '{"id": 1}\n',
      /^line 1: these columns are missing: identifiant_pp, nom_d_exercice, prenom_d_exercice, code_profession/,
    ],
    [text.replace("Code profession", "Code métier"), /^line 1: these columns are missing: code_profession/],
    [`${nppesHeaderLine()}\n`, /^line 1: these columns are missing/],
    ["", /holds no professional/],
    [`${lines[0]}\n`, /holds no professional/],
    [rppsText(people(17)), /Only 17 rows, less than 90 % of the 20 in force/],
    [rppsText(people(20)), /already in force/],
  ];
  for (const [content, message] of damaged) {
    await expect(load(fileOf(content))).rejects.toThrow(message);
    expect({ current: await current(), tables: await tables() }, String(message)).toEqual(before);
  }
  await expect(load(fileOf(text), { extractDate: "2026-11-01" })).rejects.toThrow(/in force is newer/);
  expect(await load(fileOf(rppsText(people(17))), { minShare: 0.8 })).toMatchObject({ rows: 17 });
  expect((await current())[0]!.id).not.toBe(good.snapshotId);
});

test("the snapshot before the one in force is kept, older ones go", async () => {
  const ids = [];
  for (let i = 0; i < 3; i++) ids.push((await load(fileOf(rppsText(people(10 + i))))).snapshotId);
  const kept = await tables();
  expect(kept).not.toContain(`registry_entries_${ids[0]}`);
  expect(kept).toEqual(expect.arrayContaining([`registry_entries_${ids[1]}`, `registry_entries_${ids[2]}`]));
  expect(await current()).toEqual([{ id: ids[2], rowCount: 12 }]);
});

test("two imports at once: one is told to wait", async () => {
  const file = join(folder, "two.txt");
  writeRppsFile(file, 20_000);
  const results = await Promise.allSettled([load(file), load(file)]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(
    (results.find(({ status }) => status === "rejected") as PromiseRejectedResult).reason.message,
  ).toMatch(/Another import/);
});

for (const signal of ["SIGINT", "SIGKILL"] as const) {
  test(`${signal} in the middle changes nothing, and the next import cleans up`, async () => {
    const { snapshotId } = await load(fileOf(rppsText(people(10))));
    const file = join(folder, `${signal}.txt`);
    writeRppsFile(file, 150_000);
    const child = spawn(process.execPath, ["scripts/import.ts", "registry", "rpps", file], {
      stdio: "ignore",
    });
    await expect.poll(tables, { timeout: 15_000, interval: 20 }).toHaveLength((await tables()).length + 1);
    child.kill(signal);
    await once(child, "exit");
    expect(await current()).toEqual([{ id: snapshotId, rowCount: 10 }]);
    expect(await rowsOf(snapshotId)).toHaveLength(10);
    // The killed session is noticed by the database in its own time: until then its lock holds.
    await expect
      .poll(
        () =>
          load(fileOf(rppsText(people(11)))).then(
            () => "done",
            (error: Error) => error.message,
          ),
        { timeout: 15_000 },
      )
      .toBe("done");
    const left = await connection().sql`
      select relname from pg_class c where relname ~ '^registry_entries_[0-9]+$' and relkind = 'r'
        and not exists (select 1 from pg_inherits i where i.inhrelid = c.oid)`;
    expect(left).toEqual([]);
    expect((await current())[0]!.rowCount).toBe(11);
  });
}

test("the United States' file: people only, their main profession, and numbers that were given back", async () => {
  const base = {
    "Entity Type Code": "1",
    "Provider Last Name (Legal Name)": 'O"NEILL, JR',
    "Provider First Name": "ZOE",
  };
  const professionals: Record<string, string>[] = [
    {
      NPI: "1234567893",
      ...base,
      "Healthcare Provider Taxonomy Code_1": "390200000X",
      "Healthcare Provider Taxonomy Code_2": "225100000X",
      "Healthcare Provider Primary Taxonomy Switch_2": "Y",
    },
    { NPI: "1234567894", "Entity Type Code": "2" },
    { NPI: "1234567895", "NPI Deactivation Date": "01/02/2026" },
    { NPI: "1234567896", ...base, "Healthcare Provider Taxonomy Code_1": "390200000X" },
    {
      NPI: "1234567897",
      ...base,
      "NPI Deactivation Date": "01/02/2025",
      "NPI Reactivation Date": "01/03/2025",
      "Healthcare Provider Taxonomy Code_1": "207Q00000X",
    },
  ];
  const text = [nppesHeaderLine(), ...professionals.map(nppesLine)].map((line) => `${line}\n`).join("");
  const { snapshotId, rows, skipped } = await load(fileOf(text), { registry: "nppes" });
  expect({ rows, skipped }).toEqual({ rows: 4, skipped: 1 });
  const stored = await rowsOf(snapshotId);
  expect(
    stored.map(({ profession_code, category, is_active }) => [profession_code, category, is_active]),
  ).toEqual([
    ["70", "C", true],
    ["", "C", false],
    ["390200000X", "E", true],
    ["10", "C", true],
  ]);
  expect(stored[0]!.family_name).toBe('O"NEILL, JR');
  const cut = fileOf(text);
  truncateSync(cut, Buffer.byteLength(text) - 40);
  await expect(load(cut, { registry: "nppes", extractDate: "2026-12-01" })).rejects.toThrow(/^line 6: /);
  appendFileSync(cut, "\nfoo\n");
  await expect(load(cut, { registry: "nppes", extractDate: "2026-12-01" })).rejects.toThrow(/^line 6: /);
});

test("the quick way to fold a name is the same as the slow one", () => {
  const name = fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-zÉ' -]{1,12}$/));
  fc.assert(fc.property(name, name, (family, given) => keyOf(family, given) === nameKey(family, given)));
});

test("the day of an extract is read from its name", () => {
  expect(dateOf("PS_LibreAcces_Personne_activite_202611020810.txt")).toBe("2026-11-02");
  expect(dateOf("npidata_pfile_20050523-20261108.csv")).toBe("2026-11-08");
});

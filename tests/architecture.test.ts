import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

const root = new URL("..", import.meta.url).pathname;
const files = globSync("{app,db,workers,scripts,tests}/**/*.{ts,tsx,mjs,css}", { cwd: root }).filter(
  (file) => !file.includes("node_modules"),
);
/** Word lists and weights are data in TypeScript's clothes. */
const isData = (file: string) => /\/(lexicon|data|weights)\//.test(file) || file.startsWith("db/seed/");
const source = (file: string) => readFileSync(join(root, file), "utf8");

type Import = { from: string; to: string; typeOnly: boolean };

/** Every import of our own modules and of packages, with whether only types cross. */
function importsOf(file: string): Import[] {
  const pattern = /^\s*(?:import|export)\s+(type\s+)?(?:[^"';]*?\s+from\s+)?["']([^"']+)["']/gms;
  return [...source(file).matchAll(pattern)].map(([, type, specifier]) => ({
    from: file,
    to: specifier!.startsWith(".") ? relative(root, join(root, dirname(file), specifier!)) : specifier!,
    typeOnly: Boolean(type),
  }));
}

const imports = files.filter((file) => /\.tsx?$/.test(file)).flatMap(importsOf);
const production = imports.filter(({ from }) => !/\.test\.tsx?$/.test(from) && !from.startsWith("tests/"));
const show = (list: Import[]) => list.map(({ from, to }) => `${from} → ${to}`);

const kinds: { name: string; matches: RegExp; allowed: (i: Import) => boolean }[] = [
  { name: "db", matches: /^db\//, allowed: ({ to }) => !/^(app|workers|scripts|tests)\//.test(to) },
  {
    name: "workers",
    matches: /^workers\//,
    allowed: ({ to }) => !/^(scripts|tests)\//.test(to) && !/\/routes\//.test(to),
  },
  { name: "app", matches: /^app\//, allowed: ({ to }) => !/^(workers|scripts|tests)\//.test(to) },
  {
    name: "routes",
    matches: /^app\/[^/]+\/routes\//,
    allowed: ({ to, typeOnly }) => typeOnly || !to.startsWith("db/"),
  },
  {
    name: "queries and commands",
    matches: /^app\/(?!shared\/).*(queries|commands).*\.ts$/,
    allowed: ({ to }) => !to.startsWith("@remix-run/") && !/\/routes\//.test(to),
  },
  {
    name: "policies and schemas",
    matches: /^app\/[^/]+\/(policy|schema)\.ts$/,
    allowed: ({ to, typeOnly }) => typeOnly || (!to.startsWith("db/") && !to.includes(".server.")),
  },
  {
    name: "the de-identification engine and the safety rules",
    matches: /^app\/(privacy|safety)\/(?!evaluation\/)/,
    allowed: ({ to }) =>
      !/^(db|workers)\//.test(to) &&
      !to.includes(".server.") &&
      !/^node:(fs|net|http|child_process)/.test(to),
  },
];

for (const { name, matches, allowed } of kinds) {
  test(`${name} import only what the table of the house lets them`, () => {
    expect(show(production.filter((i) => matches.test(i.from) && !allowed(i)))).toEqual([]);
  });
}

/** A module and all of ours that it imports, and they import. */
function reachedFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { from, to } of production) if (from === file && files.includes(to)) reachedFrom(to, seen);
  return seen;
}

test("a page that React hydrates sends its forms as documents, for the boundary to give back what was typed", () => {
  const hydrated = files.filter((file) => file.includes("/routes/") && /scripts: true/.test(source(file)));
  const fetching = new Set(
    hydrated
      .flatMap((file) => [...reachedFrom(file)])
      .filter((file) => /\b(Form|useSubmit|useFetcher)\b[^;]*from "@remix-run\/react"/.test(source(file))),
  );
  expect(hydrated.length).toBeGreaterThan(3);
  // A passkey's answer, which nobody types.
  expect([...fetching]).toEqual(["app/accounts/second-factor/passkey-button.tsx"]);
});

test("only the workers touch bullmq and ioredis", () => {
  const touching = production.filter(
    ({ to, from }) => /^(bullmq|ioredis)$/.test(to) && !/^(workers|scripts)\//.test(from),
  );
  expect(show(touching)).toEqual([]);
});

test("lucia stays behind one module, and the inert package remix is never imported", () => {
  expect(
    show(production.filter(({ to, from }) => to === "lucia" && from !== "app/shared/session.server.ts")),
  ).toEqual([]);
  expect(show(imports.filter(({ to }) => to === "remix"))).toEqual([]);
});

test("relative imports name the file with its ending", () => {
  const bare = imports.filter(
    ({ to }) =>
      /^(app|db|workers|scripts|tests)\//.test(to) &&
      !/\.(tsx?|mjs|json|css\?url|client\.ts\?worker&url)$/.test(to),
  );
  expect(show(bare)).toEqual([]);
});

test("no file is longer than 300 lines", () => {
  const long = files.filter((file) => !isData(file) && source(file).split("\n").length > 301);
  expect(long).toEqual([]);
});

test("nothing stands at the root that the owner did not name", () => {
  const allowed = new Set(
    "app db workers scripts tests package.json package-lock.json tsconfig.json remix.config.js README.md LICENSE build node_modules".split(
      " ",
    ),
  );
  expect(globSync("*", { cwd: root }).filter((name) => !name.startsWith(".") && !allowed.has(name))).toEqual(
    [],
  );
});

test("nothing refers to a place outside the project or to a registry", () => {
  const strangers = [...files, "README.md", "package.json", "package-lock.json"].filter((file) => {
    const text = source(file);
    // The pattern is put together so that this file does not find itself.
    return new RegExp(
      [
        "(^|[^a-z.])/wo",
        "rk/|\\.\\./sha",
        "red/(data|tools|notes|product|mockups)|registry\\.np",
        "mjs",
      ].join(""),
      "m",
    ).test(text);
  });
  expect(strangers).toEqual([]);
});

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { en } from "../app/shared/i18n/catalogs/en.ts";
import { fr } from "../app/shared/i18n/catalogs/fr.ts";
import { translator } from "../app/shared/i18n/translators.server.ts";

const root = new URL("..", import.meta.url).pathname;
const files = globSync("{app,workers,scripts}/**/*.{ts,tsx}", { cwd: root }).filter(
  (file) => !/\.test\.tsx?$|\/messages\//.test(file),
);
const parsed = files.map((file) => ({
  file,
  tree: ts.createSourceFile(
    file,
    readFileSync(join(root, file), "utf8"),
    ts.ScriptTarget.Latest,
    true,
    file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  ),
}));

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  node.forEachChild((child) => visit(child, see));
}

function leaves(tree: object, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[path + key, value] as [string, string]]
      : leaves(value as object, `${path}${key}.`),
  );
}

const baseOf = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, "");

/** Attributes that a person reads or hears. */
const spoken = new Set(["aria-label", "title", "placeholder", "alt", "aria-description", "label"]);
/** Words that are the same in both languages, and examples of what is typed. */
const universal =
  /^(Entraide|ORCID|DOI|RSS|Atom|JSON|CSV|NDJSON|BibTeX|CITATION\.cff|RIS|APA|CFF|pandas|polars|R|Node\.js|DuckDB|Hugging Face|SHA-256|curl|URL|PDF|FHIR|RPPS|NPI|GMC|NMC|minisign|Parquet|JSONL|k|l|n|e-mail)$/;
const isWords = (text: string) => /\p{L}{2,}/u.test(text) && !universal.test(text.trim());

test("no sentence stands in a component: all are in the catalogues", () => {
  const found: string[] = [];
  for (const { file, tree } of parsed.filter(({ file }) => file.endsWith(".tsx"))) {
    visit(tree, (node) => {
      const text =
        ts.isJsxText(node) && !isCode(node)
          ? node.text
          : ts.isJsxAttribute(node) &&
              spoken.has(node.name.getText()) &&
              node.initializer &&
              ts.isStringLiteral(node.initializer)
            ? node.initializer.text
            : "";
      if (isWords(text)) found.push(`${file}: ${text.trim()}`);
    });
  }
  expect(found).toEqual([]);
});

/** What stands between <code> and </code> is for machines. */
function isCode(node: ts.JsxText): boolean {
  const parent = node.parent;
  return ts.isJsxElement(parent) && /^(code|pre|kbd|style)$/.test(parent.openingElement.tagName.getText());
}

test("every message is used, and every key that is written out exists", () => {
  const used = new Set<string>();
  const prefixes = new Set<string>();
  const suffixes = new Set<string>();
  for (const { tree } of parsed) {
    visit(tree, (node) => {
      if (ts.isStringLiteralLike(node)) used.add(node.text);
      // `errors.${reason}`, `${prefix}.title`: keys made of codes.
      if (ts.isTemplateExpression(node)) {
        if (node.head.text.includes(".")) prefixes.add(node.head.text);
        const tail = node.templateSpans.at(-1)!.literal.text;
        if (/^\.\w/.test(tail)) suffixes.add(tail);
      }
    });
  }
  const unused = leaves(fr)
    .map(([key]) => baseOf(key))
    .filter(
      (key) =>
        !used.has(key) &&
        ![...prefixes].some((prefix) => key.startsWith(prefix)) &&
        ![...suffixes].some((suffix) => key.endsWith(suffix)),
    );
  expect([...new Set(unused)]).toEqual([]);

  const known = new Set(leaves(fr).map(([key]) => baseOf(key)));
  const sections = new Set(Object.keys(fr));
  const missing: string[] = [];
  for (const { file, tree } of parsed) {
    visit(tree, (node) => {
      if (!ts.isCallExpression(node) || !/^t(\.dynamic)?$/.test(node.expression.getText())) return;
      const [key] = node.arguments;
      if (key && ts.isStringLiteralLike(key) && sections.has(key.text.split(".")[0]!) && !known.has(key.text))
        missing.push(`${file}: ${key.text}`);
    });
  }
  expect(missing).toEqual([]);
});

test("both languages say the same keys and fill the same places", () => {
  const slots = (text: string) =>
    [...text.matchAll(/\{\{\s*(\w+)\s*\}\}|<(\w+)>/g)].map(([, a, b]) => a ?? b).toSorted();
  const english = new Map(leaves(en));
  for (const [key, french] of leaves(fr)) {
    // Some codes are said with nothing, in both.
    expect(english.get(key)?.trim() === "", key).toBe(french.trim() === "");
    // "1 answer" may leave the number out in one language only.
    if (!/_(zero|one)$/.test(key)) expect(slots(english.get(key)!), key).toEqual(slots(french));
  }
});

test("no line of French ends before high punctuation or after an opening quotation mark", () => {
  const t = translator("fr");
  const said = leaves(fr).map(([key]) => t.dynamic(key.replace(/_(zero|one|many|other)$/, ""), { count: 2 }));
  expect(said.filter((sentence) => /\S [;:!?»%]|« \S/.test(sentence))).toEqual([]);
  expect(said.filter((sentence) => sentence.includes("\u202f")).length).toBeGreaterThan(100);
});

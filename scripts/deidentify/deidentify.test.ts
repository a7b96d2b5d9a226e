import { spawn } from "node:child_process";
import { expect, test } from "vitest";
import { treatLine } from "./line.ts";

function run(input: string, args: string[] = []): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [new URL("../deidentify.ts", import.meta.url).pathname, ...args]);
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk: Buffer) => (out += chunk));
    child.stderr.on("data", (chunk: Buffer) => (err += chunk));
    child.on("close", (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

test("lines come out in order, whatever the number of workers", { timeout: 90_000 }, async () => {
  const lines = Array.from({ length: 400 }, (_, i) =>
    JSON.stringify({ id: i, text: `Je m'appelle Zelmira, post ${i}. ${"mal au dos ".repeat(i % 40)}` }),
  );
  const one = await run(lines.join("\n"), ["--workers", "1"]);
  const three = await run(lines.join("\n"), ["--workers", "3"]);
  expect(one.code).toBe(0);
  expect(three.out).toBe(one.out);
  const ids = one.out
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { id: number }).id);
  expect(ids).toEqual(lines.map((_, i) => i));
});

test("malformed lines are reported by number, without their words, and the rest goes on", async () => {
  const { code, out, err } = await run(
    '{"id":"a","text":"Bonjour"}\n{"id":"secret\n\n{"id":"b"}\n{"id":"c","text":"Salut"}\n',
  );
  expect(code).toBe(1);
  expect(out.trim().split("\n")).toHaveLength(2);
  expect(err).toContain("line 2: not JSON");
  expect(err).toContain('line 4: "text" must be a string');
  expect(err).not.toContain("secret");
});

test("a line keeps its id and gets spans in offsets of its text", () => {
  const text = "Écrivez à zel@exemple.fr";
  const outcome = treatLine(JSON.stringify({ id: 7, text, lang: "fr" }));
  if (!("output" in outcome)) throw new Error("not treated");
  const {
    id,
    lang,
    spans,
    text: masked,
  } = JSON.parse(outcome.output) as {
    id: number;
    lang: string;
    text: string;
    spans: { start: number; end: number; type: string }[];
  };
  expect([id, lang, masked]).toEqual([7, "fr", "Écrivez à [EMAIL_1]"]);
  expect(spans.map(({ start, end, type }) => [text.slice(start, end), type])).toEqual([
    ["zel@exemple.fr", "EMAIL"],
  ]);
});

test("a wrong option is refused with one line", async () => {
  const { code, err } = await run("", ["--workers", "0"]);
  expect(code).toBe(2);
  expect(err.trim().split("\n")).toHaveLength(1);
});

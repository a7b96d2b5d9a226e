import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const triage = (input: string, ...args: string[]) =>
  spawnSync(process.execPath, ["scripts/triage.ts", ...args], { input, encoding: "utf8" });

test("texts in, what the rules say out, in the same order", () => {
  const { stdout, stderr, status } = triage(
    [
      { id: 1, text: "Je veux mourir.", lang: "fr" },
      { id: "two", text: "My dad has crushing chest pain right now. Take 50 mg of aspirin.", country: "GB" },
    ]
      .map((line) => JSON.stringify(line))
      .join("\n"),
  );
  expect(stdout.trim().split("\n").map((line) => JSON.parse(line))).toEqual([
    { id: 1, crisis: "ideation", emergency: false, holds: [] },
    { id: "two", crisis: "none", emergency: true, holds: ["dose-advice"] },
  ]);
  expect([stderr, status]).toEqual(["", 0]);
}); // prettier-ignore

test("lines that cannot be read are named by number, without their words, and the exit code says so", () => {
  const { stdout, stderr, status } = triage(
    '{"id":1,"text":"ok"}\n\nsecret words\n{"id":3,"texte":"secret words"}\n',
  );
  expect(stdout).toContain('"id":1');
  expect(stderr).toContain("line 3: not JSON");
  expect(stderr).toContain("line 4: wrong or missing text");
  expect(stderr).not.toContain("secret");
  expect(status).toBe(1);
});

test("--help says what goes in and out, an unknown option is refused", () => {
  expect(triage("", "--help").stdout).toContain("jsonl");
  expect(triage("", "--nonsense").status).toBe(2);
});

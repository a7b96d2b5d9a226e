import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isSecret, textNames } from "./unsent.server.ts";

const app = new URL("../..", import.meta.url).pathname;
const sources = globSync("**/*.tsx", { cwd: app }).map((file) => readFileSync(join(app, file), "utf8"));

/** The tags of these names in every component, from their name to the next tag. */
const tags = (names: string): string[] =>
  sources.flatMap((source) =>
    [...source.matchAll(new RegExp(`<(?:${names})\\b[^<]*`, "g"))].map(([tag]) => tag),
  );
const nameOf = (tag: string) => /\bname="(\w+)"/.exec(tag)?.[1];

test("the boundary knows the name of every text area, but of those that are choices elsewhere", () => {
  const named = new Set(
    tags("TextArea|textarea")
      .map(nameOf)
      .filter((name) => name !== undefined),
  );
  const made = ["bodyFr", "bodyEn"]; // `body${suffix}`
  expect([...named, ...made].toSorted()).toEqual([...textNames, "answer", "reason"].toSorted());
});

test("the boundary knows every field that holds a secret", () => {
  const secret = tags("Field|input").filter((tag) =>
    /type="password"|autoComplete="(one-time-code|current-password|new-password)"/.test(tag),
  );
  expect(secret.length).toBeGreaterThan(5);
  expect(secret.filter((tag) => !isSecret(nameOf(tag) ?? ""))).toEqual([]);
});

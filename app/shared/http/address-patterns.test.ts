import { expect, test } from "vitest";
import { matcher } from "./address-patterns.ts";

const routeOf = matcher([
  "/",
  "/questions/:number/:slug?",
  "/questions/:number/answer",
  "/data/:version",
  "/data/:version/*",
  "/data/latest.json",
  "/healthz",
  "/*",
]);

test.each([
  ["/", "/"],
  ["/questions/12", "/questions/:number/:slug?"],
  ["/questions/12/how-long", "/questions/:number/:slug?"],
  ["/questions/12/answer", "/questions/:number/answer"],
  ["/questions/12/answer.data", "/questions/:number/answer"],
  ["/data/latest.json", "/data/latest.json"],
  ["/data/2026.1/data/posts.parquet", "/data/:version/*"],
  ["/assets/entry-abc.js", "/assets/*"],
  ["/healthz", "/healthz"],
  ["/a-name-that-somebody-typed", "other"],
])("%s is counted under %s", (path, pattern) => {
  expect(routeOf(path)).toBe(pattern);
});

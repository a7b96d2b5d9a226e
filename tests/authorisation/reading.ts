import { all } from "./rules.ts";
import type { Declared } from "./rules.ts";

/** Reading help, for everybody; part of the table. */
export const reading: Record<string, Declared> = {
  reading: { get: all(), post: all(), fields: { size: "large" } },
  glossary: { get: all() },
  "listen/questions/:number": {
    of: "question",
    get: { other: all(), pending: all(404), removed: all(410), missing: all(404) },
  },
  "listen/pages/:slug": { get: all(404) },
};

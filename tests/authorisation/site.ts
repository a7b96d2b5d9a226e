import { all, only } from "./rules.ts";
import type { Declared } from "./rules.ts";

/** The pages of whoever runs the site, and what everybody is told of it. */
export const site: Record<string, Declared> = {
  admin: { get: only("admin") },
  "admin/queues": { get: only("admin"), post: only("admin"), fields: { intent: "retry", letter: "all" } },
  "admin/requests": {
    of: "request",
    get: { other: only("admin") },
    post: { other: only("admin"), decided: only("admin", 409), missing: only("admin", 404) },
    fields: { answer: "Your posts are out of research; nothing else is used." },
  },
  retention: { get: all() },
  guardians: { get: all() },
};

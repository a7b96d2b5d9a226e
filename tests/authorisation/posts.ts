import * as forms from "./forms.ts";
import { all, members, writers } from "./rules.ts";
import { authors, badged, inviting, joining, reading, reviewing, unpublished } from "./owners.ts";
import type { Declared } from "./rules.ts";

/** What is done with a post that somebody wrote. */
export const posts: Record<string, Declared> = {
  "posts/:postId": { of: "answer", get: reading },
  "posts/:postId/edit": {
    of: "answer",
    get: inviting(authors()),
    post: authors(writers()),
    fields: forms.edit,
  },
  "posts/:postId/history": { of: "answer", get: reading },
  "posts/:postId/comment": {
    of: "answer",
    get: inviting({ ...joining(), ...unpublished(members()), missing: members() }),
    post: joining(writers()),
    fields: { body: "Thank you for this." },
  },
  "posts/:postId/simple": {
    of: "answer",
    get: inviting({ ...joining(), ...unpublished(members()), missing: members() }),
    post: joining(badged, writers()),
    fields: { body: "In short: it takes time, and that is normal." },
  },
  "posts/:postId/accept": {
    of: "answerTo",
    get: all(),
    post: authors(),
    fields: { on: "1" },
  },
  "posts/:postId/react": {
    of: "answer",
    get: all(),
    post: joining(members(), members(403)),
    fields: { kind: "helped", on: "1" },
  },
  "posts/:postId/mark": {
    of: "answer",
    get: inviting(joining(members(), members(404))),
    post: joining(members(), members(403)),
    fields: { mark: "dangerous", reason: "This dose could hurt somebody." },
  },
  "posts/:postId/review": {
    of: "dueAnswer",
    get: reviewing,
    post: reviewing,
    fields: { verdict: "current" },
  },
  reviews: { get: badged },
  "posts/:postId/withdraw": { of: "answer", get: joining(members(404), members()), post: authors() },
};

import * as forms from "./forms.ts";
import { joining, mineAlone } from "./owners.ts";
import { all, invites, members } from "./rules.ts";
import type { Declared } from "./rules.ts";

/** The addresses of the notebook, which is nobody else's; part of the table. */
export const appointment: Record<string, Declared> = {
  "settings/appointment": {
    get: invites(members()),
    post: members(),
    fields: { kind: "question", text: "May I drive with this medicine?" },
  },
  "settings/appointment/print": { get: members() },
  "settings/appointment/file": { get: all(), post: members(), fields: { format: "pdf" } },
  "settings/appointment/:entryId": {
    of: "entry",
    get: { ...mineAlone, other: invites(members(404)), own: members(), missing: invites(members(404)) },
    post: mineAlone,
    fields: { kind: "question", text: forms.words, revision: "1" },
  },
  "posts/:postId/keep": { of: "answer", get: all(), post: joining() },
};

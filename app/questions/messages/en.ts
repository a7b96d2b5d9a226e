import { list, readingErrors, thread } from "./reading.en.ts";
import type * as fr from "./fr.ts";
import type { SameKeys } from "../../shared/i18n/same-keys.ts";

export const messages: SameKeys<typeof fr.messages> = {
  thread,
  list,
  duplicate: {
    title: "Join to another question",
    lede: "Was <a>{{title}}</a> asked before?",
    effect:
      "The question stays readable with its answers and leads to the other one, where the next ones are written. Lists and search show the other one only; whoever followed this one follows the other. It can be undone.",
    similar: "Near questions",
    choose: "It is this one",
    original: "Number or address of the other question",
    originalHint: "For instance 128, or the address of its page.",
    submit: "Join",
  },
};
export const problems: SameKeys<typeof fr.problems> = {
  "unknown-question": "No published question has this number or address.",
  "same-question": "It is this very question, or one that was joined to it.",
  "original-not-readable": "The other question is for members only: visitors could not follow the link.",
};
export const errors: SameKeys<typeof fr.errors> = { ...readingErrors };

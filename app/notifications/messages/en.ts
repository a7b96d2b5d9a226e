import type { SameKeys } from "../../shared/i18n/same-keys.ts";
import type * as fr from "./fr.ts";

export const messages: SameKeys<typeof fr.messages> = {
  title: "News",
  none: "Nothing new. Answers to your questions and in the threads you follow are announced here.",
  readAll: "Mark all as read",
  new: "New",
  older: "Older news",
  gone: "This thread can no longer be seen.",
  kinds: {
    "answer-to-mine": "An answer to your question",
    "answer-followed": "An answer in a thread you follow",
    "question-in-topic": "A question in a topic you follow",
    "comment-on-mine": "A comment below your text",
    accepted: "Your answer helped: the person who asked has chosen it",
    other: "News about your account",
  },
};
export const problems: SameKeys<typeof fr.problems> = {};
export const errors: SameKeys<typeof fr.errors> = {};

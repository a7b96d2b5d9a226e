import type * as fr from "./fr.ts";
import type { SameKeys } from "../../shared/i18n/same-keys.ts";

export const messages: SameKeys<typeof fr.messages> = {
  title: "What {{pseudonym}} publishes",
  since: "Member since {{month}}",
  badge: "{{profession}}, verified badge in force",
  lede: "Questions and answers published under this pseudonym. What is published anonymously is never among them.",
  none: "Nothing is published under this pseudonym, or nothing that you may read.",
  follow: "Follow this person",
  unfollow: "Stop following this person",
  answerTo: "In answer to",
  dangerous: "A verified professional judges this answer dangerous",
  next: "Older",
};
export const errors: SameKeys<typeof fr.errors> = {
  "own-profile": "This is your own profile.",
};

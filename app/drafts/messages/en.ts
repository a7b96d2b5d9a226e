import type { SameKeys } from "../../shared/i18n/same-keys.ts";
import type * as fr from "./fr.ts";

export const messages: SameKeys<typeof fr.messages> = {
  title: "Your drafts",
  lead: "What you write is kept here until you post it, for you alone, on all your devices. A draft that you leave for a year is deleted.",
  none: "No drafts.",
  noWords: "Untitled",
  kinds: {
    ask: "Question",
    answer: "Answer",
    comment: "Comment",
    simple: "Version in simple words",
    edit: "Change to a published text",
    contribution: "Answers to a consultation",
  },
  save: "Save draft",
  discard: "Throw this draft away",
  saved: "Draft saved on",
  opened: "You had begun this text. Here it is, as saved on",
  stale: {
    title: "A newer version of this text was saved elsewhere.",
    text: "Nothing is lost: the other version is here, yours is intact in the form. Saving or looking it over again keeps yours in place of the other.",
    other: "The other version, saved on",
    take: "<a>Take the other version instead</a>",
    gone: "This draft was posted or thrown away on another page. Your text is intact in the form; saving it again makes a new draft of it.",
  },
  status: {
    saved: "Draft saved at {{time}}.",
    stale:
      "A newer version was saved elsewhere: this text is no longer saved by itself. Press “Save draft” to compare the two.",
    signedOut:
      "You are no longer signed in. Your text stays here; sign in in another tab, then go on writing.",
    offline: "The draft could not be saved. Your text stays here; trying again soon.",
  },
};

export const problems: SameKeys<typeof fr.problems> = {};
export const errors: SameKeys<typeof fr.errors> = {};

import type * as fr from "./fr.ts";
import type { SameKeys } from "../../shared/i18n/same-keys.ts";
import { pages } from "./en.pages.ts";
import { open } from "./en.public.ts";
import { reports } from "./en.reports.ts";

export const messages: SameKeys<typeof fr.messages> = { ...pages, ...reports, ...open };

export const problems: SameKeys<typeof fr.problems> = {
  "choose-a-scope": "Choose one of the three.",
  "choose-data": "Say in which data: open or controlled.",
  "version-unknown": "No published version has this number.",
  "row-unknown": "A row’s identifier looks like p_0123456789abcdef.",
  "preview-changed":
    "The text changed while you were reading. Read it again above, then confirm your choice.",
};

export const errors: SameKeys<typeof fr.errors> = {
  "rows-unknown": "This address does not name a page of rows. Go back to the beginning of the table.",
  "only-the-author-chooses":
    "Only the person who wrote this contribution chooses whether to share it with research.",
  "release-being-built":
    "A release is already being prepared. Wait until it is ready before asking for another one.",
  "already-decided": "Somebody has decided already.",
  "not-to-be-read": "There is nothing to read of this release any more.",
  "sample-not-read": "Two people must have read the sample before anybody signs.",
  "sample-has-readers": "Two other people are reading this sample already.",
  "not-stopped": "This release has not stopped: there is nothing to take up again.",
  "not-a-candidate": "This release is not waiting for a signature any more.",
  "already-signed": "You have signed already: somebody else must read it and sign in turn.",
  "release-recalled":
    "This version has been recalled: its data are no longer distributed. status.json names the one that replaces it.",
};

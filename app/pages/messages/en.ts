import type { SameKeys } from "../../shared/i18n/same-keys.ts";
import type * as fr from "./fr.ts";

export const messages: SameKeys<typeof fr.messages> = {
  version: "In force since",
  versions: "Versions, and what changed",
  versionsOf: "Versions: {{title}}",
  current: "The version in force",
  first: "This is the first version.",
  operatorName: "the organisation that runs this site",
  operatorAddress: "address to be completed by the operator",
  contactEmail: "contact address to be completed by the operator",
};
export const problems: SameKeys<typeof fr.problems> = {};
export const errors: SameKeys<typeof fr.errors> = {};

import type * as fr from "./fr.ts";
import type { SameKeys } from "../../shared/i18n/same-keys.ts";

export const messages: SameKeys<typeof fr.messages> = {};
export const problems: SameKeys<typeof fr.problems> = {};
export const errors: SameKeys<typeof fr.errors> = {};

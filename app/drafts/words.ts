import type { FormState } from "../shared/http/forms.ts";

/** A title, a body, or the answer to a question of a consultation: words, or what was chosen or ranked. */
const typedField = /^(?:title|body|q\d+(?:-\d+)?)$/;

const typedTexts = (fields: FormState["values"]): string[] =>
  Object.entries(fields)
    .filter(([name]) => typedField.test(name))
    .map(([, value]) => String(value).trim())
    .filter((text) => text !== "");

/** Whether anything was typed at all: an untouched form is no draft. */
export const isBlank = (fields: FormState["values"]): boolean => typedTexts(fields).length === 0;

/** What was typed in words, in the order of the form; choices and ranks are numbers there and say nothing alone. */
export const wordsIn = (fields: FormState["values"]): string[] =>
  typedTexts(fields).filter((text) => !/^[\d,]+$/.test(text));

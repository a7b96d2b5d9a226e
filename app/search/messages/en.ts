import type * as fr from "./fr.ts";
import type { SameKeys } from "../../shared/i18n/same-keys.ts";

export const messages: SameKeys<typeof fr.messages> = {
  title: "Search",
  titleFor: "Results for “{{q}}”",
  query: "What are you looking for?",
  hint: "A condition, a treatment, a situation. Accents and small mistakes do not matter; both languages are searched together.",
  language: "Language",
  anyLanguage: "All",
  languages: { fr: "French", en: "English" },
  topic: "Topic",
  anyTopic: "All",
  kind: "Kind of text",
  anyKind: "All",
  kinds: {
    question: "Questions",
    experience: "Lived experience",
    carer: "Carers’ experience",
    professional: "Answers by professionals",
    sourced: "Answers with sources",
    reference: "Imported reference content",
  },
  submit: "Search",
  ranking:
    "Ranked by relevance; imported content comes after what people wrote here, and what is judged dangerous comes last.",
  some: "No text has all these words; these have some of them.",
  alike: "No text has these words; these titles look like them.",
  none: "Nothing matches this search.",
  ask: "Ask the question",
  topics: "Matching topics",
  next: "Next results",
  results: "Results",
  isDangerous: "An answer in this thread is judged dangerous by a professional: it is not quoted here.",
};
export const problems: SameKeys<typeof fr.problems> = {};
export const errors: SameKeys<typeof fr.errors> = {};

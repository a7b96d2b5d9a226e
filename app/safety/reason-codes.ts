import type { categories } from "./statement-schema.ts";

/** What a restriction of a post can be; the first is proposed, a moderator chooses. */
export type PostMeasure = "label" | "edit-passage" | "restrict" | "hide" | "remove" | "lock-thread";
export type AccountMeasure = "mute" | "pre-moderate" | "suspend" | "ban";

interface Reason {
  measure: PostMeasure;
  account?: AccountMeasure;
  category: (typeof categories)[number];
  keyword: `KEYWORD_${string}`;
  ground: "DECISION_GROUND_ILLEGAL_CONTENT" | "DECISION_GROUND_INCOMPATIBLE_CONTENT";
  /** The law, for illegal content; cited in French and in English statements alike. */
  law?: string;
}

const ILLEGAL = "DECISION_GROUND_ILLEGAL_CONTENT";
const RULES = "DECISION_GROUND_INCOMPATIBLE_CONTENT";
const PRIVACY = "STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS";
const SELF_HARM = "STATEMENT_CATEGORY_SELF_HARM";
const SPEECH = "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH";
const SCAMS = "STATEMENT_CATEGORY_SCAMS_AND_FRAUD";

/** Reason codes of decisions: default measure, and their place in the vocabulary of the DSA database. */
export const reasonCodes = {
  "suicide-encouragement": { measure: "edit-passage", category: SELF_HARM, keyword: "KEYWORD_SUICIDE", ground: RULES },
  "self-injury-instructions": { measure: "remove", category: SELF_HARM, keyword: "KEYWORD_SELF_MUTILATION", ground: RULES },
  "eating-disorder-promotion": { measure: "remove", category: SELF_HARM, keyword: "KEYWORD_CONTENT_PROMOTING_EATING_DISORDERS", ground: RULES },
  "dangerous-misinformation": { measure: "remove", category: "STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY", keyword: "KEYWORD_RISK_PUBLIC_HEALTH", ground: RULES },
  "medicine-trade": { measure: "remove", account: "suspend", category: "STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS", keyword: "KEYWORD_PROHIBITED_PRODUCTS", ground: ILLEGAL, law: "Code de la santé publique, art. L4211-1, L4223-1, L5432-1" },
  "dose-advice": { measure: "edit-passage", category: "STATEMENT_CATEGORY_OTHER_VIOLATION_TC", keyword: "KEYWORD_OTHER", ground: RULES },
  "third-party-privacy": { measure: "edit-passage", category: PRIVACY, keyword: "KEYWORD_MISSING_PROCESSING_GROUND", ground: ILLEGAL, law: "Regulation (EU) 2016/679, art. 6, 9" },
  "contact-details": { measure: "edit-passage", category: PRIVACY, keyword: "KEYWORD_OTHER", ground: RULES },
  "false-professional": { measure: "remove", account: "suspend", category: SCAMS, keyword: "KEYWORD_IMPERSONATION_ACCOUNT_HIJACKING", ground: ILLEGAL, law: "Code de la santé publique, art. L4162-1 ; code pénal, art. 433-17" },
  "hidden-promotion": { measure: "remove", category: "STATEMENT_CATEGORY_CONSUMER_INFORMATION", keyword: "KEYWORD_HIDDEN_ADVERTISEMENT", ground: RULES },
  spam: { measure: "remove", category: SCAMS, keyword: "KEYWORD_INAUTHENTIC_ACCOUNTS", ground: RULES },
  "practitioner-rating": { measure: "edit-passage", category: SPEECH, keyword: "KEYWORD_DEFAMATION", ground: RULES },
  harassment: { measure: "remove", category: "STATEMENT_CATEGORY_CYBER_VIOLENCE", keyword: "KEYWORD_CYBER_HARASSMENT", ground: RULES },
  hate: { measure: "remove", category: SPEECH, keyword: "KEYWORD_HATE_SPEECH", ground: ILLEGAL, law: "Loi du 29 juillet 1881, art. 24, 32, 33" },
  "under-16": { measure: "hide", category: "STATEMENT_CATEGORY_PROTECTION_OF_MINORS", keyword: "KEYWORD_AGE_SPECIFIC_RESTRICTIONS_MINORS", ground: RULES },
} as const satisfies Record<string, Reason>; // prettier-ignore

export type ReasonCode = keyof typeof reasonCodes;

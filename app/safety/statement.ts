/** Statements of reasons (Regulation (EU) 2022/2065, art. 17) in the vocabulary of the EU's transparency database. */
import { reasonCodes } from "./reason-codes.ts";
import type { AccountMeasure, PostMeasure, ReasonCode } from "./reason-codes.ts";
import type { Language } from "./rule.ts";
import { statementSchema } from "./statement-schema.ts";
import type { StatementOfReasons, visibilities } from "./statement-schema.ts";
import { factWords, reasonWords } from "./statement-texts.ts";

export { reasonCodes } from "./reason-codes.ts";
export type { AccountMeasure, PostMeasure, ReasonCode } from "./reason-codes.ts";
export { statementSchema } from "./statement-schema.ts";
export type { StatementOfReasons } from "./statement-schema.ts";

/** What is done to a post, or to the badge of somebody who poses as a professional. */
export type Restriction = PostMeasure | "remove-label";

/** Nothing here can hold a person's words: only codes, dates and an opaque id. */
export interface StatementInput {
  reason: ReasonCode;
  /** The identifier of the decision; letters, digits, "-" and "_" only. Never one of a person. */
  id: string;
  /** What was done to the post or badge, and to the account: at least one of them. */
  measure?: Restriction | undefined;
  account?: AccountMeasure | undefined;
  /** Until when a temporary measure lasts. */
  until?: Date | undefined;
  /** What drew attention to the post. */
  source: "rule" | "report" | "notice" | "trusted-flagger" | "moderator";
  automatedDecision: boolean;
  language: Language;
  contentDate: Date;
  decidedAt: Date;
  /** Public page of the rules. */
  rulesUrl?: string | undefined;
}

const VISIBILITY: Record<Restriction, (typeof visibilities)[number][]> = {
  label: ["DECISION_VISIBILITY_CONTENT_LABELLED"],
  "edit-passage": ["DECISION_VISIBILITY_OTHER"],
  restrict: ["DECISION_VISIBILITY_CONTENT_DEMOTED", "DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED"],
  hide: ["DECISION_VISIBILITY_CONTENT_DISABLED"],
  remove: ["DECISION_VISIBILITY_CONTENT_REMOVED"],
  "lock-thread": ["DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED"],
  "remove-label": ["DECISION_VISIBILITY_OTHER"],
};

const SOURCE = {
  rule: "SOURCE_VOLUNTARY",
  moderator: "SOURCE_VOLUNTARY",
  report: "SOURCE_TYPE_OTHER_NOTIFICATION",
  notice: "SOURCE_ARTICLE_16",
  "trusted-flagger": "SOURCE_TRUSTED_FLAGGER",
} as const satisfies Record<StatementInput["source"], StatementOfReasons["source_type"]>;

/** The European Union and the European Economic Area: rules and law are applied alike in all of it. */
const TERRITORY =
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split(" ");

/**
 * One statement per decision that restricts something.
 * @throws {z.ZodError} when the database would refuse it: no measure at all, a malformed id, a date out of range
 */
export function buildStatement(input: StatementInput): StatementOfReasons {
  const reason = reasonCodes[input.reason];
  const words = factWords[input.language];
  const other = words.otherKeyword[input.reason];
  const found = input.source === "trusted-flagger" ? "notice" : input.source;
  return statementSchema.parse({
    ...measureFields(input),
    ...groundFields(input),
    content_type: ["CONTENT_TYPE_TEXT"],
    category: reason.category,
    category_specification: [reason.keyword],
    ...(reason.keyword === "KEYWORD_OTHER" && { category_specification_other: other }),
    territorial_scope: TERRITORY,
    content_language: input.language.toUpperCase(),
    content_date: day(input.contentDate),
    application_date: day(input.decidedAt),
    decision_facts: words.found[found],
    source_type: SOURCE[input.source],
    automated_detection: input.source === "rule" ? "Yes" : "No",
    automated_decision: input.automatedDecision
      ? "AUTOMATED_DECISION_FULLY"
      : "AUTOMATED_DECISION_NOT_AUTOMATED",
    puid: input.id,
  });
}

function measureFields({ measure, account, until, language }: StatementInput): Partial<StatementOfReasons> {
  const service = account === "mute" || account === "pre-moderate";
  return {
    ...(measure && { decision_visibility: VISIBILITY[measure] }),
    ...(measure === "edit-passage" && { decision_visibility_other: factWords[language].editedPassage }),
    ...(measure === "remove-label" && { decision_visibility_other: factWords[language].removedLabel }),
    ...(measure && !account && until && { end_date_visibility_restriction: day(until) }),
    ...(service && { decision_provision: "DECISION_PROVISION_PARTIAL_SUSPENSION" as const }),
    ...(service && until && { end_date_service_restriction: day(until) }),
    ...(account === "suspend" && { decision_account: "DECISION_ACCOUNT_SUSPENDED" as const }),
    ...(account === "suspend" && until && { end_date_account_restriction: day(until) }),
    ...(account === "ban" && { decision_account: "DECISION_ACCOUNT_TERMINATED" as const }),
    ...(account && { account_type: "ACCOUNT_TYPE_PRIVATE" as const }),
  };
}

function groundFields({ reason, language, rulesUrl }: StatementInput): Partial<StatementOfReasons> {
  const code = reasonCodes[reason];
  const { rule, why } = reasonWords[language][reason];
  const fields =
    code.ground === "DECISION_GROUND_ILLEGAL_CONTENT"
      ? { illegal_content_legal_ground: code.law, illegal_content_explanation: why }
      : { incompatible_content_ground: rule, incompatible_content_explanation: why };
  return {
    decision_ground: code.ground,
    ...fields,
    ...(rulesUrl && { decision_ground_reference_url: rulesUrl }),
  };
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

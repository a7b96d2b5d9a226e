/**
 * The statement of reasons as the European Commission's DSA Transparency Database takes it, restated from the
 * validation rules that it publishes (digital-services-act/transparency-database, StatementStoreRequest, as of
 * 2026-06-24). Field names and vocabulary are theirs.
 */
import { z } from "zod";

export const categories = [
  "STATEMENT_CATEGORY_ANIMAL_WELFARE",
  "STATEMENT_CATEGORY_CONSUMER_INFORMATION",
  "STATEMENT_CATEGORY_CYBER_VIOLENCE",
  "STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN",
  "STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS",
  "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH",
  "STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS",
  "STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS",
  "STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE",
  "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
  "STATEMENT_CATEGORY_PROTECTION_OF_MINORS",
  "STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY",
  "STATEMENT_CATEGORY_SCAMS_AND_FRAUD",
  "STATEMENT_CATEGORY_SELF_HARM",
  "STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS",
  "STATEMENT_CATEGORY_VIOLENCE",
] as const;

export const visibilities = [
  "DECISION_VISIBILITY_CONTENT_REMOVED",
  "DECISION_VISIBILITY_CONTENT_DISABLED",
  "DECISION_VISIBILITY_CONTENT_DEMOTED",
  "DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED",
  "DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED",
  "DECISION_VISIBILITY_CONTENT_LABELLED",
  "DECISION_VISIBILITY_OTHER",
] as const;

const yesNo = z.enum(["Yes", "No"]);
const day = (earliest: string) =>
  z.iso.date().refine((date) => date >= earliest && date <= "2038-01-01", {
    error: `between ${earliest} and 2038-01-01`,
  });
const upTo = (characters: number) => z.string().min(1).max(characters);

export const statementSchema = z
  .strictObject({
    decision_visibility: z.array(z.enum(visibilities)).min(1).optional(),
    decision_visibility_other: upTo(500).optional(),
    decision_provision: z
      .enum([
        "DECISION_PROVISION_PARTIAL_SUSPENSION",
        "DECISION_PROVISION_TOTAL_SUSPENSION",
        "DECISION_PROVISION_PARTIAL_TERMINATION",
        "DECISION_PROVISION_TOTAL_TERMINATION",
      ])
      .optional(),
    decision_account: z.enum(["DECISION_ACCOUNT_SUSPENDED", "DECISION_ACCOUNT_TERMINATED"]).optional(),
    account_type: z.enum(["ACCOUNT_TYPE_BUSINESS", "ACCOUNT_TYPE_PRIVATE"]).optional(),
    decision_ground: z.enum(["DECISION_GROUND_ILLEGAL_CONTENT", "DECISION_GROUND_INCOMPATIBLE_CONTENT"]),
    decision_ground_reference_url: z.url().max(500).optional(),
    illegal_content_legal_ground: upTo(500).optional(),
    illegal_content_explanation: upTo(2000).optional(),
    incompatible_content_ground: upTo(500).optional(),
    incompatible_content_explanation: upTo(2000).optional(),
    incompatible_content_illegal: yesNo.optional(),
    content_type: z.tuple([z.literal("CONTENT_TYPE_TEXT")]),
    category: z.enum(categories),
    category_specification: z.array(z.string().regex(/^KEYWORD_[A-Z_]+$/)),
    category_specification_other: upTo(500).optional(),
    territorial_scope: z.array(z.string().regex(/^[A-Z]{2}$/)),
    content_language: z.string().regex(/^[A-Z]{2}$/),
    content_date: day("2000-01-01"),
    application_date: day("2020-01-01"),
    end_date_visibility_restriction: day("2020-01-01").optional(),
    end_date_service_restriction: day("2020-01-01").optional(),
    end_date_account_restriction: day("2020-01-01").optional(),
    decision_facts: upTo(5000),
    source_type: z.enum([
      "SOURCE_ARTICLE_16",
      "SOURCE_TRUSTED_FLAGGER",
      "SOURCE_TYPE_OTHER_NOTIFICATION",
      "SOURCE_VOLUNTARY",
    ]),
    automated_detection: yesNo,
    automated_decision: z.enum([
      "AUTOMATED_DECISION_FULLY",
      "AUTOMATED_DECISION_PARTIALLY",
      "AUTOMATED_DECISION_NOT_AUTOMATED",
    ]),
    puid: z.string().regex(/^[a-zA-Z0-9_-]{1,500}$/),
  })
  .superRefine((statement, context) => {
    const missing = (path: string) =>
      context.addIssue({ code: "custom", path: [path], message: "required here" });
    const { decision_visibility: visibility } = statement;
    if (!visibility && !statement.decision_provision && !statement.decision_account)
      missing("decision_visibility");
    if (visibility?.includes("DECISION_VISIBILITY_OTHER") && !statement.decision_visibility_other) {
      missing("decision_visibility_other");
    }
    if (
      statement.category_specification.includes("KEYWORD_OTHER") &&
      !statement.category_specification_other
    ) {
      missing("category_specification_other");
    }
    if (statement.decision_ground === "DECISION_GROUND_ILLEGAL_CONTENT") {
      if (!statement.illegal_content_legal_ground) missing("illegal_content_legal_ground");
      if (!statement.illegal_content_explanation) missing("illegal_content_explanation");
    } else {
      if (!statement.incompatible_content_ground) missing("incompatible_content_ground");
      if (!statement.incompatible_content_explanation) missing("incompatible_content_explanation");
    }
  });

export type StatementOfReasons = z.infer<typeof statementSchema>;

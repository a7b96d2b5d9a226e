import fc from "fast-check";
import { expect, test } from "vitest";
import { buildStatement, reasonCodes, statementSchema } from "./statement.ts";
import type { ReasonCode, StatementInput } from "./statement.ts";

const input: StatementInput = {
  reason: "dose-advice",
  id: "0193-abc_DEF",
  measure: "edit-passage",
  source: "report",
  automatedDecision: false,
  language: "fr",
  contentDate: new Date("2026-11-20T23:30:00Z"),
  decidedAt: new Date("2026-11-23T08:00:00Z"),
};
const reasons = Object.keys(reasonCodes) as ReasonCode[];

test("every reason, measure, source and language gives a statement that the database takes", () => {
  fc.assert(
    fc.property(
      fc.record({
        reason: fc.constantFrom(...reasons),
        id: fc.uuid(),
        measure: fc.constantFrom(
          "label",
          "edit-passage",
          "restrict",
          "hide",
          "remove",
          "lock-thread",
          "remove-label",
        ),
        account: fc.option(fc.constantFrom("mute", "pre-moderate", "suspend", "ban"), { nil: undefined }),
        until: fc.option(fc.date({ min: new Date("2026-01-01"), max: new Date("2030-01-01"), noInvalidDate: true }), { nil: undefined }),
        source: fc.constantFrom("rule", "report", "notice", "trusted-flagger", "moderator"),
        automatedDecision: fc.boolean(),
        language: fc.constantFrom("fr", "en"),
        contentDate: fc.constant(input.contentDate),
        decidedAt: fc.constant(input.decidedAt),
      }),
      (random) => {
        const statement = buildStatement(random);
        expect(statementSchema.parse(statement)).toEqual(statement);
        expect(statement.category).toBe(reasonCodes[random.reason].category);
      },
    ),
  );
}); // prettier-ignore

test("a statement says what was done, on which ground, and when", () => {
  expect(buildStatement(input)).toMatchObject({
    decision_ground: "DECISION_GROUND_INCOMPATIBLE_CONTENT",
    decision_visibility: ["DECISION_VISIBILITY_OTHER"],
    category: "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
    category_specification: ["KEYWORD_OTHER"],
    content_language: "FR",
    content_date: "2026-11-20",
    application_date: "2026-11-23",
    source_type: "SOURCE_TYPE_OTHER_NOTIFICATION",
    automated_detection: "No",
    automated_decision: "AUTOMATED_DECISION_NOT_AUTOMATED",
  });
});

test("illegal content cites a law, other content a rule of the community", () => {
  for (const reason of reasons) {
    const statement = buildStatement({ ...input, reason });
    const illegal = statement.decision_ground === "DECISION_GROUND_ILLEGAL_CONTENT";
    expect([reason, Boolean(statement.illegal_content_legal_ground)]).toEqual([reason, illegal]);
    expect([reason, Boolean(statement.incompatible_content_ground)]).toEqual([reason, !illegal]);
  }
});

test("a suspension of the account alone is a statement too, with its end", () => {
  const statement = buildStatement({
    ...input,
    measure: undefined,
    account: "suspend",
    until: new Date("2026-12-01"),
  });
  expect(statement.decision_visibility).toBeUndefined();
  expect(statement.decision_account).toBe("DECISION_ACCOUNT_SUSPENDED");
  expect(statement.end_date_account_restriction).toBe("2026-12-01");
});

test("a decision without any measure, or an id that could be an address, is refused", () => {
  expect(() => buildStatement({ ...input, measure: undefined })).toThrow();
  expect(() => buildStatement({ ...input, id: "marie@example.org" })).toThrow();
});

test("the schema refuses what the database refuses", () => {
  const statement = buildStatement(input);
  const broken: Record<string, unknown>[] = [
    { category: "STATEMENT_CATEGORY_HEALTH" },
    { application_date: "2019-12-31" },
    { application_date: "2038-01-02" },
    { content_date: "23/11/2026" },
    { puid: "" },
    { decision_facts: "x".repeat(5001) },
    { category_specification: ["SUICIDE"] },
    { category_specification_other: undefined },
    { decision_visibility_other: undefined },
    { incompatible_content_explanation: undefined },
    { decision_ground: "DECISION_GROUND_ILLEGAL_CONTENT" },
    { reporter: "anything not in the vocabulary" },
  ];
  for (const change of broken) {
    expect(statementSchema.safeParse({ ...statement, ...change }).success, JSON.stringify(change)).toBe(
      false,
    );
  }
});

import { buildStatement } from "../safety/statement.ts";
import type {
  Restriction as RestrictingMeasure,
  StatementInput,
  StatementOfReasons,
} from "../safety/statement.ts";
import type { CaseOrigin, Measure, Target } from "./types.ts";

interface Restriction {
  id: string;
  target: Pick<Target, "language" | "createdAt">;
  origin: CaseOrigin;
  measure: Measure;
  reasonCode: StatementInput["reason"];
  automatedDetection: boolean;
  automatedDecision: boolean;
  now: Date;
}

const people: Record<CaseOrigin, StatementInput["source"]> = {
  hold: "moderator",
  crisis: "moderator",
  edit: "moderator",
  watch: "moderator",
  report: "report",
  mark: "report",
  notice: "notice",
};

/** The statement of reasons of a restriction: codes, dates and the decision's id, nobody's words. */
export function statementOf(restriction: Restriction): StatementOfReasons {
  const { id, target, origin, measure, reasonCode, automatedDetection, automatedDecision, now } = restriction;
  return buildStatement({
    reason: reasonCode,
    id,
    measure: measure as RestrictingMeasure,
    source: automatedDetection ? "rule" : people[origin],
    automatedDecision,
    language: target.language,
    contentDate: target.createdAt,
    decidedAt: now,
  });
}

import type { CheckResult } from "../../../db/schema/index.ts";
import { fold } from "../../shared/text.ts";
import { compareNames } from "./name.ts";

export interface Claim {
  familyName: string;
  givenName: string;
  professionCode: string;
  /** The mailbox that the code went to, when that is the proof of possession. */
  proofEmail: string | null;
}

/** One row of the registry for the claimed number: a person has one per activity. */
export interface RegistryRow {
  familyName: string;
  givenName: string;
  professionCode: string;
  category: string;
  isActive: boolean;
}

export interface Facts {
  /** Null when no extract of this registry was ever imported. */
  snapshotDate: string | null;
  rows: RegistryRow[];
  /** Different numbers in the registry under the same full name, this one included. */
  homonyms: number;
  isBoundElsewhere: boolean;
  wasRevoked: boolean;
  isMailboxUsedElsewhere: boolean;
}

export const checkCodes = [
  "found",
  "active",
  "category",
  "profession",
  "name",
  "homonyms",
  "number-free",
  "number-not-revoked",
  "mailbox-name",
  "mailbox-free",
] as const;
export type CheckCode = (typeof checkCodes)[number];

/** Failures that no verifier may set aside: a student does not practise yet, one number belongs to one person. */
const absolute: readonly string[] = ["category", "number-free", "mailbox-free"];

export const failedChecks = (results: readonly CheckResult[]): string[] =>
  results.filter(({ outcome }) => outcome === "fail").map(({ check }) => check);

export const absoluteFailures = (results: readonly CheckResult[]): string[] =>
  failedChecks(results).filter((check) => absolute.includes(check));

/**
 * Compares what a person claims with what the registry says. Pure: the same facts give the same findings, so the
 * checks can be run again at any time. A note is for a human's eye, a failure must be set aside by two of them.
 */
export function runChecks(claim: Claim, facts: Facts): CheckResult[] {
  const results: CheckResult[] = [];
  const add = (check: CheckCode, outcome: CheckResult["outcome"], detail?: CheckResult["detail"]) =>
    results.push(detail ? { check, outcome, detail } : { check, outcome });
  const whether = (check: CheckCode, holds: boolean) => add(check, holds ? "pass" : "fail");

  const found = facts.rows.length > 0;
  whether("found", found);
  if (found) {
    whether(
      "active",
      facts.rows.some(({ isActive }) => isActive),
    );
    whether(
      "category",
      facts.rows.some(({ category }) => category === "C" || category === "M"),
    );
    whether(
      "profession",
      facts.rows.some(({ professionCode }) => professionCode === claim.professionCode),
    );
    const match = facts.rows
      .map((row) =>
        compareNames(
          { family: claim.familyName, given: claim.givenName },
          { family: row.familyName, given: row.givenName },
        ),
      )
      .reduce((best, one) => (one.similarity > best.similarity ? one : best));
    const outcome = { exact: "pass", close: "note", different: "fail" } as const;
    add("name", outcome[match.outcome], { similarity: Math.round(match.similarity * 100) });
    add("homonyms", facts.homonyms > 1 ? "note" : "pass", { count: facts.homonyms });
  }
  whether("number-free", !facts.isBoundElsewhere);
  whether("number-not-revoked", !facts.wasRevoked);
  if (claim.proofEmail) {
    add("mailbox-name", holdsName(claim.proofEmail, claim.familyName) ? "pass" : "note");
    whether("mailbox-free", !facts.isMailboxUsedElsewhere);
  }
  return results;
}

/** A mailbox of an institution belongs to many people: the name in the address says to whom of them. */
function holdsName(email: string, familyName: string): boolean {
  const letters = (text: string) => fold(text).replace(/[^a-z]/g, "");
  const family = letters(familyName);
  return family.length > 1 && letters(email.slice(0, email.lastIndexOf("@"))).includes(family);
}

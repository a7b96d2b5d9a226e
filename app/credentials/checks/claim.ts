import type { BadgeKind, CheckResult } from "../../../db/schema/index.ts";
import { fold } from "../../shared/text.ts";
import { compareNames } from "./name.ts";

/** Registers whose extracts are imported; the others are looked up by a person, or prove themselves. */
export const importedRegistries = ["rpps", "nppes"] as const;
export type ImportedRegistry = (typeof importedRegistries)[number];
export type Registry = ImportedRegistry | "gmc" | "nmc" | "orcid";
export type ProofMethod = "oidc" | "mailbox-code" | "document" | "vouchers";

export const isImported = (registry: string | null): registry is ImportedRegistry =>
  registry === "rpps" || registry === "nppes";
/** No extract can be had: a verifier reads the public register and says so. */
export const isLookedUpByHand = (registry: string | null): boolean =>
  registry === "gmc" || registry === "nmc";

export interface Claim {
  kind: BadgeKind;
  /** Null where no register exists. */
  registry: Registry | null;
  familyName: string;
  givenName: string;
  professionCode: string;
  proof: ProofMethod | null;
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
  /** "live" when the registry's own service answered, "snapshot" when the imported extract decides. */
  source: "live" | "snapshot";
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
  "register-by-hand",
  "document-by-eye",
  "signed-in",
  "vouched",
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

type Add = (check: CheckCode, outcome: CheckResult["outcome"], detail?: CheckResult["detail"]) => void;

/**
 * Compares what a person claims with what the registry says. Pure: the same facts give the same findings, so the
 * checks can be run again at any time. A note is for a human's eye, a failure must be set aside by two of them.
 */
export function runChecks(claim: Claim, facts: Facts): CheckResult[] {
  const results: CheckResult[] = [];
  const add: Add = (check, outcome, detail) =>
    results.push(detail ? { check, outcome, detail } : { check, outcome });
  const whether = (check: CheckCode, holds: boolean) => add(check, holds ? "pass" : "fail");

  if (isImported(claim.registry)) checkRegister(claim, facts, add);
  if (isLookedUpByHand(claim.registry)) add("register-by-hand", "note");
  if (claim.registry) {
    whether("number-free", !facts.isBoundElsewhere);
    whether("number-not-revoked", !facts.wasRevoked);
  }
  if (claim.proof === "oidc") add("signed-in", "pass");
  if (claim.proof === "vouchers") add("vouched", "pass");
  if (claim.proof === "document") add("document-by-eye", "note");
  if (claim.proofEmail) {
    add("mailbox-name", holdsName(claim.proofEmail, claim.familyName) ? "pass" : "note");
    whether("mailbox-free", !facts.isMailboxUsedElsewhere);
  }
  return results;
}

/** Somebody in training is in the category of students, somebody who practises is not. */
const categories = (kind: BadgeKind): string => (kind === "student" ? "E" : "CM");

function checkRegister(claim: Claim, { rows, homonyms, source }: Facts, add: Add): void {
  const some = (check: CheckCode, holds: (row: RegistryRow) => boolean) =>
    add(check, rows.some(holds) ? "pass" : "fail");
  add("found", rows.length > 0 ? "pass" : "fail", { isLive: source === "live" });
  if (rows.length === 0) return;
  some("active", ({ isActive }) => isActive);
  some("category", ({ category }) => category !== "" && categories(claim.kind).includes(category));
  some("profession", ({ professionCode }) => professionCode === claim.professionCode);
  const claimed = { family: claim.familyName, given: claim.givenName };
  const match = rows
    .map((row) => compareNames(claimed, { family: row.familyName, given: row.givenName }))
    .reduce((best, one) => (one.similarity > best.similarity ? one : best));
  const outcome = { exact: "pass", close: "note", different: "fail" } as const;
  add("name", outcome[match.outcome], { similarity: Math.round(match.similarity * 100) });
  add("homonyms", homonyms > 1 ? "note" : "pass", { count: homonyms });
}

/** A mailbox of an institution belongs to many people: the name in the address says to whom of them. */
function holdsName(email: string, familyName: string): boolean {
  const letters = (text: string) => fold(text).replace(/[^a-z]/g, "");
  const family = letters(familyName);
  return family.length > 1 && letters(email.slice(0, email.lastIndexOf("@"))).includes(family);
}

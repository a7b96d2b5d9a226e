import { Forbidden, NotFound } from "./errors.ts";

export type Role = "moderator" | "verifier" | "steward" | "admin";

/** The badge of the person who acts, as it stands now. */
export type ActorCredential = {
  id: string;
  professionCode: string;
  validUntil: Date;
  suspendedAt: Date | null;
  revokedAt: Date | null;
};

/** Who acts: a signed-in member with a confirmed address. */
export type Actor = {
  id: string;
  pseudonym: string;
  locale: "fr" | "en";
  country: string;
  roles: readonly Role[];
  credential: ActorCredential | null;
};

/** An allowance, or a refusal whose reason is a key below "errors" in the message catalogue. */
export type Verdict = { allowed: true } | { allowed: false; reason: string };

export const allow = (): Verdict => ({ allowed: true });
export const refuse = (reason: string): Verdict => ({ allowed: false, reason });
export const when = (condition: boolean, reason: string): Verdict => (condition ? allow() : refuse(reason));

export const hasRole = (actor: Actor | null, role: Role): boolean => actor?.roles.includes(role) ?? false;

/** Whether a badge gives its rights at this moment: computed from dates, never by a job. */
export function isActive(
  credential: Pick<ActorCredential, "validUntil" | "suspendedAt" | "revokedAt"> | null,
  now: Date,
): boolean {
  return (
    credential !== null && !credential.suspendedAt && !credential.revokedAt && credential.validUntil > now
  );
}

/** @throws Forbidden with the refusal's reason; NotFound where the refusal must not say that there is something */
export function authorize(verdict: Verdict): void {
  if (verdict.allowed) return;
  throw verdict.reason === "not-found" ? new NotFound() : new Forbidden(verdict.reason);
}

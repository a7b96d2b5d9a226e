import { eq } from "drizzle-orm";
import { transaction } from "../../../db/client.server.ts";
import { credentialApplications } from "../../../db/schema/index.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { parseNumber, parseOrcid } from "../checks/number.ts";
import { readAssertion } from "../sign-in/claims.ts";
import type { Provider } from "../sign-in/providers.server.ts";
import { submit } from "./prove-mailbox.server.ts";
import { findOpenApplication, isEditable, lockApplication } from "./rows.server.ts";
import type { Application } from "./rows.server.ts";

export const signInProblems = [
  "sign-in-not-offered",
  "sign-in-expired",
  "sign-in-cancelled",
  "sign-in-failed",
  "sign-in-no-application",
  "sign-in-no-profession",
  "sign-in-other-number",
  "sign-in-other-profession",
] as const;
export type SignInProblem = (typeof signInProblems)[number];

/** The application that waits for this member's sign-in; null when none does. */
export async function findAwaitingSignIn(actor: Actor): Promise<Application | null> {
  return transaction(async (tx) => {
    const found = await findOpenApplication(tx, actor.id);
    return found && awaitsSignIn(found) ? found : null;
  });
}

const awaitsSignIn = (found: Application): boolean =>
  isEditable(found.status) && found.proofMethod === "oidc" && found.charterAcceptedAt !== null;

/** Submits the application when who signed in is who it speaks of. Names are compared with the register by the checks. */
export function proveBySignIn(
  actor: Actor,
  provider: Provider,
  { applicationId, claims }: { applicationId: string; claims: Record<string, unknown> },
  now = new Date(),
): Promise<Result<SignInProblem>> {
  return transaction(async (tx) => {
    const open = await findOpenApplication(tx, actor.id);
    if (!open || open.id !== applicationId) return problem("sign-in-no-application");
    const found = await lockApplication(tx, applicationId);
    if (!awaitsSignIn(found)) return problem("sign-in-no-application");
    const identity = provider.claims
      ? professionalIdentity(found, readAssertion(claims, provider.claims))
      : researcherIdentity(claims);
    if ("problem" in identity) return problem(identity.problem);
    await tx.update(credentialApplications).set(identity).where(eq(credentialApplications.id, found.id));
    await submit(tx, { ...found, ...identity }, now);
    return done();
  });
}

type Identity = { problem: SignInProblem } | Pick<Application, "number"> | ResearcherIdentity;
type ResearcherIdentity = Pick<Application, "number" | "familyName" | "givenName">;

function professionalIdentity(found: Application, assertion: ReturnType<typeof readAssertion>): Identity {
  if (!assertion) return { problem: "sign-in-no-profession" };
  const { registry, number, professionCode } = found;
  const asserted = registry ? parseNumber(registry, assertion.number) : null;
  if (!number || !asserted?.ok || asserted.number !== number) return { problem: "sign-in-other-number" };
  return assertion.professions.includes(professionCode)
    ? { number }
    : { problem: "sign-in-other-profession" };
}

/** An ORCID iD is never typed: the one that signed in is the one that counts. */
function researcherIdentity(claims: Record<string, unknown>): Identity {
  const id = parseOrcid(String(claims.sub ?? ""));
  if (!id.ok) return { problem: "sign-in-failed" };
  const name = (claim: string) => String(claims[claim] ?? "").slice(0, 100);
  return { number: id.number, familyName: name("family_name"), givenName: name("given_name") };
}

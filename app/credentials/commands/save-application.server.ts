import { and, eq, isNull, sql } from "drizzle-orm";
import { transaction } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { emit } from "../../../db/outbox.server.ts";
import { credentialApplications, credentialVouches } from "../../../db/schema/index.ts";
import { environment } from "../../shared/env.server.ts";
import { Conflict } from "../../shared/errors.ts";
import { spend } from "../../shared/limits.server.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { parseNumber } from "../checks/number.ts";
import { isInstitutionalMailbox } from "../mailbox-domains.ts";
import { credentialPolicy } from "../policy.ts";
import { findHeldBadge } from "../queries/held.server.ts";
import type { ApplicationInput, DraftInput } from "../schema.ts";
import { isSignInOffered } from "../sign-in/providers.server.ts";
import { logCredential } from "./log.server.ts";
import { employerHmac, findOpenApplication, isEditable, mailboxHmac } from "./rows.server.ts";
import type { Application } from "./rows.server.ts";

/** Domains that only the local demonstration trusts, whose mail ends in the mailbox of /dev/mail. */
const demoDomains = ["demo.example"];

/** Which of the columns a kind of badge has; what was typed for another kind is not kept. */
function columnsOf(input: DraftInput) {
  const { kind, country, familyName, givenName, specialty, proof, proofEmail } = input;
  const isPractice = kind === "professional" || kind === "student";
  const number = isPractice ? input.number : "";
  const organisation = kind === "peer-expert" || kind === "association" ? input.organisation : "";
  const employer = kind === "association" ? organisation : input.employer;
  const byMail = proof === "mailbox-code";
  return {
    kind,
    professionCode: isPractice ? input.professionCode : kind,
    registry: registryOf(input),
    number,
    familyName,
    givenName,
    country,
    employer,
    employerHmac: employer ? employerHmac(employer) : null,
    specialty,
    organisation,
    interests: input.hasInterests === "no" ? "" : input.interests,
    shownName:
      input.shownAs === "real" && kind === "professional" ? `${givenName} ${familyName}`.trim() : null,
    proofMethod: proof || null,
    proofEmail: byMail ? proofEmail : "",
    proofEmailHmac: byMail && proofEmail ? mailboxHmac(proofEmail) : null,
    // Whatever changed is promised and proven again.
    charterAcceptedAt: null as Date | null,
    provenAt: null,
    proofCodeHash: null,
    proofCodeExpiresAt: null,
    proofAttempts: 0,
  } satisfies Partial<Application>;
}

function registryOf({ kind, registry, number }: DraftInput): Application["registry"] {
  if (kind === "researcher") return "orcid";
  if (kind === "professional") return registry || null;
  return kind === "student" && number ? registry || null : null;
}

/** Writes to the member's open application, or opens one. @throws Conflict while others are looking at it */
async function write(tx: Transaction, actor: Actor, columns: ReturnType<typeof columnsOf>): Promise<string> {
  // Serialises a member's own tabs: the second save of two updates what the first one inserted.
  await tx.execute(sql`select 1 from users where id = ${actor.id} for update`);
  const open = await findOpenApplication(tx, actor.id);
  if (!open) {
    const [row] = await tx
      .insert(credentialApplications)
      .values({ userId: actor.id, ...columns })
      .returning({ id: credentialApplications.id });
    return row!.id;
  }
  if (!isEditable(open.status)) throw new Conflict("application-under-review");
  await tx
    .update(credentialApplications)
    .set({ ...columns, version: open.version + 1 })
    .where(eq(credentialApplications.id, open.id));
  // A colleague vouched for what they read, not for what it became.
  await tx
    .update(credentialVouches)
    .set({ voidedAt: new Date() })
    .where(and(eq(credentialVouches.applicationId, open.id), isNull(credentialVouches.voidedAt)));
  return open.id;
}

/** Keeps an unfinished application for later. Nothing is checked and nobody sees it. */
export async function saveDraft(actor: Actor, input: DraftInput, now = new Date()): Promise<void> {
  authorize(credentialPolicy["credential.apply"](await findHeldBadge(actor.id, input.kind), now));
  await spend("apply", actor.id);
  await transaction((tx) => write(tx, actor, columnsOf(input)));
}

/**
 * Keeps a complete application and asks for the proof of possession: a code is mailed by a job, or the page asks for
 * a document, a sign-in or two colleagues.
 */
export async function requestProof(
  actor: Actor,
  input: ApplicationInput,
  now = new Date(),
): Promise<Result<"mailbox-not-trusted" | "sign-in-not-offered">> {
  authorize(credentialPolicy["credential.apply"](await findHeldBadge(actor.id, input.kind), now));
  if (input.proof === "oidc" && !isSignInOffered(input.kind)) return problem("sign-in-not-offered");
  const byMail = input.proof === "mailbox-code";
  const { EMBEDDED, TRUSTED_MAIL_DOMAINS } = environment();
  const trusted = [...TRUSTED_MAIL_DOMAINS, ...(EMBEDDED ? demoDomains : [])];
  if (byMail && !isInstitutionalMailbox(input.proofEmail, trusted)) return problem("mailbox-not-trusted");
  await spend("apply", actor.id);
  if (byMail) {
    await spend("proof-code", actor.id);
    await spend("proof-code", mailboxHmac(input.proofEmail));
  }
  const parsed = input.registry ? parseNumber(input.registry, input.number) : null;
  const number = parsed?.ok ? parsed.number : input.number;
  await transaction(async (tx) => {
    const columns = { ...columnsOf({ ...input, number }), charterAcceptedAt: now };
    const applicationId = await write(tx, actor, columns);
    if (byMail) await emit(tx, { name: "credential.proof-requested", applicationId });
    const data = { kind: input.kind, proof: input.proof };
    await logCredential(tx, "proof-requested", { actorId: actor.id, subjectId: applicationId, data });
  });
  return done();
}

import { eq, sql } from "drizzle-orm";
import { transaction } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { emit } from "../../../db/outbox.server.ts";
import { credentialApplications } from "../../../db/schema/index.ts";
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
import type { ApplicationInput, DraftInput } from "../schema.ts";
import { destroyEvidence } from "./evidence.server.ts";
import { employerHmac, findOpenApplication, isEditable, mailboxHmac } from "./rows.server.ts";
import type { Application } from "./rows.server.ts";

/** Domains that only the local demonstration trusts, whose mail ends in the mailbox of /dev/mail. */
const demoDomains = ["demo.example"];

function columnsOf(input: DraftInput) {
  const { professionCode, registry, number, familyName, givenName, country, employer, proof, proofEmail } =
    input;
  return {
    professionCode,
    registry,
    number,
    familyName,
    givenName,
    country,
    employer,
    employerHmac: employer ? employerHmac(employer) : null,
    specialty: input.specialty,
    interests: input.interests,
    shownName: input.shownAs === "real" ? `${givenName} ${familyName}`.trim() : null,
    proofMethod: proof,
    proofEmail,
    proofEmailHmac: proof === "mailbox-code" && proofEmail ? mailboxHmac(proofEmail) : null,
    // Whatever changed is promised and proven again.
    charterAcceptedAt: null,
    provenAt: null,
    proofCodeHash: null,
    proofCodeExpiresAt: null,
    proofAttempts: 0,
  } satisfies Partial<Application>;
}

/** Writes to the member's open application, or opens one. @throws Conflict while others are looking at it */
async function write(
  tx: Transaction,
  actor: Actor,
  columns:
    | ReturnType<typeof columnsOf>
    | (Omit<ReturnType<typeof columnsOf>, "charterAcceptedAt"> & { charterAcceptedAt: Date }),
): Promise<string> {
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
  return open.id;
}

/** Keeps an unfinished application for later. Nothing is checked and nobody sees it. */
export async function saveDraft(actor: Actor, input: DraftInput, now = new Date()): Promise<void> {
  authorize(credentialPolicy["credential.apply"](actor, now));
  await spend("apply", actor.id);
  await transaction((tx) => write(tx, actor, columnsOf(input)));
}

/**
 * Keeps a complete application and asks for the proof of possession: a code is mailed by a job, or the page asks for
 * a document.
 */
export async function requestProof(
  actor: Actor,
  input: ApplicationInput,
  now = new Date(),
): Promise<Result<"mailbox-not-trusted">> {
  authorize(credentialPolicy["credential.apply"](actor, now));
  const byMail = input.proof === "mailbox-code";
  if (byMail && !isInstitutionalMailbox(input.proofEmail, environment().EMBEDDED ? demoDomains : []))
    return problem("mailbox-not-trusted");
  await spend("apply", actor.id);
  if (byMail) {
    await spend("proof-code", actor.id);
    await spend("proof-code", mailboxHmac(input.proofEmail));
  }
  const parsed = parseNumber(input.registry, input.number);
  const number = parsed.ok ? parsed.number : input.number;
  await transaction(async (tx) => {
    const applicationId = await write(tx, actor, {
      ...columnsOf({ ...input, number }),
      charterAcceptedAt: now,
    });
    if (byMail) await emit(tx, { name: "credential.proof-requested", applicationId });
  });
  return done();
}

/** Takes an application back; what it says about the person is erased at once. */
export async function withdrawApplication(actor: Actor): Promise<void> {
  await transaction(async (tx) => {
    const open = await findOpenApplication(tx, actor.id);
    if (!open) return;
    await tx
      .update(credentialApplications)
      .set({ ...erased, status: "withdrawn", decidedAt: new Date(), version: open.version + 1 })
      .where(eq(credentialApplications.id, open.id));
    await destroyEvidence(tx, open.id, new Date());
    await emit(tx, { name: "credential.decided", applicationId: open.id });
  });
}

/** What no longer serves once an application is settled. The keyed hashes, the profession and the checks stay. */
export const erased = {
  number: null,
  familyName: null,
  givenName: null,
  employer: null,
  proofEmail: null,
  proofCodeHash: null,
  proofCodeExpiresAt: null,
  shownName: null,
  claimedById: null,
  claimedUntil: null,
} satisfies Partial<Application>;

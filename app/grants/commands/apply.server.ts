import { uuidv7 } from "uuidv7";
import { recordAudit } from "../../../db/audit.server.ts";
import { transaction } from "../../../db/client.server.ts";
import { timeNow } from "../../../db/clock.server.ts";
import { grants } from "../../../db/schema/index.ts";
import type { Locale } from "../../shared/i18n/locale.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { spend } from "../../shared/limits.server.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { insertStudy, tellStewards } from "../../studies/commands/ask-study.server.ts";
import type { AskProblem } from "../../studies/commands/ask-study.server.ts";
import { getAgreement } from "../agreement.server.ts";
import { grantPolicy } from "../policy.ts";
import type { GrantInput } from "../schema.ts";
import { endOf, maxProjectDays } from "../standing.ts";

const day = 86_400_000;

export type ApplyProblem =
  AskProblem | "grant-agreement-changed" | "grant-signed-on-today" | "grant-end-past" | "grant-end-too-far";

/**
 * Asks for the controlled data: puts the project into the public register, and the signed application beside it.
 * @param locale the language in which the agreement was read and signed
 */
export async function applyForAccess(
  actor: Actor,
  input: GrantInput,
  locale: Locale,
): Promise<Result<ApplyProblem, { number: number }>> {
  authorize(grantPolicy["grant.apply"](actor));
  const now = timeNow();
  const agreement = await getAgreement(locale);
  if (input.agreementVersion !== agreement.version) return problem("grant-agreement-changed");
  // Somewhere on earth it is already tomorrow, or still yesterday.
  if (Math.abs(Date.parse(`${input.signedOn}T12:00:00Z`) - now) > 1.5 * day)
    return problem("grant-signed-on-today");
  const ends = endOf(input.endsOn).getTime();
  if (ends <= now) return problem("grant-end-past");
  if (ends > now + maxProjectDays * day) return problem("grant-end-too-far");
  await spend("post", actor.id);
  return transaction(async (tx) => {
    const { team, institution, need, safeguards, signedName, signedOn } = input;
    const asked = await insertStudy(tx, actor, {
      ...input,
      team: `${team}, ${institution}`,
      dataUsed: translator(input.language || locale)("grants.dataUsed"),
      releaseVersion: "",
      proposal: null,
    });
    if (!asked.ok) return asked;
    const id = uuidv7();
    await tx.insert(grants).values({
      id,
      studyId: asked.id,
      holderId: actor.id,
      institution,
      need,
      safeguards,
      agreementVersion: agreement.version,
      agreementLocale: agreement.locale,
      agreementHash: agreement.hash,
      signedName,
      signedOn,
    });
    await recordAudit(tx, {
      actorId: actor.id,
      action: "grant.asked",
      subjectType: "grant",
      subjectId: id,
      data: { agreement: agreement.version, hash: agreement.hash },
    });
    const { number } = asked;
    await tellStewards(tx, actor, { kind: "grant-asked", number, onceKey: `grant-asked:${id}` });
    return done({ number });
  });
}

import { eq } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import { credentialApplications, users } from "../../../db/schema/index.ts";
import { NotFound } from "../../shared/errors.ts";
import type { Actor } from "../../shared/policy.ts";
import { faultInVouch } from "../commands/vouch.server.ts";
import type { VouchProblem } from "../commands/vouch.server.ts";
import { isVouchToken } from "../vouch-link.server.ts";

interface Claim {
  name: string;
  pseudonym: string;
  professionCode: string;
}

/**
 * For whom a colleague is asked to vouch. The name is shown only to somebody who can: with a badge of the same
 * profession. @throws NotFound with another link than the applicant's
 */
export async function getVouchPage(
  actor: Actor,
  applicationId: string,
  token: string,
  now = new Date(),
): Promise<{ claim: Claim; fault: null } | { claim: null; fault: VouchProblem }> {
  if (!isVouchToken(applicationId, token)) throw new NotFound();
  const [row] = await db()
    .select({ application: credentialApplications, pseudonym: users.pseudonym })
    .from(credentialApplications)
    .innerJoin(users, eq(users.id, credentialApplications.userId))
    .where(eq(credentialApplications.id, applicationId));
  if (!row) throw new NotFound();
  const { application, pseudonym } = row;
  const fault = await faultInVouch(db(), actor, application, now);
  if (fault) return { claim: null, fault };
  const name = `${application.givenName} ${application.familyName}`;
  return { claim: { name, pseudonym, professionCode: application.professionCode }, fault: null };
}

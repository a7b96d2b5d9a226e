import { requireTeam } from "../proposals/require-team.server.ts";
import { Forbidden } from "../shared/errors.ts";
import type { Actor } from "../shared/policy.ts";
import { requireSession } from "../shared/session.server.ts";
import { consultationPolicy } from "./policy.ts";
import { getConsultation } from "./queries.server.ts";
import type { Consultation } from "./queries.server.ts";

/**
 * Whoever facilitates this consultation: the member named for it, or somebody of the team.
 * @throws NotFound, Forbidden ("needs-facilitator"), or a redirect to the sign-in or second-factor page
 */
export async function requireFacilitator(
  request: Request,
  number: number,
): Promise<{ actor: Actor; consultation: Consultation }> {
  const { actor } = await requireSession(request);
  const consultation = await getConsultation(number);
  if (consultationPolicy["consultation.facilitate"](actor, consultation).allowed)
    return { actor, consultation };
  try {
    return { actor: await requireTeam(request), consultation };
  } catch (error) {
    throw error instanceof Forbidden ? new Forbidden("needs-facilitator") : error;
  }
}

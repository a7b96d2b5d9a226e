import { Forbidden } from "../shared/errors.ts";
import type { Actor } from "../shared/policy.ts";
import { requireRole, requireSession } from "../shared/session.server.ts";
import { team } from "./policy.ts";

/**
 * Somebody who answers proposals.
 * @throws Forbidden ("needs-team"), or a redirect to the sign-in page, or to the one that asks for the second factor
 */
export async function requireTeam(request: Request): Promise<Actor> {
  const { grantedRoles } = await requireSession(request);
  const role = team.find((one) => grantedRoles.includes(one));
  if (!role) throw new Forbidden("needs-team");
  return requireRole(request, role);
}

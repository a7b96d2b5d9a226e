import { hasRole, when } from "../shared/policy.ts";
import type { Actor } from "../shared/policy.ts";

export const rightsPolicy = {
  "request.answer": (actor: Actor) => when(hasRole(actor, "admin"), "needs-admin"),
};

import { hasRole, when } from "../shared/policy.ts";
import type { Actor } from "../shared/policy.ts";

export const adminPolicy = {
  "queue.decide": (actor: Actor) => when(hasRole(actor, "admin"), "needs-admin"),
};

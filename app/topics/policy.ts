import type { Actor } from "../shared/policy.ts";
import { hasRole, when } from "../shared/policy.ts";

export const topicPolicy = {
  "topic.merge": (actor: Actor) => when(hasRole(actor, "admin"), "needs-admin"),
};

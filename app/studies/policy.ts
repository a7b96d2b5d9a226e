import type { Verdict } from "../shared/policy.ts";
import type { Actor } from "../shared/policy.ts";
import { hasRole, refuse, when } from "../shared/policy.ts";

interface Study {
  leadId: string | null;
  state: "asked" | "accepted" | "refused";
}

const leads = (actor: Actor | null, { leadId }: Study) => actor !== null && leadId === actor.id;

export const studyPolicy = {
  "study.ask": (actor: Actor | null) => when(actor !== null, "needs-account"),
  /** Stewards decide, never on what they lead themselves. */
  "study.decide": (actor: Actor | null, study: Study) => {
    if (!hasRole(actor, "steward")) return refuse("needs-steward");
    return when(!leads(actor, study), "own-study");
  },
  "study.results": (actor: Actor | null, study: Study) => {
    if (!leads(actor, study)) return refuse("needs-study-lead");
    return when(study.state === "accepted", "study-not-accepted");
  },
  /** Its lead writes calls; stewards read them over. */
  "study.calls": (actor: Actor | null, study: Study) => {
    if (!leads(actor, study) && !hasRole(actor, "steward")) return refuse("needs-study-lead");
    return when(study.state === "accepted", "study-not-accepted");
  },
  "study.send": (actor: Actor | null, study: Study): Verdict => {
    const decides = studyPolicy["study.decide"](actor, study);
    return decides.allowed ? when(study.state === "accepted", "study-not-accepted") : decides;
  },
  "study.object": (actor: Actor | null) => when(actor !== null, "needs-account"),
};

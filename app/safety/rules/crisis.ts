import type { Rule } from "../rule.ts";

export interface CrisisRule extends Rule {
  level: "past" | "distress" | "ideation" | "plan";
  /** The pattern itself holds a negation ("ne veux plus vivre"): do not look for another. */
  negationInside?: true;
  /** The pattern says in itself that it is over ("s'est suicidé"), or that it is now. */
  tense?: "past" | "now";
}

/**
 * Half of a plan: says nothing alone. "act" a way of killing oneself, "soon" a time to come, "means" having
 * something to do it with, "intent" the will to do "it", "ready" affairs settled and farewells.
 */
export interface CrisisPart extends Rule {
  part: "act" | "soon" | "means" | "intent" | "ready";
  negationInside?: true;
}

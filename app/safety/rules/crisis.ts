import type { Rule } from "../rule.ts";

export interface CrisisRule extends Rule {
  level: "past" | "distress" | "ideation" | "plan";
  /** The pattern itself holds a negation ("ne veux plus vivre"): do not look for another. */
  negationInside?: true;
  /** The pattern says in itself that it is over ("s'est suicidé"), or that it is now. */
  tense?: "past" | "now";
}

import type { Rule } from "../rule.ts";

export interface CrisisRule extends Rule {
  level: "past" | "distress" | "ideation" | "plan";
  /** The pattern itself holds a negation ("ne veux plus vivre"): do not look for another. */
  negationInside?: true;
  /** The pattern says in itself that it is over ("s'est suicidé"), or that it is now. */
  tense?: "past" | "now";
  /** Said of "you" or "one", it is still said for oneself ("what kills you without pain?"). */
  impersonal?: true;
  /** Broad words that count only when the sentence says who: the author, or a person they care for. */
  namedOnly?: true;
}

/**
 * Half of a plan: says nothing alone. "act" a way of killing oneself, "soon" a time to come, "pills" and
 * "weapon" (also a place) something to do it with, "intent" the will to do "it", "ready" affairs settled and
 * farewells, "end" words of leaving or of everything being over, "wait" only waiting to be alone.
 */
export interface CrisisPart extends Rule {
  part: "act" | "soon" | "pills" | "weapon" | "intent" | "ready" | "end" | "wait";
  negationInside?: true;
}

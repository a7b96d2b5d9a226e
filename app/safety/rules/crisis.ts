import type { Rule } from "../rule.ts";

/** A treatment, a move, an examination is what ends or what is taken. */
export const ordinary = {
  en: /^(?!.*\b(?:die|dead|kill|killing|suicide|end it|goodbye|sleep forever)(?![a-z])).*\b(?:the move|moving|chemo|radiation|surgery|exams?|renovations?|antibiotics?|probiotics?|vitamins?|as (?:the doctor|prescribed|directed|told|instructed)|like the doctor)(?![a-z])/,
  fr: /^(?!.*\b(?:mourir|morte?|tuer|tue|suicid[a-z]{1,4}|en finir|adieu|dormir pour)(?![a-z])).*\b(?:demenag[a-z]{1,5}|chimio|radiotherapie|rayons|operation|examens?|concours|travaux|antibio[a-z]{0,8}|probiotiques?|vitamines?|comme (?:l'a|me l'a|le (?:dit|medecin|docteur)|prescrit|prevu|indique))(?![a-z])/,
};

/** Said of a medicine in general, or of a cut to be dressed. */
export const GENERAL =
  /\b(?:notice|leaflet|label|package insert|boxed warning|disinfect(?:ed)?|tetanus|stitches|desinfecte[rz]?|tetanos|points? de suture)(?![a-z])|^(?!.*(?:\bj'|\bm'|\b(?:je|me|moi|mon|ma|mes|i|i'm|i've|my|he|she|(?<!-)il|(?<!-)elle)(?![a-z]))).*\b(?:effets? (?:secondaires?|indesirables?)|risques? (?:de|d')|augmente|provoque|donner|causer|side effects?|increase[sd]?|causes?|risk of)(?![a-z])/;

export interface CrisisRule extends Rule {
  level: "past" | "distress" | "ideation" | "plan";
  /** The pattern itself holds a negation ("ne veux plus vivre"): do not look for another. */
  negationInside?: true;
  /**
   * The pattern says in itself that it is over ("s'est suicidé"), or that it is now; "just": a past tense that is
   * over only when a time long past is named ("I've cut my wrists").
   */
  tense?: "past" | "now" | "just";
  /** Words in the sentence that say it is about something else: a sailing knot, a dog, a leaflet. */
  unless?: RegExp;
  /** Said of "you" or "one", it is still said for oneself ("what kills you without pain?"). */
  impersonal?: true;
  /** Broad words that count only when the sentence says who: the author, or a person they care for. */
  namedOnly?: true;
}

/**
 * Half of a plan: says nothing alone. "act" a way of killing oneself, "soon" a time to come, "pills" and
 * "weapon" (also a place) something to do it with, "intent" the will to do "it", "ready" affairs settled and
 * farewells, "end" words of leaving or of everything being over, "wait" only waiting to be alone, "hoard" medicines
 * put by, "take" the will to take them all, "means" a means merely named, "leave" a way of dying without the word.
 */
export interface CrisisPart extends Rule {
  part:
    | "act"
    | "soon"
    | "pills"
    | "weapon"
    | "intent"
    | "ready"
    | "end"
    | "wait"
    | "hoard"
    | "take"
    | "means"
    | "leave";
  unless?: RegExp;
  negationInside?: true;
}

/** Shapes of the seed content. Everything here is invented and meant to be shown as a demonstration. */

export type Lang = "fr" | "en";
export type Country = "FR" | "BE" | "CH" | "CA" | "GB" | "IE" | "US";
export interface Bilingual {
  fr: string;
  en: string;
}

export interface TopicSource {
  title: string;
  url: string;
  publisher: string;
  lang: Lang;
}

export interface TopicSeed {
  /** English, kebab-case: it is the address /topics/:slug. */
  slug: string;
  parent: string | null;
  label: Bilingual;
  description: Bilingual;
  synonyms: { fr: readonly string[]; en: readonly string[] };
  /** `scheme:code`, for instance "doid:DOID:9352", "icd10:E11", "orpha:586". */
  codes: readonly string[];
  sources: readonly TopicSource[];
  /** Few people live with it: never a cell of its own in a data release. */
  rare?: true;
  /** Shown with more discreet defaults (audience, notifications). */
  sensitive?: true;
}

export interface CredentialSeed {
  /** Code of the French RPPS nomenclature, for instance "10" (médecin) or "60" (infirmier). */
  professionCode: string;
  specialty?: Bilingual;
  shownName: string;
  years: number;
}

export interface PersonaSeed {
  key: string;
  pseudonym: string;
  lang: Lang;
  country: Country;
  /** ISO 3166-2; shown in the controlled data tier alone, and only where others of the topic share it. */
  region?: string;
  /** Five-year band such as "40-44": the finest the controlled data tier may show. */
  ageBand?: string;
  credential?: CredentialSeed;
}

export interface RegistryRowSeed {
  /** RPPS: 11 digits, Luhn over all 11. The 999 prefix is not one the register gives out. */
  number: string;
  familyName: string;
  givenName: string;
  professionCode: string;
  professionLabel: string;
  /** C civil, M military, E student. */
  category: "C" | "M" | "E";
  specialty?: string;
  /** L self-employed (libéral), S salaried. */
  mode: "L" | "S";
  department: string;
  authority: string;
  active: true;
}

export interface DemoAccountSeed {
  role:
    | "member"
    | "professional"
    | "applicant"
    | "moderator"
    | "moderator2"
    | "verifier"
    | "verifier2"
    | "steward"
    | "steward2"
    | "admin";
  email: string;
  pseudonym: string;
  password: string;
  locale: Lang;
  country: Country;
}

export type ResearchChoice = "none" | "controlled" | "open";

export interface CitedSource {
  title: string;
  url: string;
  publisher: string;
  year: number;
}

export interface CommentSeed {
  author: string;
  body: string;
  /** Days after the answer, fractional allowed. */
  daysAfter: number;
  /** It says the answer again, in simple words. */
  isSimple?: true;
}

export interface AnswerSeed {
  author: string;
  kind: "experience" | "carer" | "professional" | "sourced";
  body: string;
  /** Days after the question, fractional allowed. */
  daysAfter: number;
  helped?: number;
  accepted?: true;
  /** Keys of credentialed personas who marked the answer accurate. */
  accurateBy?: readonly string[];
  dangerous?: { by: string; comment: string };
  sources?: readonly CitedSource[];
  research: ResearchChoice;
  comments?: readonly CommentSeed[];
}

export interface ThreadSeed {
  key: string;
  lang: Lang;
  topics: readonly string[];
  author: string;
  relation: "patient" | "carer" | "relative" | "student" | "other";
  title: string;
  body: string;
  daysAgo: number;
  audience: "everyone" | "members";
  indexable: boolean;
  research: ResearchChoice;
  anonymous?: true;
  sameSituation: number;
  answers: readonly AnswerSeed[];
}

export interface EmergencyLine {
  number: string;
  label: Bilingual;
}

export interface EmergencyNumbersSeed {
  /** ISO 3166-1 alpha-2, or "EU" for a European country without an entry of its own. */
  country: Country | "EU";
  emergency: readonly EmergencyLine[];
  suicide: readonly (EmergencyLine & { hours: Bilingual })[];
  /** Who listens to children and young people. */
  young: readonly (EmergencyLine & { hours: Bilingual })[];
}

export interface GlossarySeed {
  slug: string;
  term: Bilingual;
  explanation: Bilingual;
}

export interface ConsultationSeed {
  title: string;
  purpose: string;
  host: string;
  audience: "everyone" | "lived" | "professional";
  /** Negative: in so many days. */
  opensDaysAgo: number;
  closesDaysAgo: number;
  documents: readonly { url: string; title: string }[];
  meetings: readonly {
    kind: "workshop" | "hearing";
    title: string;
    place: string;
    daysAgo: number;
    minutes: string;
  }[];
  /** The first one is answered in words. */
  questions: readonly {
    kind: "text" | "choice" | "ranking";
    label: string;
    options?: readonly string[];
    most?: number;
  }[];
  themes: readonly string[];
  contributions: readonly {
    author: string;
    relation: "patient" | "carer" | "professional" | "other";
    /** The answer to the first question; empty: none. */
    text: string;
    /** Answers to the other questions, in their order. */
    choices: readonly (readonly number[])[];
    supports: number;
    theme?: string;
    fate?: {
      kind: "taken-up" | "merged" | "answered" | "set-aside";
      reason: string;
      /** Place in this list of the one that it was merged into. */
      into?: number;
    };
    isShared?: true;
  }[];
  /** {n} cites the contribution at that place of the list. */
  synthesis: string | null;
}

export interface ProposalSeed {
  author: string;
  kind: "charter" | "feature" | "topic" | "source" | "research";
  title: string;
  problem: string;
  proposal: string;
  concerned: string;
  daysAgo: number;
  supporters: number;
  arguments: readonly {
    author: string;
    side: "for" | "against";
    kind: "experience" | "carer";
    text: string;
  }[];
  answers: readonly {
    by: "moderator" | "steward" | "admin";
    state: "study" | "accepted" | "declined";
    text: string;
    daysAgo: number;
  }[];
}

export interface StudySeed {
  /** Role of the demo account that leads it. */
  lead: string;
  title: string;
  team: string;
  question: string;
  ethics: string;
  dataUsed: string;
  funding: string;
  endsInDays: number;
  topics: readonly string[];
  daysAgo: number;
  /** Whether it answers the research question that members proposed. */
  answersProposal?: true;
  decision?: { state: "accepted" | "refused"; text: string; daysAgo: number };
  /** What was found, and the keys of the threads that it speaks to. */
  results?: { text: string; threads: readonly string[]; daysAgo: number };
  call?: { text: string; url: string; daysAgo: number };
}

import type { SameKeys } from "../../shared/i18n/same-keys.ts";
import type * as fr from "./badges.fr.ts";

export const badges: SameKeys<typeof fr.badges> = {
  kinds: {
    professional: "Professional",
    student: "Student of a health profession",
    "peer-expert": "Peer expert with a diploma",
    association: "Association representative",
    researcher: "Researcher (ORCID)",
  },
  kindDetails: {
    professional:
      "A profession of a register, or a protected title. Only this badge lets you answer as a professional.",
    student: "A label without special rights, shown on the answers that you give under your pseudonym.",
    "peer-expert": "You hold a diploma as peer expert or in patient education. A label, without rights.",
    association: "An association gave you a written mandate. A label, without rights.",
    researcher: "Proves that you hold an ORCID iD, not a profession. A label, without rights.",
  },
  words: {
    health: "{{profession}}, verified in {{month}}",
    title: "Protected title: {{profession}}; use verified in {{month}}",
    student: "{{profession}}, enrolment verified in {{month}}",
    "peer-expert": "{{profession}}, diploma seen in {{month}}",
    association: "{{profession}}, mandate seen in {{month}}",
    researcher: "{{profession}}, iD verified in {{month}}",
  },
  meanings: {
    health: "A health profession: this person is in the register of their profession.",
    title:
      "A title that the law protects without making it a health profession in France. The register says that this person may use it.",
    student:
      "This person trains for a health profession. They do not practise yet and do not answer as a professional.",
    "peer-expert":
      "This person lives with a condition and completed a training that led to a diploma. They share experience, not a professional’s opinion.",
    association:
      "This person holds a written mandate of their association. They speak for it, not as a professional.",
    researcher: "This person holds an ORCID iD. It says nothing of a health profession.",
  },
  page: {
    title: "Verified badge: {{name}}",
    details: "What this badge says",
    kept: "We keep neither the number nor the documents: they are erased at the decision.",
    states: {
      active: "Valid until {{date}}",
      ending: "Valid until {{date}}",
      suspended: "Suspended for now",
      ended: "Ended on {{date}}",
      revoked: "Withdrawn",
    },
    past: "Answers published while the badge was valid keep their dated label.",
    profession: "Title",
    specialty: "Field",
    organisation: "Organisation",
    country: "Country",
    name: "Name shown",
    realName: "The one in the register",
    pseudonym: "A declared pseudonym",
    verified: "Verified on",
    checked: "What was checked",
    register: "Present and active in the register {{registry}}, extract of {{date}}.",
    registerByHand: "Registration with {{registry}}, read by a verifier on {{date}}.",
    orcid: "ORCID iD, on {{date}}.",
    noRegister: "There is no register for this label: a person read the document.",
    proof: "Proof that the account is this person’s: {{proof}}.",
    people_one: "Decided by {{count}} person.",
    people_other: "Decided by {{count}} different people.",
    override: "An automatic check had failed; two people set it aside in writing.",
    interests: "Declared interests",
    noInterests: "No interests declared",
    interestsOn: "Declared on {{date}}, to be declared again every year.",
    limits: "What this badge does not say",
    limitsBody:
      "It does not say that the answers are right, nor that they are made for you. For a decision about your health, talk to whoever looks after you.",
    doubt: "In doubt about this badge? Report it: a moderator reads every report, and verifiers look again.",
    report: "Report this badge",
    how: "How badges work",
  },
  mine: {
    title: "My badges and applications",
    lede: "What we know of you as a professional or as holder of a label, and who looked at it.",
    badges: "My badges",
    none: "You have no badge.",
    apply: "Apply for a badge",
    public: "What everyone sees: {{title}}",
    interests: "Interests",
    interestsBody:
      "Have your interests changed? Declare them now: your next answers will carry the new declaration.",
    declare: "Save my declaration",
    declared: "Your declaration is saved.",
    applications: "My applications",
    noApplications: "No application.",
    views: "Who opened my documents",
    noViews: "Nobody opened a document of yours.",
    view: "Opened by {{name}} on {{date}}",
    vouches: "You vouched for {{count}} colleague(s) in twelve months, of {{max}} possible.",
    formerMember: "a verifier whose account is closed",
  },
  vouch: {
    title: "Vouch for a colleague",
    body: "{{name}} (account {{pseudonym}}) applies for a badge as {{profession}} and gave you this link. Two verified colleagues of the same profession can vouch.",
    statement:
      "I know this person, I know that they practise this profession and that this account is theirs. I can vouch three times a year at most, and my name is kept in the log.",
    submit: "I vouch for them",
    done: "Recorded. Thank you.",
    linkTitle: "Give this link to two colleagues",
    linkBody:
      "Two colleagues of the same profession with a valid badge open this link and confirm that they know you. It shows your name: give it to nobody else.",
    link: "Link for your colleagues",
    count_one: "{{count}} colleague vouched for you already.",
    count_other: "{{count}} colleagues vouched for you already.",
  },
  signIn: {
    title: "Sign in with {{name}}",
    body: "You go to {{name}}, which tells us who you are. We keep only what confirms your application.",
    go: "Continue with {{name}}",
  },
  appeal: {
    title: "Appeal against this rejection",
    body: "Until {{date}} you can ask for a second look, once. Somebody else decides. What your application holds is kept until then, and erased afterwards.",
    reasons: "Why is this decision wrong?",
    submit: "Ask for a second look",
    waiting: "You appealed against the rejection: somebody else decides.",
    final: "The second look confirmed the rejection. You can submit a new application.",
    giveUp: "Give up the appeal and erase what my application holds",
  },
};

export const badgeProblems: SameKeys<typeof fr.badgeProblems> = {
  "sign-in-not-offered": "This sign-in is not offered here. Choose another proof.",
  "sign-in-expired": "The sign-in took too long, or began in another browser. Start again.",
  "sign-in-cancelled": "You cancelled the sign-in. Your application is still here.",
  "sign-in-failed":
    "The sign-in did not work. Your application is still here: start again, or choose another proof.",
  "sign-in-no-application": "No application waits for a sign-in. Complete the application first.",
  "sign-in-no-profession":
    "This account names no profession of our list that you practise. So it proves nothing: choose another proof.",
  "sign-in-other-number":
    "This account bears another number than your application. Correct the number, or the sign-in.",
  "sign-in-other-profession": "This account bears another profession than your application.",
  "vouch-own": "Nobody vouches for themselves.",
  "vouch-other-profession": "It takes a valid badge of the same profession to vouch for this person.",
  "vouch-limit": "You already vouched for three colleagues within twelve months.",
  "vouch-twice": "You already vouched for this person.",
  "vouch-closed": "This application no longer waits for somebody to vouch, or it changed.",
  "employer-undeclared": "Say first where you work: you decide on no colleague.",
  "vouched-yourself": "You vouched for this person: somebody else must decide.",
  "appeal-needs-another": "You rejected this application: somebody else decides on the appeal.",
  "look-up-needed": "Open the public register, then tick that you read the registration there.",
  "application-open": "You have another application under way: withdraw it first.",
};

export const badgeErrors: SameKeys<typeof fr.badgeErrors> = {
  "no-appeal": "This decision cannot be appealed, or it was already.",
  "appeal-too-late": "The time to appeal against this rejection is over. You can submit a new application.",
};

import type { SameKeys } from "../../shared/i18n/same-keys.ts";
import type * as fr from "./desk.fr.ts";

export const queue: SameKeys<typeof fr.queue> = {
  title: "Moderation queue",
  intro_one: "{{count}} case waiting.",
  intro_other: "{{count}} cases waiting.",
  many: "More than {{count}} cases waiting.",
  late_one: "{{count}} case is past its time.",
  late_other: "{{count}} cases are past their time.",
  near_one: "{{count}} case is due within the hour.",
  near_other: "{{count}} cases are due within the hour.",
  filters: "Filter the queue",
  lane: "Lane",
  severity: "Severity",
  language: "Language",
  age: "Waiting for",
  ages: { day: "More than a day", "three-days": "More than three days", week: "More than a week" },
  topic: "Topic",
  topicHint: "As in the address of its page: for /topics/diabetes, write diabetes.",
  any: "All",
  french: "French",
  english: "English",
  filter: "Filter",
  empty: "Nothing is waiting here. Thank you for keeping watch.",
  refresh: "See the cases that arrived",
  next: "More cases",
  openedLabel: "opened",
  snippet: "Read the excerpt (it may be upsetting)",
  claimedByYou: "Reserved by you",
  claimedBy: "Reserved by {{pseudonym}}",
  log: "Public log",
};

export const due: SameKeys<typeof fr.due> = {
  late: "Overdue by {{time}}",
  left: "Due in {{time}}",
  minutes_one: "{{count}} minute",
  minutes_other: "{{count}} minutes",
  hours_one: "{{count}} hour",
  hours_other: "{{count}} hours",
  days_one: "{{count}} day",
  days_other: "{{count}} days",
};

export const casePage: SameKeys<typeof fr.casePage> = {
  title: "Case {{number}}",
  snapshot: "As reported",
  snapshotHeld: "As sent",
  now: "Today",
  unchanged: "The text has not changed.",
  changed: "Changed",
  state: "The message is {{state}}.",
  withdrawn: "The author has taken this text back.",
  thread: "The page",
  openThread: "Read the whole page",
  parent: "In reply to",
  reports: "Reports",
  noReports: "No member has reported it.",
  weight: "weight {{weight}}",
  totalWeight: "Total weight: {{weight}}; the message is hidden from {{threshold}}.",
  showReporters: "Show who reported",
  hideReporters: "Hide who reported",
  visitor: "Somebody without an account",
  rules: "Rules that spoke: {{rules}}",
  author: "The author",
  authorAnonymous: "Anonymous author in this thread: what follows holds for this thread only.",
  authorGone: "This account no longer exists.",
  since: "Member since",
  published_one: "{{count}} message published",
  published_other: "{{count}} messages published",
  restricted_one: "{{count}} measure in twelve months",
  restricted_other: "{{count}} measures in twelve months",
  alike: "Decisions on similar reasons",
  alikeItem: "{{measure}}, {{date}}",
  noAlike: "None yet.",
  history: "Decisions of this case",
  claim: "Take this case",
  shiftFull:
    "You have read {{count}} severe cases in {{hours}} hours. Leave this one to somebody else and take a break: nobody will mind.",
  claimAnyway: "Nobody else is here: take this case",
  claimedUntil: "Reserved by you until {{time}}. While you work here, the reservation is extended.",
  claimedElsewhere:
    "{{pseudonym}} is reading this case until {{time}}. You can decide if the reservation is not extended.",
  release: "Give back to the queue",
  decision: "Decision",
  closeAccount:
    "Take the measure that is called for above, if any, then close the case: whoever reported this account will know whether something was done.",
  closeBadge:
    "Verifiers decide on a badge at their desk: suspended on one word, revoked on two. That closes the case, gives the holder the reasons and tells whoever reported it. Close it here only when there is nothing to look at.",
  badgeStates: { inForce: "The badge is in force.", over: "The badge is suspended or was taken away." },
  badgeDesk: "This badge at the verifiers’ desk",
  stewardsDecide:
    "Somebody says that they recognise a person in this version. Stewards read it at their desk and decide there, within 24 hours: recall the version, or find nobody recognisable. What was told is shown to them alone, and erased with their decision.",
  stewardsDecided: "The stewards have decided; what was told is erased.",
  stewardsDesk: "The stewards’ desk",
  close: "Close the case",
  measure: "Measure",
  reason: "Reason",
  noReason: "None (publish, or change nothing)",
  explanation: "Statement of reasons",
  explanationHint:
    "Read by the author, in the language of their message. Start from the suggested text, then say what matters here.",
  fill: "Suggest the text of the chosen reason",
  correction: "Correction to pin",
  correctionHint: "With “Label”: this contribution is shown in the thread, above the post.",
  noCorrection: "None",
  rewrite: "Rewrite the text",
  passage: "Rewritten text",
  passageHint: "For “Remove the passage”: take out only what is at fault. Your pseudonym signs the change.",
  passageTitle: "Rewritten title",
  decide: "Decide",
  answerAppeal: "Read the appeal",
  kept: "What you had written",
  care: "This person may be struggling. Answer with care first: nothing here is a sanction, and nobody else sees this case.",
  back: "Back to the queue",
  diffLegend: "Words taken out are struck through, words added are underlined.",
};

export const appeal: SameKeys<typeof fr.appeal> = {
  title: "Appeal of case {{number}}",
  text: "What the author says",
  first: "The first decision",
  verdict: "Your decision",
  upheld: "Uphold",
  upheldDetail: "The measure stays.",
  overturned: "Overturn",
  overturnedDetail:
    "The message comes back with its votes and its place; the reports no longer count as founded.",
  answer: "Answer to the author",
  answerHint: "The author reads it as it stands.",
  send: "Answer the appeal",
  judged: "The text in question",
  own: "You took part in the first decision: somebody else answers this appeal.",
  settled: "This appeal has been answered.",
  openCase: "See the case",
  forVerifiers:
    "This is about a badge: a verifier who took no part in the decision answers it, at their desk.",
  badgeDesk: "The verifiers’ desk",
};

export const rules: SameKeys<typeof fr.rules> = {
  title: "Automatic rules",
  intro:
    "What each rule held in ninety days, and what moderators thought of it. A rule that is switched off holds nothing more; texts already held still wait for a person.",
  off: "Rules switched off",
  none: "Every rule is on.",
  because: "Switched off {{date}}: {{reason}}",
  on: "Switch on again",
  switchOff: "Switch a rule off",
  rule: "Rule",
  reason: "Why?",
  reasonHint: "Written to the audit log with your name and the date.",
  submit: "Switch this rule off",
  hits: "Held",
  founded: "Followed by a measure",
  rate: "Share published as it was",
  overturned: "Overturned on appeal",
  unfounded: "Published as they were",
  caption: "Rules that spoke in the last ninety days",
  quiet: "No rule spoke in the last ninety days.",
};

export const notes: SameKeys<typeof fr.notes> = {
  title: "Notes between moderators",
  none: "No note.",
  label: "Add a note",
  hint: "What the next person needs to know. Never shown to the author nor published.",
  add: "Add the note",
  handOver: "Add the note and hand over",
  handedOver: "Hand-over",
};

export const together: SameKeys<typeof fr.together> = {
  title_one: "{{count}} identical case",
  title_other: "{{count}} identical cases",
  how: "Same text, same reasons. The decision ({{measure}}) and its reasons apply to those you leave ticked; each gets a decision of its own.",
  own: "your own post, somebody else decides",
  read: "Read",
  decide: "Decide these cases the same way",
};

export const care: SameKeys<typeof fr.care> = {
  title: "Care first",
  read: "Read the whole message, slowly. Do not leave this case unanswered: hand over if you cannot.",
  assess: "Look for a plan, a means, a time. Thoughts without a plan: answer within the hour.",
  danger:
    "A means at hand or a time soon: answer now and give the emergency number of their country again. Never ask who they are.",
  answer:
    "Answer without judging or promising: say that you read it, name what hurts, offer help, invite them back.",
  mask: "If the message appears, what describes a means is taken out: the rewording below proposes it.",
  handOver: "Leave a note and hand over when your watch ends.",
  rest: "These cases weigh. Talk to another moderator, and take a break.",
  reply: "A reply to start from",
  write: "Write to this person below their message",
  replyText:
    "Hello, I am part of the Entraide team and I have read your message carefully. What you are going through sounds very heavy, and you do not have to carry it alone. I cannot solve everything from here, but you can talk now to somebody whose work it is: the numbers are shown on your page, they answer day and night. Are you safe right now? Is there somebody near you whom you could tell? Come back and write here whenever you like: we read you.",
  masked: "[passage removed by moderation]",
};

export const account: SameKeys<typeof fr.account> = {
  reported: "The reported account",
  title: "The author's account",
  propose: "Take a measure on this account",
  two: "Banning an account, or opening who wrote an anonymous post, takes a second person. Whom it concerns reads every measure and may appeal.",
  kind: "Measure on the account",
  days: "For how many days?",
  daysHint: "For silence and suspension, from 1 to 365.",
  removesPosts: "With a ban: also remove everything this account published under this name",
  removed:
    "What this account had published under this name is removed with it. If your appeal succeeds, all of it comes back.",
  explanationHint: "Read by the person concerned.",
  submit: "Take or propose the measure",
  waits: "waits for a second person",
  ended: "ended",
  waiting: "Measures on accounts that wait for somebody",
  pageTitle: "A decision on an account",
  isOver: "This measure has ended or was not confirmed.",
  until: "until",
  needsAnother: "You proposed this measure: somebody else confirms or refuses it.",
  confirmTitle: "Confirm this measure?",
  confirm: "Confirm",
  refuse: "Refuse",
  appeal: "Appeal",
  appealWaits: "The appeal waits for somebody who took no part in the measure.",
  kinds: {
    warn: "Warning",
    mute: "Silence for some days",
    "pre-moderate": "Review before publication",
    suspend: "Suspension",
    ban: "Ban",
    "open-identity": "Opening of the identity",
  },
  mailSubject: "A decision on your account",
  mailText:
    "Hello {{pseudonym}},\n\nA moderator of Entraide took a decision on your account. Its reasons, how long it lasts and how to appeal are here:\n{{link}}\n\nThis link is yours alone: it opens this decision even if your account is closed.",
};

export const keys: SameKeys<typeof fr.keys> = {
  title: "Keyboard shortcuts",
  queue: "j and k: next, previous case. Enter: open it.",
  case: "c: claim. 1 to 7: choose the measure. f: propose the reason's text. e: write the explanation. Escape: leave the field. d, or Ctrl + Enter: decide. n: note. r: give back. q: back to the queue.",
  off: "Switch the shortcuts off",
  on: "Switch the shortcuts on",
};

export const hours: SameKeys<typeof fr.hours> = {
  title: "When moderators read",
  text: "Outside these hours (Paris time) an ordinary case waits; a critical one calls somebody at any hour.",
  unsaid:
    "The hours are not set yet. A critical case calls somebody at any hour; the times aimed for are those of the table.",
  caption: "Reading hours, by language (Paris time)",
  day: "Day",
  languages: { fr: "French", en: "English" },
  how: "Write for example 9:00-18:30, in Paris time. A day left empty has no reading. These hours are published on the transparency page.",
  publish: "Publish these hours",
};

export const team: SameKeys<typeof fr.team> = {
  title: "Moderation load",
  intro: "What is waiting, and what each moderator carried in thirty days.",
  lanes: "Cases that wait, by lane and language",
  waiting: "Waiting",
  late: "Overdue",
  readers: "Accounts that read as only a program does, in seven days",
  hoursOfReading_one: "{{count}} hour",
  hoursOfReading_other: "{{count}} hours",
  moderators: "Work of each moderator",
  columns: {
    moderator: "Moderator",
    held: "Reserved now",
    decided: "Decisions in 30 days",
    median: "Median time, in hours",
    severe: "Severe cases in {{hours}} h",
    appealed: "Appeals answered",
    overturned: "Overturned on appeal",
  },
};

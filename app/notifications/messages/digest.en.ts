import type * as fr from "./digest.fr.ts";
import type { SameKeys } from "../../shared/i18n/same-keys.ts";

/** The mail that gathers what one follows. Its subject never says what it is about. */
export const digest: SameKeys<typeof fr.digest> = {
  subject_one: "Entraide: one new thing in what you follow",
  subject_other: "Entraide: {{count}} new things in what you follow",
  title: "New in what you follow",
  hello: "Hello {{pseudonym}},",
  lede: "Here is what was published since the last message.",
  heading: {
    question: "Answers to “{{label}}”",
    topic: "New questions: {{label}}",
    person: "Published by {{label}}",
  },
  membersThread: "A members-only thread that you follow",
  membersOnly: "{{kind}}, to be read on the site: members only",
  answerTo: "{{kind}}: {{title}}",
  kind: {
    question: "A question",
    experience: "Lived experience",
    carer: "A carer’s experience",
    professional: "A verified professional’s answer",
    sourced: "Information with its sources",
  },
  dangerous: "A verified professional judges this answer dangerous: read the warning before it.",
  more_one: "And {{count}} more to read on the site",
  more_other: "And {{count}} more to read on the site",
  why: "You receive this message because you follow these threads, topics or people.",
  manage: "Choose how often:",
  manageLink: "Choose how often",
  stopOne: "No longer receive this by e-mail:",
  stopOneLink: "No longer receive this by e-mail",
  stopAll: "No longer receive any digest:",
  stopAllLink: "No longer receive any digest",
};

export const unsubscribe: SameKeys<typeof fr.unsubscribe> = {
  title: "No longer receive these e-mails",
  ask: {
    all: "Do you want to receive no digest by e-mail any more?",
    question: "Do you want to stop receiving answers to this thread by e-mail?",
    topic: "Do you want to stop receiving new questions of this topic by e-mail?",
    person: "Do you want to stop receiving by e-mail what this person publishes?",
  },
  keeps: "You go on following them: news will be shown in your account.",
  submit: "Stop these e-mails",
  doneTitle: "Done",
  done: "You will no longer receive these e-mails.",
  manage: "See what I follow",
};

export const following: SameKeys<typeof fr.following> = {
  title: "What you follow",
  lede: "News is shown in your account. An e-mail can gather it as well, as often as you like, every 1 to 90 days; 0 means never.",
  none: "You follow nothing yet. The “Follow” button is on every thread, topic and profile.",
  defaultLabel: "For what you follow from now on, an e-mail every … days",
  daysLabel: "{{label}}: an e-mail every … days",
  daysHint: "From 1 to 90; 0: never.",
  kinds: { question: "Thread", topic: "Topic", person: "Person" },
  gone: "What you followed can no longer be seen",
  stop: "Stop following",
  save: "Save how often",
  saved: "Saved.",
  next: "More of the list",
  settingsTitle: "What you follow and your e-mails",
  settingsBody: "Choose how often an e-mail gathers the news of what you follow, or none.",
  settingsLink: "What I follow",
};

import type { SameKeys } from "../i18n/same-keys.ts";
import type * as fr from "./fr.ts";

export const messages: SameKeys<typeof fr.messages> = {
  site: {
    name: "Entraide",
    tagline: "The network that cares: patients, relatives and verified professionals answer one another.",
    skip: "Skip to content",
    search: "Search for a question, a condition, a treatment",
    searchHint: "Question, condition, treatment",
    searchButton: "Search",
    menu: "Menu",
    mainNav: "Main",
    account: "Your account",
    questions: "Questions",
    topics: "Topics",
    data: "Open data",
    login: "Sign in",
    signup: "Create an account",
    logout: "Sign out",
    ask: "Ask a question",
    notifications: "News",
    unread_one: "{{count}} unread item",
    unread_other: "{{count}} unread items",
    moderation: "Moderation",
    verification: "Verification",
    releases: "Releases",
    admin: "Administration",
    otherLanguage: "Français",
    charter: "Charter",
    proposals: "Proposals",
    consultations: "Consultations",
    research: "Research",
    privacy: "Privacy",
    terms: "Terms",
    accessibility: "Accessibility",
    reading: "Reading comfort",
    glossary: "Glossary",
    about: "About",
    badges: "Verified badges",
    log: "Moderation log",
    transparency: "Transparency",
    notice: "Report illegal content",
    demo: "Demonstration: the threads and the people are invented.",
  },
  help: {
    label: "Emergency",
    line: "<b>Emergency?</b> Call <emergency>…</emergency>. Thoughts of suicide: <suicide>…</suicide>, day and night. Entraide does not replace a consultation.",
  },
  form: {
    optional: "(optional)",
    check_one: "One thing needs another look; nothing you wrote is lost.",
    check_other: "{{count}} things need another look; nothing you wrote is lost.",
    field: "{{label}}: {{problem}}",
    save: "Save",
    cancel: "Cancel",
    send: "Send",
  },
  errorPage: {
    title: "This page cannot be shown",
    notFoundTitle: "Page not found",
    home: "Back to the home page",
  },
};

export const problems: SameKeys<typeof fr.problems> = {
  required: "This field is needed.",
  invalid: "This value is not valid.",
  "too-long": "This text is too long.",
};

export const errors: SameKeys<typeof fr.errors> = {
  "not-found": "We cannot find this page. Its address may have changed, or its author has taken it back.",
  forbidden: "You do not have access to this page.",
  "foreign-origin":
    "This request does not come from a page of Entraide; it changed nothing. Go back to the site and try again.",
  conflict: "Somebody else has changed this in the meantime. Reload the page to see where it stands.",
  gone: "This content is no longer available.",
  "too-many": "Too many requests in a short time. Wait a few minutes; what you wrote is not lost.",
  "too-large": "This is too large to send (at most 256 kB for a text, 10 MB for a document).",
  "bad-form":
    "This form arrived incomplete or damaged. Go back and send it again: your browser has kept what you wrote.",
  "bad-request": "This address is not valid.",
  unavailable:
    "The site is unavailable for a moment. Try again in a few seconds; nothing that was saved is lost.",
  overloaded:
    "The site is receiving more requests than it can answer right now. Try again in a few seconds; nothing that was saved is lost.",
  unexpected: "Something unexpected went wrong. It has been recorded; try again in a moment.",
  "needs-moderator": "This page is for moderators.",
  "needs-verifier": "This page is for verifiers.",
  "needs-steward": "This page is for data stewards.",
  "needs-admin": "This page is for administrators.",
};

import type { SameKeys } from "../../shared/i18n/same-keys.ts";
import type * as fr from "./fr.ts";

export const messages: SameKeys<typeof fr.messages> = {
  version: "In force since",
  versions: "Versions, and what changed",
  versionsOf: "Versions: {{title}}",
  current: "The version in force",
  first: "This is the first version.",
  guardians: {
    title: "Under 16: what now?",
    intro:
      "Entraide is open from the age of 16. When a message suggests that whoever wrote it is younger, a moderator hides it. This is no punishment: it is so that strangers do not read about a child’s health.",
    happened: "What happened",
    hidden: "The message is hidden: nobody but its author and the moderators sees it. It is not deleted.",
    never: "It will never be part of any research data.",
    wrong: "If we are wrong, an appeal takes one click; somebody else will look again.",
    young: "If you are young",
    right:
      "You were right to ask. Your question deserves an answer: ask it with an adult you trust, a parent, the school nurse, your doctor.",
    lines: "Trained people also listen to you, without judging:",
    elsewhere: "In other countries",
    checked: "Numbers checked on",
    guardian: "If you are their parent or guardian",
    ask: "Ask the question for them",
    askWhy: "from your own account, saying that you are the person responsible. No name, no school, no town.",
    erase: "Erase the account and its messages",
    eraseWhy:
      "with your child, from their account; it is their right, and yours on their behalf (GDPR, articles 8 and 17). Without the password, write to us: {{email}}.",
    contact: "A question about their data",
    contactWhy: "finds its answer, and whom to write to, in our privacy commitments.",
    more: "Under 16: who can help, and how to ask the question with an adult",
  },
  operatorName: "the organisation that runs this site",
  operatorAddress: "address to be completed by the operator",
  contactEmail: "contact address to be completed by the operator",
};
export const problems: SameKeys<typeof fr.problems> = {};
export const errors: SameKeys<typeof fr.errors> = {};

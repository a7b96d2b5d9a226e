import type { SameKeys } from "../../shared/i18n/same-keys.ts";
import type * as fr from "./fr.ts";

export const messages: SameKeys<typeof fr.messages> = {
  formerMember: "Former member",
  withdrawnTitle: "Question withdrawn by its author",
  withdrawnText: "*Text withdrawn by its author.*",
  title: "Your data",
  link: "Your data",
  linkBody: "Copy, correct, restrict or erase all that concerns you.",
  saved: "Saved.",
  emailSent: "A link is on its way to the new address. The present one holds until you open it.",
  requested:
    "Your request is recorded. None of your texts is shared for research any more; a person will answer within a month.",
  copy: "Copy my data",
  copyBody:
    "A ZIP file of all that the site keeps about you: texts and drafts, votes, consents, decisions, sessions, news. Other people are never named in it.",
  copyButton: "Download my data",
  correct: "Correct",
  pseudonym: "Pseudonym",
  email: "New e-mail address",
  emailHint: "We will send a link there.",
  change: "Change",
  limit: "Restrict or object",
  limitBody:
    "At once, none of your texts is shared for research any more. A person looks at the rest of your request.",
  explanation: "What you ask for",
  restrict: "Ask for restriction",
  object: "Object to the use of my data",
  erase: "Erase my account",
  eraseBody: "Your account closes at once and cannot be opened again.",
  eraseLink: "Choose what is erased",
  depth: "What should become of your texts?",
  depths: {
    keep: "Leave them, signed “former member”",
    anonymise: "Leave them, linked neither to each other nor to you",
    erase: "Erase everything",
  },
  depthDetails: {
    keep: "One can still see that one person wrote them.",
    anonymise: "Each thread gets another pseudonym, drawn by chance.",
    erase:
      "An empty line stays where others answered. Research data that were published cannot be taken back; later ones will not hold them.",
  },
  sure: "I understand that my account cannot be opened again",
  eraseButton: "Erase",
  erasedTitle: "Your account is closed",
  erasedBody: "What you chose will be erased within minutes.",
  receipt: "Receipt",
  receiptBody:
    "Keep this receipt: it lets you erase more later. Nothing else, with us, leads from your texts to you any more.",
  laterTitle: "Erase more",
  laterLede: "With the receipt that you were given when your account was closed.",
  laterDone: "Asked for: it will be done within minutes.",
  newEmailTitle: "Your new address",
  newEmailDone: "This address is now that of your account.",
  newEmailSubmit: "Confirm this address",
  export: {
    title: "The data of {{pseudonym}}",
    intro: "Copied on {{date}}. In the tables, “self” is you and “other” is somebody else.",
    contribution: "Contribution",
    rest: "The rest",
  },
  mail: {
    newSubject: "Confirm your new address",
    newText:
      "Hello {{pseudonym}},\n\nTo make this the address of your account, open this link (valid for 48 hours):\n\n{{link}}\n\nIf you asked for nothing, do nothing.\n\nEntraide",
    oldSubject: "A change of address was asked for",
    oldText:
      "Hello {{pseudonym}},\n\nSomebody, probably you, asked that your account take another address. If it was not you, change your password: every session will end.\n\nEntraide",
    inactiveSubject: "Your account will soon be erased",
    inactiveText:
      "Hello {{pseudonym}},\n\nNobody has signed in to your account for three years. It will be erased in a month; your texts will stay, signed “former member”. To keep it, sign in:\n\n{{link}}\n\nEntraide",
  },
};

export const problems: SameKeys<typeof fr.problems> = {
  "choose-depth": "Choose what is erased.",
  "say-sure": "Tick this box to go on.",
  "receipt-wrong": "This receipt is not valid.",
};

export const errors: SameKeys<typeof fr.errors> = {
  "new-email-spent": "This link was used already, or it has expired.",
};

import type { SameKeys } from "../../shared/i18n/same-keys.ts";
import type * as fr from "./fr.ts";
import { regions } from "./regions.en.ts";
import { security, securityProblems } from "./security.en.ts";

export const messages: SameKeys<typeof fr.messages> = {
  security,
  signup: {
    title: "Create an account",
    lede: "A pseudonym is enough: your real name is asked nowhere, and your address is shown to nobody.",
    email: "E-mail address",
    emailHint: "To confirm your account and to tell you about an answer. Never displayed.",
    pseudonym: "Pseudonym",
    pseudonymHint: "3 to 30 characters. Avoid your name and your town.",
    password: "Password",
    passwordHint: "At least 15 characters: four unrelated words do very well.",
    country: "Country",
    countryHint: "So that we show you the right emergency numbers.",
    adult: "I am 16 or older",
    charter: "I have read the charter and will respect it",
    charterLink: "Read the charter",
    health:
      "I agree that Entraide processes the health data that I will write, to publish them to whom I choose. Research is another question, asked apart. I can take this back at any time.",
    healthLink: "What we do with them, and how to take it back",
    submit: "Create my account",
    already: "You already have an account? <a>Sign in</a>.",
  },
  sent: {
    title: "Check your mailbox",
    body: "We have just written to the address you gave. Open the link in that message to confirm your account; it is valid for 48 hours.",
    spam: "Nothing after a few minutes? Look in the junk folder, then try again.",
    dev: "Local installation: messages arrive in the <a>local mailbox</a>.",
  },
  confirm: {
    title: "Confirm your address",
    body: "One last step: confirm that this address is yours.",
    submit: "Confirm my address",
    expired: "This link has been used or has expired. Sign in and we will send you another one.",
  },
  login: {
    title: "Sign in",
    email: "E-mail address",
    password: "Password",
    submit: "Sign in",
    forgot: "Forgotten password",
    noAccount: "No account yet? <a>Create one</a>.",
    confirmed: "Your address is confirmed. You can sign in.",
    changed: "Your password is changed. Sign in with the new one.",
  },
  ended: {
    title: "Your session has ended",
    lede: "Your session ended before this was sent; nothing is lost, all that you wrote is below.",
    signIn: "Sign in (in a new tab)",
    againTitle: "Confirm that it is you",
    againLede:
      "This can be sent once you have shown again that it is you; nothing is lost, all that you wrote is below.",
    again: "Confirm (in a new tab)",
    back: "Then come back to this page, and send again.",
    refusedTitle: "Your text could not be sent",
    kept: "Nothing is lost: all that you wrote is below, to copy or to send again.",
    as: "You are signed in as {{pseudonym}}. If you were writing with another account, change to that one, come back to this page, and send again.",
    otherAccount: "Change account (in a new tab)",
    words: "What you wrote",
    wordsOf: "What you wrote ({{n}} of {{count}})",
    send: "Send again",
  },
  forgot: {
    title: "Forgotten password",
    body: "Give the address of your account: we will send a link there to choose a new password.",
    submit: "Send the link",
    sent: "If an account exists for this address, a link has just been sent to it. It is valid for one hour.",
  },
  reset: {
    title: "Choose a new password",
    submit: "Change the password",
  },
  settings: {
    title: "Your settings",
    profile: "About you",
    region: "Region",
    regionHint:
      "Only for research under agreement, in the messages that you share with it. It is erased where too few people give it, and is shown to nobody here.",
    untold: "Do not say",
    ageBand: "Age",
    ageBandHint:
      "Only for research, in the messages that you share with it: by five years under agreement, by ten in open data, and nowhere that too few people share it. Below 18, your messages enter no data release.",
    ageFromTo: "{{from}} to {{to}}",
    ageOldest: "90 or older",
    locale: "Language",
    french: "Français",
    english: "English",
    saved: "Saved.",
    password: "Password",
    current: "Present password",
    next: "New password",
    changePassword: "Change the password",
    badge: "Professional badge",
    badgeActive: "Your badge is active until {{date}}.",
    badgeNone: "Are you a health professional? A verified badge lets you answer as one.",
    badgeApply: "Apply for a badge",
    words: "Your contributions and research",
    wordsBody: "See which data releases hold your texts, and take back your consent whenever you want.",
    wordsLink: "Where my words are",
  },
  regions,
  countries: {
    FR: "France",
    BE: "Belgium",
    CH: "Switzerland",
    LU: "Luxembourg",
    CA: "Canada",
    GB: "United Kingdom",
    IE: "Ireland",
    US: "United States",
    DE: "Germany",
    ES: "Spain",
    IT: "Italy",
    PT: "Portugal",
    NL: "Netherlands",
    OTHER: "Another country",
  },
  mail: {
    confirmSubject: "Confirm your address",
    confirmText:
      "Hello {{pseudonym}},\n\nYou have just created an account on Entraide. To confirm your address, open this link (valid for 48 hours):\n\n{{link}}\n\nIf it was not you, do nothing: the account will stay closed.\n\nEntraide",
    resetSubject: "Your new password",
    resetText:
      "Hello {{pseudonym}},\n\nTo choose a new password, open this link (valid for one hour, once):\n\n{{link}}\n\nIf you did not ask for it, do nothing: your password stays the same.\n\nEntraide",
    repeatedSubject: "You already have an account",
    repeatedText:
      "Hello {{pseudonym}},\n\nSomebody, probably you, tried to create an account with this address, which has one already. You can sign in, or choose a new password:\n\n{{link}}\n\nIf it was not you, there is nothing to do.\n\nEntraide",
  },
  devMail: {
    title: "Local mailbox",
    lede: "On this demonstration, messages are not sent: they arrive here.",
    empty: "No message yet.",
    to: "To {{to}}, {{when}}",
  },
};

export const problems: SameKeys<typeof fr.problems> = {
  ...securityProblems,
  "region-elsewhere": "This region is not in the country chosen.",
  "email-shape": "This e-mail address does not have the right form.",
  "password-short": "The password needs at least 15 characters.",
  "password-guessable": "This password is too easy to guess. Try four unrelated words.",
  "pseudonym-short": "The pseudonym needs at least 3 characters.",
  "pseudonym-is-email":
    "This pseudonym is the beginning of your e-mail address: people could recognise you. Choose another one.",
  "pseudonym-taken": "This pseudonym is already taken.",
  "adult-needed": "You must be 16 or older to open an account.",
  "health-needed":
    "Without this agreement the law does not let us keep what you write about your health. Reading needs no account.",
  "charter-needed": "You must accept the charter to open an account.",
  "wrong-credentials": "The address or the password is not right.",
  "wrong-password": "This is not your present password.",
  "account-suspended": "This account is closed. Write to the organisation that runs the site to learn why.",
  "email-unconfirmed": "Your address is not confirmed yet. We have just sent you a new link.",
  "link-spent": "This link has been used or has expired. Ask for another one.",
};

export const errors: SameKeys<typeof fr.errors> = {};

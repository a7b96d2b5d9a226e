import { digest, following, unsubscribe } from "./digest.en.ts";
import type { SameKeys } from "../../shared/i18n/same-keys.ts";
import type * as fr from "./fr.ts";

export const messages: SameKeys<typeof fr.messages> = {
  title: "News",
  none: "Nothing new. Answers to your questions and in the threads you follow are announced here.",
  readAll: "Mark all as read",
  new: "New",
  older: "Older news",
  gone: "This thread can no longer be seen.",
  following,
  unsubscribe,
  digest,
  kinds: {
    "answer-to-mine": "An answer to your question",
    "answer-followed": "An answer in a thread you follow",
    "question-in-topic": "A question in a topic you follow",
    "person-published": "Somebody you follow has published",
    "comment-on-mine": "A comment below your text",
    accepted: "Your answer helped: the person who asked has chosen it",
    "credential-verified": "Your professional badge is granted",
    "credential-rejected": "Your badge application was rejected: read why",
    "credential-needs-info": "A verifier asks you for a detail about your badge",
    "credential-ending": "Your badge ends soon: renew it",
    "credential-revoked": "Your badge is withdrawn",
    "credential-held": "A verifier has suspended your badge: a second one decides within 72 hours",
    "credential-restored": "Your badge is given back to you",
    "credential-suspended": "Your badge is suspended: your number is no longer found active in the register",
    "case-due": "A moderation case is nearly due",
    "reads-alarming": "An account reads as only a program does",
    "account-measure": "A decision concerns your account: read its reasons",
    "case-urgent": "A critical case awaits a moderator",
    "post-approved": "Your message is published",
    "post-restored": "Your message can be seen again",
    "post-restricted": "A moderation decision concerns your message: read its reasons",
    "appeal-upheld": "Your appeal has been answered: the decision is upheld",
    "appeal-overturned": "Your appeal has been answered: the decision is overturned",
    "proposal-answered": "A proposal that you made or support has been answered",
    "proposal-due": "A proposal awaits the team’s written answer: its time is nearly up",
    "proposal-held": "A text among the proposals waits to be read by a moderator",
    "report-acted": "Thank you for your report: a moderator took a measure",
    "report-kept": "Your report was read: the message stays",
    "report-corrected": "A message that you had reported is back, after its author’s appeal",
    other: "News about your account",
  },
};
export const problems: SameKeys<typeof fr.problems> = {
  "digest-days": "Give a whole number of days, from 0 to 90.",
};
export const errors: SameKeys<typeof fr.errors> = {};

import * as questions from "../../../questions/messages/fr.ts";
import * as admin from "../../../admin/messages/fr.ts";
import * as appointment from "../../../appointment/messages/fr.ts";
import * as answers from "../../../answers/messages/fr.ts";
import * as drafts from "../../../drafts/messages/fr.ts";
import * as topics from "../../../topics/messages/fr.ts";
import * as search from "../../../search/messages/fr.ts";
import * as accounts from "../../../accounts/messages/fr.ts";
import * as credentials from "../../../credentials/messages/fr.ts";
import * as moderation from "../../../moderation/messages/fr.ts";
import * as notifications from "../../../notifications/messages/fr.ts";
import * as research from "../../../research/messages/fr.ts";
import * as rights from "../../../rights/messages/fr.ts";
import * as pages from "../../../pages/messages/fr.ts";
import * as proposals from "../../../proposals/messages/fr.ts";
import * as consultations from "../../../consultations/messages/fr.ts";
import * as reading from "../../../reading/messages/fr.ts";
import * as grants from "../../../grants/messages/fr.ts";
import * as studies from "../../../studies/messages/fr.ts";
import * as people from "../../../people/messages/fr.ts";
import * as shared from "../../messages/fr.ts";

/** Every message of the interface in French; the reference for the keys of the other language. */
export const fr = {
  ...shared.messages,
  admin: admin.messages,
  questions: questions.messages,
  answers: answers.messages,
  appointment: appointment.messages,
  drafts: drafts.messages,
  topics: topics.messages,
  search: search.messages,
  accounts: accounts.messages,
  credentials: credentials.messages,
  moderation: moderation.messages,
  notifications: notifications.messages,
  research: research.messages,
  rights: rights.messages,
  pages: pages.messages,
  people: people.messages,
  proposals: proposals.messages,
  consultations: consultations.messages,
  studies: studies.messages,
  grants: grants.messages,
  reading: reading.messages,
  problems: {
    ...shared.problems,
    ...questions.problems,
    ...answers.problems,
    ...appointment.problems,
    ...topics.problems,
    ...search.problems,
    ...accounts.problems,
    ...credentials.problems,
    ...moderation.problems,
    ...notifications.problems,
    ...research.problems,
    ...rights.problems,
    ...pages.problems,
    ...proposals.problems,
    ...consultations.problems,
    ...studies.problems,
    ...grants.problems,
  },
  errors: {
    ...shared.errors,
    ...questions.errors,
    ...answers.errors,
    ...topics.errors,
    ...search.errors,
    ...accounts.errors,
    ...credentials.errors,
    ...moderation.errors,
    ...notifications.errors,
    ...research.errors,
    ...rights.errors,
    ...pages.errors,
    ...people.errors,
    ...proposals.errors,
    ...consultations.errors,
    ...studies.errors,
    ...grants.errors,
  },
};

export type Catalog = typeof fr;

import type { SameKeys } from "../same-keys.ts";
import type { Catalog } from "./fr.ts";
import * as questions from "../../../questions/messages/en.ts";
import * as admin from "../../../admin/messages/en.ts";
import * as appointment from "../../../appointment/messages/en.ts";
import * as answers from "../../../answers/messages/en.ts";
import * as drafts from "../../../drafts/messages/en.ts";
import * as topics from "../../../topics/messages/en.ts";
import * as search from "../../../search/messages/en.ts";
import * as accounts from "../../../accounts/messages/en.ts";
import * as credentials from "../../../credentials/messages/en.ts";
import * as moderation from "../../../moderation/messages/en.ts";
import * as notifications from "../../../notifications/messages/en.ts";
import * as research from "../../../research/messages/en.ts";
import * as rights from "../../../rights/messages/en.ts";
import * as pages from "../../../pages/messages/en.ts";
import * as proposals from "../../../proposals/messages/en.ts";
import * as consultations from "../../../consultations/messages/en.ts";
import * as reading from "../../../reading/messages/en.ts";
import * as grants from "../../../grants/messages/en.ts";
import * as studies from "../../../studies/messages/en.ts";
import * as people from "../../../people/messages/en.ts";
import * as shared from "../../messages/en.ts";

/** Every message of the interface in English. */
export const en: SameKeys<Catalog> = {
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

import type { SameKeys } from "../../shared/i18n/same-keys.ts";
import type * as fr from "./fr.ts";

export const messages: SameKeys<typeof fr.messages> = {
  title: "Prepare my appointment",
  lead: "A notebook for you alone: your questions, your diary, your notes, and passages kept from Entraide. It is encrypted, nobody else reads it, and nothing leaves it without your click.",
  open: "Open my notebook",
  keep: "Keep for my appointment",
  empty: "Your notebook is empty. Write a first question below, or keep an answer from a thread.",
  total_one: "{{count}} entry of {{max}}",
  total_other: "{{count}} entries of {{max}}",
  page: "Page {{page}} of {{pages}}",
  pagesNav: "Pages of the notebook",
  previous: "Previous page",
  next: "Next page",
  done: {
    added: "Added to your notebook.",
    saved: "Change saved.",
    moved: "The order has changed.",
    deleted: "Entry deleted.",
    kept: "This passage is in your notebook. <a>Back to the thread</a>",
    already: "This passage was in your notebook already. <a>Back to the thread</a>",
    empty: "The notebook is empty: there is nothing to take along.",
  },
  kinds: {
    question: "Questions to ask",
    diary: "Diary",
    note: "My notes",
    passage: "Passages kept",
  },
  kind: {
    question: "Question to ask",
    diary: "Diary, with its date",
    note: "Note",
    passage: "Passage",
  },
  numbered: {
    question: "Question {{number}}",
    note: "Note {{number}}",
    passage: "Passage {{number}}",
  },
  whose: {
    own: "Words of the person who brings this document.",
    passage:
      "Words of other people, read on Entraide and kept as they stood. Name and badge are those of the day when they were kept; this is neither a diagnosis nor a prescription.",
  },
  add: "Add an entry",
  addKind: "What",
  text: "Your words",
  day: "Date",
  dayHint: "Needed for a diary entry.",
  addButton: "Add to the notebook",
  edit: "Change",
  editTitle: "Change an entry",
  remark: "My remark",
  remarkHint:
    "The words that were kept do not change: they are their author’s. Your remark stands below them.",
  up: "Move up",
  down: "Move down",
  delete: "Delete",
  deleteSure: "Yes, delete for good",
  back: "Back to the notebook",
  now: "Saved elsewhere",
  attribution: {
    mine: "me, in the thread, under the name {{name}}",
    question: "Question",
    unverified: "no verified badge",
    published: "published {{date}}",
    kept: "kept {{date}}",
  },
  withdrawn: "This text is no longer published on Entraide: its words are neither shown nor taken along.",
  withdrawnText: "Text withdrawn by its author.",
  dangerous: "Careful: a verified professional judges this answer dangerous.",
  thread: "Read it in the thread",
  take: {
    title: "Take along",
    lead: "You alone decide: these files are made when you click, they are sent to nobody and no copy is kept. They say whose words are whose.",
    pdf: "Download as PDF",
    fhir: "Download for a health record (FHIR)",
    fhirHint:
      "The FHIR R4 file (JSON) can be added to a personal health record that takes this format. It is labelled “patient-provided”.",
    print: "Version to print",
  },
  file: {
    title: "Preparing an appointment",
    by: "Brought by {{name}} (pseudonym on Entraide), {{date}}.",
    provided:
      "Patient-provided document: it was neither written nor read over by a health professional in the course of care.",
    subject: "Personal notes for a consultation",
    pageOf: "{{page}} / {{pages}}",
    unprintable:
      "Some characters have no shape in the typeface of this document and are replaced by �. They are whole in the notebook and in the FHIR file.",
  },
};

export const problems: SameKeys<typeof fr.problems> = {
  "notebook-full":
    "Your notebook has 2,000 entries, the most that it can hold. Take them along or delete some; nothing is lost.",
  "entry-too-short": "Write a few words.",
  "entry-too-long": "An entry has 5,000 characters at most. Cut it in two.",
  "entry-day": "There is no such date.",
  "entry-day-needed": "A diary entry needs a date.",
  "entry-changed":
    "This entry was changed on another page. Your words are intact below; saving again keeps them in place of the other version.",
};

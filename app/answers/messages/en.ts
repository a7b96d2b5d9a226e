import type { SameKeys } from "../../shared/i18n/same-keys.ts";
import { compose } from "./compose.en.ts";
import type * as fr from "./fr.ts";

export const messages: SameKeys<typeof fr.messages> = {
  ...compose,
  form: {
    pageTitle: "Your answer",
    visitor:
      "To answer, <login>sign in</login> or <signup>create an account</signup>. A pseudonym is enough.",
    locked: "This thread is closed: it can be read, and no longer answered.",
    kind: "What are you sharing?",
    body: "Your answer",
    bodyHint:
      "What helped you, what you know, what is worth asking at the next appointment. No dose and no change of treatment for somebody else.",
    sources: "Sources (at least one for sourced information)",
    sourcesHint: "What somebody else can open and check.",
    source: "Source {{n}}",
    anotherSource: "Add a source ({{n}} of 3)",
    sourceParts: { title: "Title", url: "Address or DOI", publisher: "Publisher or journal", year: "Year" },
    options: "Who you are here, the language, who can read it",
    relation: "You write as",
    relationAuto: "What the kind of answer says",
    post: "Post the answer",
  },
  kinds: {
    experience: "My experience",
    experienceDetail: "What you have lived yourself.",
    carer: "My experience as a carer",
    carerDetail: "What you have lived beside somebody.",
    professional: "Professional information",
    professionalDetail: "Your badge is stamped on it on the day of publication.",
    sourced: "Sourced information",
    sourcedDetail: "With at least one source that can be checked.",
  },
  quote: { label: "What this is about" },
  comment: {
    title: "Comment",
    body: "Your comment",
    hint: "A detail, a question, a thank you: {{max}} characters at most.",
    post: "Post the comment",
  },
  edit: {
    title: "Edit",
    lead: "Earlier wordings stay readable in the history.",
    professional:
      "Your badge was stamped on this answer: if you change its text, it will be marked “edited after verification”.",
    body: "Your text",
    bodyHint: "The thread changes as soon as you save, unless the automatic reading finds a reason to wait.",
    research: "Change the research choice",
    withdraw: "Delete this text",
  },
  history: {
    sources: "Sources",
    title: "History",
    afterVerification: "Edited after verification",
    none: "This text was never edited.",
    legend: "Underlined: added. Struck through: taken out.",
    revision: "Version {{n}}",
    byAuthor: "edited by its author",
    byModerator: "edited by a moderator: {{reason}}",
    first: "First version",
    published: "Published on",
  },
  mark: {
    title: "Mark an answer",
    label: "Your mark",
    kinds: {
      accurate: "Accurate",
      disagree: "I disagree",
      dangerous: "Dangerous",
      none: "Take my mark back",
    },
    details: {
      accurate: "In line with what you know from your profession.",
      disagree: "Say what is wrong: your reason appears below the answer.",
      dangerous: "A warning appears at once before the answer, and a moderator decides.",
      dangerousMember: "A moderator reads it first. Your comment is read by moderators only.",
      none: "All your marks on this answer are taken back.",
    },
    reason: "Why",
    dangerHint: "What is wrong, and what could happen to somebody who followed it.",
    reasonHint:
      "Needed for “I disagree” and “dangerous”: what is wrong, and what could happen to somebody who followed it.",
  },
  review: {
    title: "Read an answer again",
    label: "Having read it",
    verdicts: { current: "Still right", outdated: "Out of date" },
    details: {
      current: "Its review date starts again for two years, and your “accurate” is shown below the answer.",
      currentMine: "Its review date starts again for two years.",
      outdated: "The answer keeps its label; your reason is shown below it and its author is told.",
    },
    reasonHint: "Needed for “out of date”: what changed, and if you can, where to read it.",
    editMine: "Did it change? Edit it: that counts as a review.",
  },
  reviews: {
    title: "Answers to read again",
    lede: "The review date of these answers is over. Say whether they still hold; the longest overdue comes first.",
    scope: "Topics",
    scopes: { followed: "My topics", all: "All topics" },
    none: {
      followed:
        "Nothing to read again in the topics that you follow. Follow those of your work, or look at all topics.",
      all: "Nothing to read again: all answers are up to date.",
    },
    mine: "Yours",
    since: "to be read again since {{month}}",
    next: "More of the list",
  },
  withdraw: {
    title: "Delete this text",
    text: "The text is erased from the page, the lists, the search and the history, and no data release to come will hold it. This cannot be undone. The comments it received can no longer be read.",
    confirm: "Delete for good",
  },
};

export const problems: SameKeys<typeof fr.problems> = {
  "child-unsaid": "This text seems to be about a child: say whether you are responsible for them.",
  "title-too-short": "The question is too short: ten visible characters at least.",
  "title-too-long": "The question is too long: 150 characters at most. The rest belongs in the text.",
  "body-too-short": "This text is too short: twenty visible characters at least.",
  "body-too-long": "This text is too long: 20,000 characters at most.",
  "too-nested": "This text has too many levels of quotation or list inside one another.",
  "topics-none": "Choose at least one topic.",
  "topics-too-many": "Choose five topics at most.",
  "unknown-topic": "One of these topics does not exist, or no longer.",
  "relation-needed": "Say in what capacity you ask.",
  "kind-needed": "Say what you are sharing.",
  "source-needed": "Sourced information needs at least one source.",
  "source-title": "Give the title of this source.",
  "source-url": "Give the full address (https://…) or the DOI of this source.",
  "source-publisher": "Say who publishes this source.",
  "source-year": "Give the year in four digits.",
  "comment-too-short": "This comment is empty.",
  "comment-too-long": "This comment is too long: 1,000 characters at most.",
  "edited-meanwhile":
    "This text has changed since you opened this page. Your version is below: compare it with the history, then open “Edit” again to carry it over.",
  "mark-needed": "Choose your mark.",
  "verdict-needed": "Say whether the answer still holds.",
  "edit-your-own": "It is your own answer: edit it instead.",
  "reason-needed": "Explain in one sentence at least: that is what lets it be corrected.",
  "reason-too-long": "This explanation is too long: 1,000 characters at most.",
  "has-answers":
    "Other people have answered: their texts hang on your question. You can edit its text or keep it for members.",
  "too-many":
    "Too much was sent in a short time. Your text is below, intact: wait a few minutes, then try again.",
  "no-active-credential":
    "Your badge is no longer active: this answer cannot appear as professional information. Your text is below, intact: give it as lived experience or as information with sources, or renew your badge first.",
  "thread-duplicate":
    "This question has just been joined to another one: answer there. Your text is below, intact.",
  "thread-locked": "This thread was closed in the meantime. Your text is below, intact.",
  "thread-not-open": "This question is not published: it cannot be answered yet, or no longer.",
  "not-found": "What you are answering is no longer there. Your text is below, intact.",
  "not-yours": "Only its author can edit this text.",
  "own-post": "This is your own text.",
  "hidden-by-moderation": "This text was hidden by moderation: the decision says how to contest it.",
  "members-only": "This thread is for members.",
  "lived-is-not-judged": "Lived experience is not marked as accurate or not.",
};

export const errors: SameKeys<typeof fr.errors> = {
  "needs-account": "This takes an account.",
  "members-only": "This thread is for members.",
  "thread-not-open": "This question is not published: it cannot be answered yet, or no longer.",
  "thread-duplicate": "This question joins another one: answers are written there.",
  "thread-locked": "This thread is closed: it can be read, and no longer answered.",
  "not-due-for-review": "This answer is not to be read again: its date is not over.",
  "no-active-credential": "Your badge is not active.",
  "only-the-asker-accepts": "Only the person who asked can choose the answer that helped.",
  "not-yours": "Only its author can edit this text.",
  "own-post": "This is your own text.",
  "hidden-by-moderation": "This text was hidden by moderation: the decision says how to contest it.",
  "lived-is-not-judged": "Lived experience is not marked as accurate or not.",
};

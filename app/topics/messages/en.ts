import type * as fr from "./fr.ts";
import type { SameKeys } from "../../shared/i18n/same-keys.ts";

export const messages: SameKeys<typeof fr.messages> = {
  title: "Topics",
  intro: "Choose what concerns you: a condition, a treatment, a situation in life.",
  count_one: "{{count}} thread",
  count_other: "{{count}} threads",
  breadcrumb: "You are here",
  below: "More precisely",
  around: "Around this topic",
  sources: "Trusted sources",
  sourcesHint: "Public bodies and learned societies, chosen by Entraide.",
  alsoCalled: "Also called",
  follow: "Follow this topic",
  unfollow: "Stop following this topic",
  followers_one: "{{count}} person follows this topic",
  followers_other: "{{count}} people follow this topic",
  ask: "Ask a question about this topic",
  pageTitle: "{{topic}}: questions and experience",
  codes: "In reference vocabularies",
  chart: {
    title: "Questions published each month: {{topic}}",
    table: "See the figures",
    month: "Month",
    questions: "Questions",
  },
  merge: {
    link: "Merge this topic",
    title: "Merge the topic “{{topic}}”",
    lede: "The questions, followers and names of <a>{{topic}}</a> go to the other topic, and its address leads there. No button undoes this.",
    into: "The topic that stays",
    intoHint: "Its address, or the end of it: for example diabetes.",
    submit: "Merge",
  },
};
export const problems: SameKeys<typeof fr.problems> = {
  "same-topic": "A topic does not merge with itself.",
  "topic-below": "This topic is below the one that you merge.",
};
export const errors: SameKeys<typeof fr.errors> = {};

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
};
export const problems: SameKeys<typeof fr.problems> = {};
export const errors: SameKeys<typeof fr.errors> = {};

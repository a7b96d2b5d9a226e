import { assess, triageAccount, triageText } from "../safety/index.ts";
import type { AccountReason, Language } from "../safety/index.ts";
import type { Hold } from "./reasons.ts";

export interface Wording {
  title: string | null;
  markdown: string;
  text: string;
  language: Language;
}

export interface Found {
  holds: Hold[];
  /** "name@version" of every rule that spoke. */
  rules: string[];
  /** The words that a rule spoke about, folded for comparing. */
  passages: Map<Hold, string[]>;
  crisis: "ideation" | "plan" | null;
}

const links = /\b(?:https?:\/\/|www\.)[^\s<>()"]{3,200}/gi;
/** Without markup, case and line breaks. */
const same = (passage: string): string =>
  passage
    .replace(/[*_`~#>[\]]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();

/** Whether what was typed holds nothing that a reader does not see: no link, no title or source of a picture, no tag. */
const isPlain = ({ markdown, text }: Wording): boolean => bare(markdown) === bare(text);
const bare = (words: string): string =>
  words.replace(/^ {0,3}(?:[-*+]|\d{1,9}[.)]) +/gm, "").replace(/[\s*_`~#>\\-]+/g, "");

/**
 * What the safety rules say of a wording. They read it as a reader sees it, so that markup hides nothing from them,
 * and as it was typed, because links vanish from what a reader sees.
 */
export function readWording(wording: Wording, disabledRules: ReadonlySet<string>): Found {
  const title = wording.title ? `${wording.title}\n\n` : "";
  const readings = [title + wording.text, title + wording.markdown];
  const passages = new Map<Hold, string[]>();
  const rules = new Set<string>();
  const options = { lang: wording.language, disabledRules };
  const { crisis: inDistress, holds: shown } = assess(readings[0]!, options);
  const typed = isPlain(wording) ? [] : triageText(readings[1]!, options).holds;
  for (const [reading, found] of [
    [readings[0]!, shown],
    [readings[1]!, typed],
  ] as const) {
    for (const { reason, hits } of found) {
      const known = passages.get(reason) ?? [];
      for (const hit of hits) {
        rules.add(`${hit.rule}@${hit.version}`);
        known.push(same(reading.slice(hit.start, hit.end)));
      }
      passages.set(reason, known);
    }
  }
  const holds = [...passages.keys()];
  const { level, hits } = inDistress;
  const crisis = level === "ideation" || level === "plan" ? level : null;
  if (crisis)
    passages.set(
      "crisis",
      hits.map((hit) => same(readings[0]!.slice(hit.start, hit.end))),
    );
  // A plan is kept for its author until a person has read it; thoughts alone hold nothing back.
  if (crisis === "plan") holds.unshift("crisis");
  return { holds, rules: [...rules], passages, crisis };
}

/** What only counts before a first publication, or for a link that an edit brings. */
export function readAccount(
  wording: Wording,
  account: { approvedPosts: number; createdAt: Date },
  secondsTyping: number | null,
  now: Date,
): AccountReason[] {
  return triageAccount({
    approvedPosts: account.approvedPosts,
    accountAgeHours: (now.getTime() - account.createdAt.getTime()) / 3_600_000,
    hasLinks: wording.markdown.search(links) >= 0,
    secondsTyping,
    characters: wording.text.length,
  });
}

/** Whether a reason stands on words that are in none of the wordings that were let through. */
export function isNew(hold: Hold, found: Found, accepted: readonly string[]): boolean {
  const known = accepted.map(same);
  return (found.passages.get(hold) ?? []).some((passage) => !known.some((text) => text.includes(passage)));
}

/** Whether an edit brought a link that was in none of the wordings that were let through. */
export const hasNewLink = (wording: Wording, accepted: readonly string[]): boolean =>
  [...wording.markdown.matchAll(links)].some(([link]) => !accepted.some((text) => text.includes(link)));

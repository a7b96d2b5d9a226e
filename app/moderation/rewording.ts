import { findIdentifiers } from "../privacy/index.ts";
import type { EntityType } from "../privacy/index.ts";
import { maskOf } from "../questions/composer/broader.ts";
import { findMethodDetail, triageText } from "../safety/index.ts";
import type { Language } from "../safety/index.ts";
import type { ReasonCode } from "./reasons.ts";

/** What points to a person, for the reasons whose usual measure is to take just that out. */
const pointing: Partial<Record<ReasonCode, readonly EntityType[]>> = {
  "contact-details": ["EMAIL", "PHONE", "ADDRESS"],
  "third-party-privacy": ["NAME", "EMAIL", "PHONE", "ADDRESS"],
  "practitioner-rating": ["NAME"],
};

interface Mask {
  start: number;
  end: number;
  phrase: string;
}

/**
 * A text without what is at fault in it, for the moderator to start the rewording from; the text itself when it takes a
 * person to find that.
 * @param removed what stands for a passage that was taken out, in the language of the text
 */
export function rewordingOf(
  text: string,
  { reason, language, removed }: { reason: ReasonCode | null; language: Language; removed: string },
): string {
  return masksFor(text, reason, language, removed)
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce(
      ({ words, from }, { start, end, phrase }) =>
        end > from
          ? { words, from }
          : { words: words.slice(0, start) + phrase + words.slice(end), from: start },
      { words: text, from: text.length },
    ).words;
}

function masksFor(text: string, reason: ReasonCode | null, language: Language, removed: string): Mask[] {
  if (reason === "suicide-encouragement")
    return findMethodDetail(text).map((range) => ({ ...range, phrase: removed }));
  const types = reason && pointing[reason];
  if (!types) return [];
  const named = findIdentifiers(text, { lang: language }).spans.filter(({ type }) => types.includes(type));
  const masks = named.map(({ start, end, type }) => ({ start, end, phrase: maskOf(type, language) }));
  if (reason !== "contact-details") return masks;
  // What a rule on ways to reach a person saw and the engine does not name, such as a name on another network.
  const others = triageText(text, { lang: language })
    .holds.filter((hold) => hold.reason === "contact-details")
    .flatMap(({ hits }) => hits)
    .filter((hit) => !named.some(({ start, end }) => start < hit.end && hit.start < end));
  return [...masks, ...others.map(({ start, end }) => ({ start, end, phrase: removed }))];
}

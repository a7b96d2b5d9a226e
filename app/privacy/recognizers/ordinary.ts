import { gap, type Context } from "../context.ts";
import { WORDS_IN_LOWER_CASE } from "../lexicon/ambiguous.ts";
import { KIN, PARTICLES, SPEECH, TITLES } from "../lexicon/people.ts";
import type { Token } from "../tokens.ts";
import type { Lang } from "../types.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** What stands before a noun; a first name has none. */
const ARTICLES: Record<Lang, ReadonlySet<string>> = {
  fr: words("un une le la les l des du au aux ce cet cette ces quel quelle chaque deux trois"),
  en: words("a an the some any this that these those each every another no one two three"),
};
/** Before a noun and its adjective ("ma langue blanche"); before a name alone they are said of a person. */
const OWNERS: Record<Lang, ReadonlySet<string>> = {
  fr: words("mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs"),
  en: words("my your his her its our their"),
};
/** Said of people: "la petite claire", "the late jack". */
const OF_PEOPLE = words(
  "petit petite pauvre jeune vieux vieille cher chere belle little poor young old late dear big",
);

/**
 * Whether a name without a capital is the word that it is spelled like, by the article before it or before the noun in
 * between: "un jean", "une urine claire", "2 comprimés max", "a steel rod".
 */
export function isOrdinaryWord(context: Context, at: number): boolean {
  const token = context.view.tokens[at] as Token;
  if (token.shape !== "lower" || !WORDS_IN_LOWER_CASE.has(token.lower)) return false;
  const [noun, article] = [besides(context, at), besides(context, at - 1)];
  if (!noun) return false;
  if (stands(context, ARTICLES, noun)) return true;
  if (!article || noun.shape !== "lower" || isOfPeople(noun)) return false;
  return article.shape === "number" || stands(context, ARTICLES, article) || stands(context, OWNERS, article);
}

/** Whether a word stands after an article or a possessive: "the kettle", "ma bouilloire". */
export function isAfterArticle(context: Context, at: number): boolean {
  const noun = besides(context, at);
  return noun !== null && (stands(context, ARTICLES, noun) || stands(context, OWNERS, noun));
}

/** The word before, when nothing but a blank or an apostrophe is between. */
function besides({ view }: Context, at: number): Token | null {
  const [left, right] = [view.tokens[at - 1], view.tokens[at]];
  return left && right && /^[ '’]$/.test(gap(view, left, right)) ? left : null;
}

const stands = ({ langs }: Context, list: Record<Lang, ReadonlySet<string>>, { lower }: Token): boolean =>
  langs.some((lang) => list[lang].has(lower));

const isOfPeople = ({ lower }: Token): boolean =>
  [OF_PEOPLE, KIN, TITLES, SPEECH, PARTICLES].some((list) => list.has(lower));

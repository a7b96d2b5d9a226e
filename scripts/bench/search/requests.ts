import { listQuestions } from "../../../app/questions/lists/page.server.ts";
import { orders } from "../../../app/questions/lists/types.ts";
import { findSimilarQuestions, search } from "../../../app/search/queries.server.ts";
import type { Frequencies } from "../../../app/search/plan.ts";
import type { SearchChoice } from "../../../app/search/types.ts";
import type { Vocabulary } from "../../../app/search/vocabulary.server.ts";
import type { Actor } from "../../../app/shared/policy.ts";
import type { Executor } from "../../../db/client.server.ts";
import { glossary } from "../../../db/seed/glossary.ts";
import { medicines } from "../../../db/seed/medicines.ts";
import { topics } from "../../../db/seed/topics/index.ts";
import { phrases } from "../../generate/data/phrases.ts";
import { chanceFrom } from "../../generate/random.ts";
import type { Chance } from "../../generate/random.ts";

export type Group = "search" | "similar" | "list";

/** One page that somebody asks for. */
export interface Asked {
  group: Group;
  /** What kind of it, for the report. */
  kind: string;
  ask: (executor: Executor) => Promise<unknown>;
}

/** What the app keeps in memory, read anew from the database that is measured. */
export interface Memory {
  names: Vocabulary;
  posts: Frequencies;
  questions: Frequencies;
  topicIds: ReadonlyMap<string, string>;
}

const member: Actor = {
  id: "00000000-0000-7000-8000-000000000000",
  pseudonym: "Reader",
  locale: "fr",
  country: "FR",
  roles: [],
  credential: null,
};

const whole: SearchChoice = {
  q: "",
  language: null,
  topic: null,
  kind: null,
  answers: null,
  since: null,
  after: null,
};

/** Two letters that changed places, in the middle, where it happens. */
function slip(word: string): string {
  const at = Math.max(1, Math.floor(word.length / 2) - 1);
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
}

/** The same requests for the same seed: they ask for words as common as people's are, from the very common to none. */
export function makeRequests(each: number, memory: Memory, seed = 7): Asked[] {
  const chance = chanceFrom(seed);
  return [...searches(each, memory, chance), ...titles(each, memory, chance), ...lists(each, memory, chance)];
}

function wordsBy({ pick, zipf, next }: Chance) {
  const lang = () => (next() < 0.6 ? "fr" : "en");
  const medicine = (language: "fr" | "en") => {
    const { [language]: name, brands } = medicines[zipf(medicines.length)]!;
    return brands.length > 0 && next() < 0.4 ? pick(brands) : name;
  };
  const fill = (template: string, language: "fr" | "en") =>
    template
      .replace("{drug}", medicine(language))
      .replace("{word}", glossary[zipf(glossary.length)]!.term[language]);
  return {
    lang,
    medicine,
    topic: (language: "fr" | "en") => topics[zipf(topics.length)]!.label[language],
    term: (language: "fr" | "en") => glossary[zipf(glossary.length)]!.term[language],
    concern: (language: "fr" | "en") => fill(pick(phrases[language].concern), language),
    circumstance: (language: "fr" | "en") => pick(phrases[language].circumstance),
  };
}

function searches(each: number, { names, posts }: Memory, chance: Chance): Asked[] {
  const words = wordsBy(chance);
  const from = (kind: string, make: (language: "fr" | "en") => Partial<SearchChoice>): Asked[] =>
    Array.from({ length: each }, (_, n) => {
      const choice = { ...whole, ...make(words.lang()) };
      const viewer = n % 2 ? member : null;
      return {
        group: "search",
        kind,
        ask: (executor) => search(choice, viewer, { names, common: posts, executor }),
      };
    });
  const filters = (language: "fr" | "en"): Partial<SearchChoice>[] => [
    { language },
    { topic: topics[chance.zipf(topics.length)]!.slug },
    { kind: "professional" },
    { answers: "verified" },
    { since: "month" },
    { since: "year", language, answers: "answered" },
  ];
  const nextPages: Asked[] = Array.from({ length: each }, () => {
    const choice = { ...whole, q: words.topic(words.lang()) };
    return {
      group: "search",
      kind: "the page after it",
      ask: async (executor) => {
        const options = { names, common: posts, executor };
        const { next } = await remembered(choice, () => search(choice, null, options));
        return next ? search({ ...choice, after: next }, null, options) : null;
      },
    };
  });
  return [
    ...from("a topic", (language) => ({ q: words.topic(language) })),
    ...from("a topic and a worry", (language) => ({
      q: `${words.topic(language)} ${words.concern(language)}`,
    })),
    ...from("a common word", (language) => ({
      q: chance.pick(
        language === "fr" ? ["fatigue", "traitement", "douleur"] : ["tiredness", "treatment", "pain"],
      ),
    })),
    ...from("a medicine", (language) => ({ q: words.medicine(language) })),
    ...from("a misspelt medicine", (language) => ({ q: slip(words.medicine(language)) })),
    ...from("a medical word", (language) => ({ q: words.term(language) })),
    ...from("some words match", (language) => ({
      q: `${words.topic(language)} ${words.concern(language)} xylophone`,
    })),
    ...from("nothing matches", () => ({ q: `${slip("trottinette")} ${chance.below(1e6)}` })),
    ...from("with a filter", (language) => ({
      q: words.topic(language),
      ...chance.pick(filters(language)),
    })),
    ...from("a sentence, filtered", (language) => ({
      q: `${words.concern(language)} ${words.circumstance(language)}`,
      ...chance.pick(filters(language)),
    })),
    ...nextPages,
  ];
}

const first = new WeakMap<SearchChoice, ReturnType<typeof search>>();

/** The page before is not what is measured: it is asked for once, in the warm-up. */
function remembered(choice: SearchChoice, read: () => ReturnType<typeof search>) {
  const known = first.get(choice) ?? read();
  first.set(choice, known);
  return known;
}

function titles(each: number, { names, questions }: Memory, chance: Chance): Asked[] {
  const words = wordsBy(chance);
  const from = (kind: string, make: (language: "fr" | "en") => string): Asked[] =>
    Array.from({ length: each * 2 }, (_, n) => {
      const title = make(words.lang());
      const viewer = n % 2 ? member : null;
      return {
        group: "similar",
        kind,
        ask: (executor) => findSimilarQuestions(title, viewer, 5, { names, common: questions, executor }),
      };
    });
  return [
    ...from("a title begun", (language) => words.topic(language)),
    ...from(
      "a title",
      (language) => `${words.topic(language)} : ${words.concern(language)} ${words.circumstance(language)}`,
    ),
    ...from(
      "a misspelt title",
      (language) => `${slip(words.medicine(language))} : ${words.concern(language)}`,
    ),
    ...from(
      "title and text",
      (language) =>
        `${words.topic(language)}\n\n${chance.pick(phrases[language].body)} ${chance.pick(phrases[language].body)}`,
    ),
  ];
}

const commonTopics = 5;

function lists(each: number, { topicIds }: Memory, chance: Chance): Asked[] {
  // The commonest topics: those of the rarest have less than a page at the smaller size.
  const ids = () => [topicIds.get(topics[chance.below(commonTopics)]!.slug)!];
  return orders.flatMap((order) =>
    ([null, "fr", "en"] as const).flatMap((language) =>
      Array.from({ length: Math.ceil(each / 2) }, (_, n): Asked[] => {
        const options = { order, language, after: null, isMember: n % 2 === 1 };
        const topicIds = ids();
        return [
          {
            group: "list",
            kind: `home, ${order}`,
            ask: (executor) => listQuestions({ ...options, executor }),
          },
          {
            group: "list",
            kind: `topic, ${order}`,
            ask: (executor) => listQuestions({ ...options, topicIds, executor }),
          },
        ];
      }).flat(),
    ),
  );
}

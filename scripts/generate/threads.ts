import type { Chance } from "./random.ts";
import { uuidAt } from "./random.ts";
import type { Corpus, Lang, Piece } from "./pieces.ts";

export type Kind = "question" | "experience" | "carer" | "professional" | "sourced" | "comment";

export interface Person {
  id: string;
  pseudonym: string;
  /** Of those with a badge. */
  credentialId: string | null;
}

export interface GeneratedPost {
  id: string;
  parentId: string | null;
  kind: Kind;
  status: "pending" | "published" | "hidden" | "removed";
  author: Person;
  isAnonymous: boolean;
  relation: string;
  language: Lang;
  audience: "everyone" | "members";
  research: "none" | "controlled" | "open";
  paragraphs: Piece[][];
  helped: number;
  accurate: number;
  dangerous: number;
  sameSituation: number;
  isAccepted: boolean;
  /** Milliseconds. */
  at: number;
}

export interface GeneratedThread {
  title: Piece[];
  language: Lang;
  /** Indexes into the topics of the seed; the first is what the thread is about. */
  topics: number[];
  /** The question first. */
  posts: GeneratedPost[];
}

export interface Model {
  corpus: Corpus;
  chance: Chance;
  people: readonly Person[];
  /** How many of the people, from the first on, have a badge. */
  professionals: number;
  topicCount: number;
  /** Posts of a thread, on average. */
  meanThread: number;
  /** Nothing is later. */
  until: number;
}

const day = 86_400_000;
const largestThread = 2_000;
const tail = 1.3;
/** Milliseconds between two replies, on average; a huge thread is quicker, or it would outlive the site. */
const pause = 2 * day;
const longestLife = 300 * day;

/** Most threads are small and a few are huge (Lomax distribution). */
function answersOf({ chance, meanThread }: Model): number {
  const scale = (meanThread - 1) * (tail - 1) * 1.35; // the cap takes a quarter of the mean away
  return Math.min(
    largestThread,
    Math.floor(scale * ((1 - chance.next()) ** (-1 / tail) - 1) + chance.next()),
  );
}

export function makeThread(model: Model, startsAt: number, room: number): GeneratedThread {
  const { corpus, chance, topicCount } = model;
  const language: Lang = chance.next() < 0.6 ? "fr" : "en";
  const topic = chance.zipf(topicCount);
  const topics = [...new Set([topic, ...(chance.next() < 0.5 ? [chance.zipf(topicCount)] : [])])];
  const { names } = corpus.ofTopic[language][topic]!;
  const title = [names[chance.zipf(names.length)]!, chance.pick(corpus.concern[language])];
  if (chance.next() < 0.7) title.push(chance.pick(corpus.circumstance[language]));
  const asker = model.people[chance.below(model.people.length)]!;
  const question = makePost(model, { kind: "question", language, topic, author: asker, at: startsAt });
  question.isAnonymous = chance.next() < 0.15;
  question.sameSituation = fewOf(chance);
  const posts = [question];
  const count = Math.min(answersOf(model), room - 1);
  const mean = Math.min(pause, longestLife / (count + 1));
  let at = startsAt;
  for (let n = 0; n < count; n++) {
    at += Math.floor(-Math.log(1 - chance.next()) * (n === 0 ? mean / 4 : mean));
    if (at >= model.until) break; // not said yet
    posts.push(makeReply(model, posts, topic, at));
  }
  acceptSome(chance, posts);
  return { title, language, topics, posts };
}

function makeReply(model: Model, before: GeneratedPost[], topic: number, at: number): GeneratedPost {
  const { chance, people, professionals } = model;
  const question = before[0]!;
  const drawn = chance.next();
  const kind: Kind =
    drawn < 0.5
      ? "experience"
      : drawn < 0.62
        ? "carer"
        : drawn < 0.74
          ? "professional"
          : drawn < 0.82
            ? "sourced"
            : "comment";
  const author = people[kind === "professional" ? chance.below(professionals) : chance.zipf(people.length)]!;
  const language = chance.next() < 0.97 ? question.language : question.language === "fr" ? "en" : "fr";
  const post = makePost(model, { kind, language, topic, author, at });
  if (question.audience === "members") post.audience = "members";
  if (kind === "comment")
    post.parentId = chance.pick(before.filter((one) => one.kind !== "comment").slice(-20)).id;
  else {
    post.helped = fewOf(chance);
    if (kind === "professional" || kind === "sourced")
      post.accurate = chance.next() < 0.3 ? 1 + chance.below(3) : 0;
    post.dangerous = chance.next() < 0.002 ? 1 : 0;
  }
  return post;
}

function makePost(
  { chance, corpus }: Model,
  known: { kind: Kind; language: Lang; topic: number; author: Person; at: number },
): GeneratedPost {
  const { kind, language, topic, author, at } = known;
  const { opening, body, answer } = corpus.ofTopic[language][topic]!;
  const sentences = kind === "question" ? [chance.pick(opening)] : [chance.pick(answer)];
  const length = kind === "comment" ? chance.below(2) : 1 + Math.floor(-Math.log(1 - chance.next()) * 3);
  for (let n = 0; n < length; n++)
    sentences.push(chance.pick(kind === "question" || n % 2 === 1 ? body : answer));
  const paragraphs: Piece[][] = [];
  for (let n = 0; n < sentences.length; n += 4) paragraphs.push(sentences.slice(n, n + 4));
  const drawn = chance.next();
  return {
    id: uuidAt(at, chance),
    parentId: null,
    kind,
    status: drawn < 0.97 ? "published" : drawn < 0.98 ? "pending" : drawn < 0.99 ? "hidden" : "removed",
    author,
    isAnonymous: false,
    relation:
      kind === "professional"
        ? "professional"
        : kind === "carer"
          ? "carer"
          : chance.next() < 0.7
            ? "patient"
            : "relative",
    language,
    audience: chance.next() < 0.08 ? "members" : "everyone",
    research: chance.next() < 0.75 ? "none" : chance.next() < 0.3 ? "controlled" : "open",
    paragraphs,
    helped: 0,
    accurate: 0,
    dangerous: 0,
    sameSituation: 0,
    isAccepted: false,
    at,
  };
}

/** Mostly none, sometimes a few, rarely many. */
const fewOf = (chance: Chance): number => (chance.next() < 0.6 ? 0 : 1 + chance.zipf(40));

/** In a third of the threads the asker marks what helped, at most one answer of each section. */
function acceptSome(chance: Chance, posts: GeneratedPost[]): void {
  const marked = new Set<boolean>();
  for (const post of posts) {
    if (post.kind === "question" || post.kind === "comment" || post.status !== "published") continue;
    const isInformation = post.kind === "professional" || post.kind === "sourced";
    if (marked.has(isInformation) || chance.next() > 0.2) continue;
    post.isAccepted = true;
    marked.add(isInformation);
  }
}

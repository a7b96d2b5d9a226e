import { rendererVersion } from "../../app/shared/markdown.server.ts";
import { slugify } from "../../app/shared/text.ts";
import { uuidAt } from "./random.ts";
import type { Chance } from "./random.ts";
import { vectorOf } from "./pieces.ts";
import type { GeneratedPost, GeneratedThread, Person } from "./threads.ts";

/** What COPY fills, by table: the columns in the order of the lines below. */
export const columns = {
  posts: `id, question_id, parent_id, kind, status, origin, author_id, anonymous_key, alias, relation, language, audience,
    research, body_markdown, body_html, body_text, renderer_version, credential_id, stamp, sources, accepted_at, review_by,
    helped_count, accurate_count, dangerous_count, same_situation_count, created_at, published_at, search`,
  questions: `id, slug, title, state, audience, language, origin, version, answer_count, verified_count, lived_count,
    has_accepted, same_situation_count, helped_count, published_at, last_activity_at, search_title`,
  question_topics: "question_id, topic_id, position, listed_at, helped_count",
  reactions: "post_id, user_id, kind, created_at",
  marks: "id, post_id, user_id, kind, reason, credential_id, created_at",
  consents: "id, post_id, user_id, scope, consent_version, preview_hash, created_at",
};
export type Table = keyof typeof columns;

const none = "\\N";
const moment = (at: number) => new Date(at).toISOString();
const reviewAfter = 2 * 365 * 86_400_000;
export const professions = [
  { code: "60", fr: "Infirmier", en: "Nurse" },
  { code: "10", fr: "Médecin", en: "Physician" },
  { code: "21", fr: "Pharmacien", en: "Pharmacist" },
] as const;
export const professionOf = (n: number) => professions[n % professions.length]!;

const source = JSON.stringify([
  { title: "Guide", url: "https://www.has-sante.fr/", publisher: "HAS", year: 2025 },
]);

export function postLine(post: GeneratedPost, questionId: string, title?: GeneratedThread["title"]): string {
  const sentences = post.paragraphs.map((pieces) => pieces.map(({ text }) => text).join(" "));
  const text = sentences.join("\\n\\n");
  const html = sentences.map((paragraph) => `<p>${paragraph}</p>`).join("\\n");
  const at = moment(post.at);
  const { author } = post;
  const isInformation = post.kind === "professional" || post.kind === "sourced";
  return [
    post.id,
    questionId,
    post.parentId ?? none,
    post.kind,
    post.status,
    "member",
    post.isAnonymous ? none : author.id,
    post.isAnonymous ? `generated-${post.id}` : none,
    post.isAnonymous ? `Anonyme-${post.id.slice(-4)}` : none,
    post.relation,
    post.language,
    post.audience,
    post.research,
    text,
    html,
    text,
    rendererVersion,
    post.kind === "professional" ? author.credentialId : none,
    post.kind === "professional" ? stampOf(author) : none,
    post.kind === "sourced" ? source : "[]",
    post.isAccepted ? at : none,
    isInformation ? moment(post.at + reviewAfter) : none,
    post.helped,
    post.accurate,
    post.dangerous,
    post.sameSituation,
    at,
    post.status === "pending" ? none : at,
    `${vectorOf(post.paragraphs.flat(), title)}'#${post.kind}'`,
  ].join("\t");
}

function stampOf({ id }: Person): string {
  const { code, fr, en } = professionOf(id.charCodeAt(id.length - 1));
  const verifiedAt = "2024-01-01T00:00:00.000Z";
  return JSON.stringify({
    profession: { fr, en },
    professionCode: code,
    country: "FR",
    shownName: null,
    verifiedAt,
    interests: "",
  });
}

const publishedAnswers = (posts: readonly GeneratedPost[]) =>
  posts.filter(({ status, kind }) => status === "published" && kind !== "question" && kind !== "comment");

/** What the triggers on posts would have counted. */
export function questionLine({ title, language, posts }: GeneratedThread): string {
  const question = posts[0]!;
  const seen = posts.filter(({ status }) => status === "published");
  const answers = publishedAnswers(posts);
  const text = titleOf(title);
  const at = moment(question.at);
  return [
    question.id,
    slugify(text),
    text,
    question.status,
    question.audience,
    language,
    "member",
    posts.length,
    answers.length,
    answers.filter(({ kind }) => kind === "professional").length,
    answers.filter(({ kind }) => kind === "experience" || kind === "carer").length,
    seen.some(({ isAccepted, dangerous }) => isAccepted && dangerous === 0) ? "t" : "f",
    question.sameSituation,
    helpOf(answers),
    question.status === "pending" ? none : at,
    moment(Math.max(question.at, ...seen.map((post) => post.at))),
    vectorOf(title),
  ].join("\t");
}

const helpOf = (answers: readonly GeneratedPost[]): number =>
  answers.reduce((sum, { dangerous, helped }) => sum + (dangerous > 0 ? 0 : helped), 0);

export function titleOf(title: GeneratedThread["title"]): string {
  const [name, ...rest] = title.map(({ text }) => text);
  return `${name} : ${rest.join(" ")}`;
}

export function topicLines({ topics, posts }: GeneratedThread, topicIds: readonly string[]): string[] {
  const question = posts[0]!;
  const listedAt = question.status === "published" ? moment(question.at) : none;
  const helped = helpOf(publishedAnswers(posts));
  return topics.map((topic, position) =>
    [question.id, topicIds[topic], position, listedAt, helped].join("\t"),
  );
}

/** People next to each other in the list, from a random one on: each reacts once. */
const neighbours = (people: readonly Person[], count: number, chance: Chance): Person[] => {
  const start = chance.below(people.length);
  return Array.from(
    { length: Math.min(count, people.length) },
    (_, n) => people[(start + n) % people.length]!,
  );
};

export function reactionLines(post: GeneratedPost, people: readonly Person[], chance: Chance): string[] {
  const kind = post.kind === "question" ? "same-situation" : "helped";
  const count = post.kind === "question" ? post.sameSituation : post.helped;
  if (count === 0) return [];
  const at = moment(post.at);
  return neighbours(people, count, chance).map(({ id }) => [post.id, id, kind, at].join("\t"));
}

export function markLines(post: GeneratedPost, professionals: readonly Person[], chance: Chance): string[] {
  if (post.accurate + post.dangerous === 0) return [];
  const at = moment(post.at);
  return neighbours(professionals, post.accurate + post.dangerous, chance).map(({ id, credentialId }, n) => {
    const kind = n < post.accurate ? "accurate" : "dangerous";
    return [uuidAt(post.at, chance), post.id, id, kind, "Generated", credentialId, at].join("\t");
  });
}

export function consentLine(post: GeneratedPost, version: string, chance: Chance): string | null {
  if (post.research === "none") return null;
  const userId = post.isAnonymous ? none : post.author.id;
  const preview = post.id.replaceAll("-", "").repeat(2);
  return [uuidAt(post.at, chance), post.id, userId, post.research, version, preview, moment(post.at)].join(
    "\t",
  );
}

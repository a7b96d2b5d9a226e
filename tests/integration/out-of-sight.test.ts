import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { requestErasure } from "../../app/rights/erase.server.ts";
import { openSession } from "../../app/shared/session.server.ts";
import { db } from "../../db/client.server.ts";
import { cases } from "../../db/schema/index.ts";
import { useDatabase } from "../support/database.ts";
import {
  buildActor,
  buildAnswer,
  buildComment,
  buildQuestion,
  buildTopic,
  buildUser,
} from "../support/factories.ts";
import { drainJobs } from "../support/jobs.ts";
import { readSurface, surfacesOf, surfacesThatSay } from "../support/surfaces.ts";
import { startWeb } from "../support/web.ts";
import type { Web } from "../support/web.ts";
import { relateQuestions } from "../../app/questions/commands/relate-questions.server.ts";

useDatabase();

/** Where things are done, and another process on the same database, where they are read. */
let here: Web;
let there: Web;
beforeAll(async () => {
  [here, there] = await Promise.all([startWeb(), startWeb()]);
}, 180_000);
afterAll(() => Promise.all([here?.stop(), there?.stop()]));

const cookieOf = async (id: string, options = {}) => (await openSession(id, options)).split(";")[0]!;
/** Only in the post that leaves; never in an address that is read. */
const word = "quercitron";
const kinds = ["question", "answer", "comment"] as const;
type Kind = (typeof kinds)[number];

/** A thread whose question, answer or comment says the word, beside another thread that names it as near. */
async function buildPlaces(kind: Kind, isAnswered: boolean) {
  const topic = await buildTopic();
  const author = await buildUser();
  const says = (one: Kind, text: string) => (one === kind ? `${text} ${word}` : text);
  const near = await buildQuestion({
    title: "Fjordworth mornings and stiff knees",
    bodyMarkdown: "Stiff knees on fjordworth mornings.",
    topicIds: [topic.id],
  });
  const question = await buildQuestion({
    title: says("question", "Fjordworth mornings with stiff knees"),
    bodyMarkdown: says("question", "Stiff knees on fjordworth mornings, every day."),
    topicIds: [topic.id],
    ...(kind === "question" ? { author } : {}),
  });
  const words = kind === "question" ? "fjordworth knees" : "warm water";
  const visited = { thread: question, topic: topic.slug, author: author.pseudonym, near, words };
  const counters = ["/topics", `/topics/${topic.slug}`, `/people/${author.pseudonym}`];
  if (kind !== "question")
    await expect.poll(() => readSurface(there, "/topics")).toContain(`/${topic.slug}"`);
  const before =
    kind === "question" ? [] : await Promise.all(counters.map((path) => readSurface(there, path)));
  if (!isAnswered)
    return {
      author,
      post: question.post,
      counters,
      before,
      surfaces: surfacesOf({ ...visited, postId: question.id }),
    };
  const answer = await buildAnswer({
    question,
    bodyMarkdown: says("answer", "Warm water on fjordworth mornings helped my knees."),
    ...(kind === "answer" ? { author } : {}),
  });
  const comment = await buildComment({
    parent: answer,
    bodyMarkdown: says("comment", "Thank you for the warm water."),
    ...(kind === "comment" ? { author } : {}),
  });
  const post = { question: question.post, answer, comment }[kind];
  return { author, post, counters, before, surfaces: surfacesOf({ ...visited, postId: post.id }) };
}

type Places = Awaited<ReturnType<typeof buildPlaces>>;

async function decide(measure: "hide" | "remove", { post }: Places) {
  const reporter = await cookieOf((await buildUser()).id);
  const told = await here.post(`/report/${post.id}`, { reason: "spam", comment: "" }, reporter);
  expect(told.status).toBe(302);
  const [found] = await db().select().from(cases).where(eq(cases.postId, post.id));
  const moderator = await cookieOf((await buildActor({ roles: ["moderator"] })).id, { secondFactor: true });
  return here.post(
    `/moderation/cases/${found!.number}`,
    { intent: "decide", version: String(found!.version), measure, reason: "spam", explanation: "It sells." },
    moderator,
  );
}

const acts = {
  hidden: (places: Places) => decide("hide", places),
  removed: (places: Places) => decide("remove", places),
  "withdrawn by its author": async ({ post, author }: Places) =>
    here.post(`/posts/${post.id}/withdraw`, {}, await cookieOf(author.id)),
  "erased with its author's account": async ({ author }: Places) => {
    await requestErasure(author.id, "erase");
    await drainJobs();
    return null;
  },
};

/** Where such a post is read: elsewhere its words never stand. */
const expected: Record<Kind, readonly RegExp[]> = {
  question: [
    /^\/questions\/\d+\/.*lang=fr/,
    /^\/\?lang/,
    /^\/topics\/[^/]+$/,
    /^\/people/,
    /^\/search/,
    /feed\.atom$/,
    /compose\/similar/,
    /sitemap/,
  ],
  answer: [/lang=fr/, /oldest/, /^\/people/, /^\/search\?q=[^&]+$/, /^\/questions\/\d+\/feed/],
  comment: [/lang=fr/, /oldest/],
};

for (const kind of kinds)
  for (const [name, act] of Object.entries(acts))
    test(`a ${kind} ${name} in one web process is gone from every surface of another`, async () => {
      const places = await buildPlaces(kind, kind !== "question" || !name.startsWith("withdrawn"));
      await relateQuestions();
      const member = await cookieOf((await buildUser()).id);
      const says = async () => [
        ...(await surfacesThatSay(there, places.surfaces, word)),
        ...(await surfacesThatSay(there, places.surfaces, word, member)),
      ];
      await expect
        .poll(
          async () => {
            const saying = await says();
            return expected[kind].filter((one) => !saying.some((path) => one.test(path)));
          },
          { timeout: 10_000 },
        )
        .toEqual([]);
      await says(); // from the cache now

      const acted = await act(places);
      if (acted) expect(acted.status).toBe(302);
      // How soon is measured by the bench: here only that it is not left to chance or to a cache that ends one day.
      await expect.poll(says, { timeout: 5_000 }).toEqual([]);
      if (kind === "comment" || places.before.length === 0 || name.includes("account")) return;
      const after = () => Promise.all(places.counters.map((path) => readSurface(there, path)));
      await expect.poll(after, { timeout: 5_000 }).toEqual(places.before);
    }, 60_000);

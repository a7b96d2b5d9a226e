import { and, desc, eq, isNotNull } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { relateQuestions } from "../../app/questions/commands/relate-questions.server.ts";
import { answersPerPage, formatCursor } from "../../app/questions/thread/order.ts";
import { cook, rendererVersion } from "../../app/shared/markdown.server.ts";
import { paths } from "../../app/shared/paths.ts";
import { openSession } from "../../app/shared/session.server.ts";
import { slugify } from "../../app/shared/text.ts";
import { connection, db } from "../../db/client.server.ts";
import {
  credentials,
  posts,
  questions,
  questionTopics,
  reactions,
  topics,
  users,
} from "../../db/schema/index.ts";
import type { LoadRequest } from "./load.ts";
import { requestsToWrite } from "./requests.ts";

export interface Content {
  /** Addresses of the threads with 20 answers. */
  threads: string[];
  /** Every page of some threads with 1 000 answers. */
  longPages: string[];
  /** Searches of one or two words. */
  searches: string[];
  topics: string[];
  /** Cookie headers of signed-in members. */
  sessions: string[];
  /** One request per answer to be posted; likewise the rest, each by somebody who may. */
  answers: LoadRequest[];
  questions: LoadRequest[];
  votes: LoadRequest[];
  reports: LoadRequest[];
}

const bigThreads = 320;
const smallThreads = 700;
const longThreads = 4;
const answersOfLong = 1_000;
const answersOfBig = 20;
const answersOfSmall = 3;
const topicCount = 60;
const memberCount = 300;
const vocabulary =
  `fatigue traitement matin rendez-vous sommeil douleur semaine médecin pharmacie marche cuisine travail
  enfant nuit examen résultat question réponse courage patience habitude carnet chiffre moyenne repas eau lumière soleil
  escalier voiture bureau collègue famille ami conseil erreur essai progrès rechute printemps hiver vacances bruit calme`.split(
    /\s+/,
  );

/** The same numbers at every run, so that two runs measure the same pages. */
function randomly(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** About a thousand invented threads, members with sessions, and answers ready to be posted. */
export async function writeContent(): Promise<Content> {
  const random = randomly(42);
  const word = () => vocabulary[Math.floor(random() * vocabulary.length)]!;
  const sentence = (length: number) => Array.from({ length }, word).join(" ");
  const paragraph = () => `${sentence(14)}, **${sentence(3)}** ${sentence(12)}. ${sentence(16)}.`;
  const bodies = Array.from({ length: 60 }, () => {
    const markdown = `${paragraph()}\n\n${paragraph()}\n\n- ${sentence(9)}\n- ${sentence(8)}\n- ${sentence(10)}`;
    return { markdown, ...cook(markdown)! };
  });

  const members = Array.from({ length: memberCount }, (_, n) => ({
    id: uuidv7(),
    pseudonym: `Bench-${n}`,
    locale: "fr" as const,
    country: "FR",
    approvedPosts: 10,
    emailConfirmedAt: new Date(),
  }));
  await db().insert(users).values(members);
  const member = () => members[Math.floor(random() * memberCount)]!;
  const badge = {
    id: uuidv7(),
    userId: members[0]!.id,
    professionCode: "60",
    profession: { fr: "Infirmier", en: "Nurse" },
    country: "FR",
    registry: "rpps" as const,
    snapshotDate: "2026-01-01",
    method: "document" as const,
    numberHmac: "bench",
    verifiedAt: new Date(Date.now() - 86_400_000),
    validUntil: new Date(Date.now() + 300 * 86_400_000),
  };
  await db().insert(credentials).values(badge);
  const stamp = { ...badge, shownName: null, interests: "", verifiedAt: badge.verifiedAt.toISOString() };
  const themes = Array.from({ length: topicCount }, (_, n) => ({
    id: uuidv7(),
    slug: `bench-${n}`,
    label: { fr: `Thème ${n}`, en: `Topic ${n}` },
    description: { fr: sentence(12), en: sentence(12) },
    synonyms: { fr: [], en: [] },
  }));
  await db().insert(topics).values(themes);

  const threads: string[] = [];
  const longNumbers: number[] = [];
  const openNumbers: number[] = [];
  for (let done = 0; done < bigThreads + smallThreads; done += 60) {
    const batch = Array.from({ length: Math.min(60, bigThreads + smallThreads - done) }, (_, n) => done + n);
    const rows = batch.map((n) => {
      const at = new Date(Date.now() - n * 3_600_000 - 86_400_000);
      const title = `${sentence(7)} ?`;
      const answers = n < bigThreads ? answersOfBig : answersOfSmall;
      const isLong = n >= bigThreads && n < bigThreads + longThreads;
      return { id: uuidv7(), at, title, isLong, answerCount: isLong ? answersOfLong : answers };
    });
    const post = (id: string, questionId: string, at: Date, more: object) => {
      const body = bodies[Math.floor(random() * bodies.length)]!;
      return {
        id,
        questionId,
        status: "published" as const,
        origin: "demo" as const,
        authorId: member().id,
        language: "fr" as const,
        bodyMarkdown: body.markdown,
        bodyHtml: body.html,
        bodyText: body.text,
        rendererVersion,
        createdAt: at,
        publishedAt: at,
        ...more,
      } as typeof posts.$inferInsert & { id: string };
    };
    await db()
      .insert(posts)
      .values(rows.map(({ id, at }) => post(id, id, at, { kind: "question" })));
    const written = await db()
      .insert(questions)
      .values(
        rows.map(({ id, at, title }) => ({
          id,
          title,
          slug: slugify(title),
          state: "published" as const,
          origin: "demo" as const,
          language: "fr" as const,
          publishedAt: at,
          lastActivityAt: at,
        })),
      )
      .returning({ id: questions.id, number: questions.number, slug: questions.slug });
    await db()
      .insert(questionTopics)
      .values(rows.map(({ id }, n) => ({ questionId: id, topicId: themes[(done + n) % topicCount]!.id })));
    const answers = rows.flatMap(({ id, at, answerCount }) =>
      Array.from({ length: answerCount }, (_, n) => {
        const professional = n % 5 === 0;
        const more = professional
          ? { kind: "professional", credentialId: badge.id, stamp, reviewBy: new Date(Date.now() + 4e10) }
          : { kind: n % 3 === 0 ? "carer" : "experience" };
        return post(uuidv7(), id, new Date(at.getTime() + (n + 1) * 60_000), more);
      }),
    );
    // A statement takes 65 535 values at most.
    for (let first = 0; first < answers.length; first += 1_000) {
      const some = answers.slice(first, first + 1_000);
      await db().insert(posts).values(some);
      await db()
        .insert(reactions)
        .values(
          some.map(({ id }, n) => ({
            postId: id,
            userId: members[n % memberCount]!.id,
            kind: "helped" as const,
          })),
        );
    }
    for (const row of rows) {
      const { number, slug } = written.find(({ id }) => id === row.id)!;
      if (row.isLong) longNumbers.push(number);
      else if (row.answerCount === answersOfBig) threads.push(paths.question(number, slug));
      else openNumbers.push(number);
    }
  }
  // What autovacuum does within a minute of a real site's life: without it every plan is a guess.
  await connection().sql`vacuum analyze`;
  while ((await relateQuestions()) > 0);
  const sessions = await Promise.all(members.map(async ({ id }) => (await openSession(id)).split(";")[0]!));
  return {
    threads,
    longPages: (await Promise.all(longNumbers.map(listPages))).flat(),
    searches: vocabulary.flatMap((one, n) => [
      `/search?q=${encodeURIComponent(one)}`,
      `/search?q=${encodeURIComponent(`${one} ${vocabulary[(n + 7) % vocabulary.length]!}`)}`,
    ]),
    topics: themes.map(({ slug }) => paths.topic(slug)),
    sessions,
    ...(await requestsToWrite(
      members.map(({ id }, n) => ({ id, cookie: sessions[n]! })),
      {
        numbers: openNumbers,
        bodies: bodies.map(({ markdown }) => markdown),
        topics: themes.map(({ slug }) => slug),
      },
    )),
  };
}

/** Addresses of the pages of one thread, as its links to the next page lead through it. */
async function listPages(number: number): Promise<string[]> {
  const [question] = await db()
    .select({ id: questions.id, slug: questions.slug })
    .from(questions)
    .where(eq(questions.number, number));
  const ranked = await db()
    .select({ id: posts.id, rank: posts.rank })
    .from(posts)
    .where(and(eq(posts.questionId, question!.id), isNotNull(posts.rank)))
    .orderBy(desc(posts.rank), desc(posts.id));
  const here = paths.question(number, question!.slug);
  const lasts = ranked.filter((_, n) => n % answersPerPage === answersPerPage - 1 && n < ranked.length - 1);
  return [here, ...lasts.map(({ id, rank }) => `${here}?after=${formatCursor({ id, rank: rank! })}`)];
}

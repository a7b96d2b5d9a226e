import { randomUUID } from "node:crypto";
import { isNotNull } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import { posts, reactions } from "../../db/schema/index.ts";
import type { Content } from "./content.ts";
import type { LoadRequest } from "./load.ts";

/** What a member sends, each as often as the limits let it be sent. */
const perMember = { answers: 14, questions: 6, votes: 8, reports: 6 };

interface Material {
  /** Of threads that can be answered. */
  numbers: number[];
  bodies: string[];
  /** Slugs of topics. */
  topics: string[];
}
type Written = Pick<Content, "answers" | "questions" | "votes" | "reports">;

/** Everything that is written, by the members of these sessions. */
export async function requestsToWrite(
  members: readonly { id: string; cookie: string }[],
  { numbers, bodies, topics }: Material,
): Promise<Written> {
  const each = (count: number, request: (cookie: string, n: number) => LoadRequest) =>
    members.flatMap(({ cookie }, who) =>
      Array.from({ length: count }, (_, n) => request(cookie, who * count + n)),
    );
  const written = (n: number) => ({
    body: bodies[n % bodies.length]!,
    relation: "patient",
    audience: "everyone",
    search: "index",
    research: "none",
    language: "fr",
    key: randomUUID(),
    intent: "post",
  });
  const strangers = await listStrangers(members);
  const votes = strangers.slice(0, members.length * perMember.votes);
  const reports = strangers.slice(votes.length, votes.length + members.length * perMember.reports);
  return {
    answers: each(perMember.answers, (cookie, n) =>
      send(`/questions/${numbers[n % numbers.length]}/answer`, cookie, { ...written(n), kind: "experience" }),
    ),
    questions: each(perMember.questions, (cookie, n) =>
      send("/ask", cookie, {
        ...written(n),
        title: `${bodies[n % bodies.length]!.slice(0, 60)} ${n} ?`,
        topics: topics[n % topics.length]!,
      }),
    ),
    votes: votes.map(({ postId, cookie }) =>
      send(`/posts/${postId}/react`, cookie, { kind: "helped", on: "1" }),
    ),
    reports: reports.map(({ postId, cookie }) => send(`/report/${postId}`, cookie, { reason: "spam" })),
  };
}

/** Answers, each with a member in turn who neither wrote it nor said yet that it helped. */
async function listStrangers(members: readonly { id: string; cookie: string }[]) {
  const answers = await db()
    .select({ id: posts.id, authorId: posts.authorId })
    .from(posts)
    .where(isNotNull(posts.rank))
    .orderBy(posts.id);
  const known = await db().select({ postId: reactions.postId, userId: reactions.userId }).from(reactions);
  const helped = new Map(known.map(({ postId, userId }) => [postId, userId]));
  return answers.flatMap(({ id, authorId }, n) => {
    const member = members[n % members.length]!;
    const isStranger = member.id !== authorId && member.id !== helped.get(id);
    return isStranger ? [{ postId: id, cookie: member.cookie }] : [];
  });
}

const send = (path: string, cookie: string, fields: Record<string, string>): LoadRequest => ({
  path,
  method: "POST",
  headers: { cookie, "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
  body: String(new URLSearchParams(fields)),
});

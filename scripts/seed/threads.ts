import { inArray } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { anonymousKey } from "../../app/shared/authorship.server.ts";
import { cook, rendererVersion } from "../../app/shared/markdown.server.ts";
import { sealAuthor } from "../../app/shared/sealed-author.server.ts";
import { slugify } from "../../app/shared/text.ts";
import type { Transaction } from "../../db/client.server.ts";
import { consents, marks, posts, questions, questionTopics, reactions } from "../../db/schema/index.ts";
import type { CredentialStamp } from "../../db/schema/index.ts";
import { threads as seeds } from "../../db/seed/threads/index.ts";
import type { AnswerSeed, CommentSeed, ThreadSeed } from "../../db/seed/types.ts";
import type { People } from "./people.ts";

type PostRow = typeof posts.$inferInsert & { id: string; publishedAt: Date };
const day = 86_400_000;
const reviewMonths = 24;
const aliases = {
  fr: ["Rivage-29", "Lisière-14", "Écume-51"],
  en: ["Driftwood-31", "Hedgerow-18", "Lowtide-44"],
};

interface Context {
  people: People;
  topicIds: Map<string, string>;
  consentVersion: string;
  now: Date;
}

/** Writes the threads that are not there yet, dated backwards from today. @returns how many were written */
export async function seedThreads(tx: Transaction, context: Context): Promise<number> {
  const known = new Set(
    (
      await tx
        .select({ originId: posts.originId })
        .from(posts)
        .where(
          inArray(
            posts.originId,
            seeds.map(({ key }) => `demo:${key}`),
          ),
        )
    ).map(({ originId }) => originId),
  );
  const missing = seeds
    .filter(({ key }) => !known.has(`demo:${key}`))
    .toSorted((a, b) => b.daysAgo - a.daysAgo);
  if (missing.length === 0) return 0;
  const built = missing.map((seed, index) => buildThread(seed, index, context));
  await tx.insert(posts).values(built.map(({ question }) => question));
  await tx.insert(questions).values(built.map(({ head }) => head));
  await tx.insert(questionTopics).values(built.flatMap(({ topics }) => topics));
  // A thread's counters and version follow its posts by trigger.
  await tx.insert(posts).values(built.flatMap(({ answers }) => answers));
  await tx.insert(posts).values(built.flatMap(({ comments }) => comments));
  await tx.insert(reactions).values(built.flatMap((thread) => thread.reactions));
  await tx.insert(marks).values(built.flatMap((thread) => thread.marks));
  await tx.insert(consents).values(built.flatMap((thread) => thread.consents));
  return missing.length;
}

function buildThread(seed: ThreadSeed, index: number, { people, topicIds, consentVersion, now }: Context) {
  const id = uuidv7();
  const askedAt = new Date(now.getTime() - seed.daysAgo * day - (index % 11) * 2_700_000);
  const after = (from: Date, days: number) =>
    new Date(Math.min(from.getTime() + days * day, now.getTime() - 3_600_000));
  const idOf = (key: string): string => {
    const found = people.idOf.get(key);
    if (!found) throw new Error(`thread ${seed.key}: there is no persona ${key}`);
    return found;
  };
  const aliasList = aliases[seed.lang];

  function post(
    author: string,
    at: Date,
    body: string,
    rest: Partial<PostRow> & { kind: PostRow["kind"] },
  ): PostRow {
    const cooked = cook(body);
    if (!cooked) throw new Error(`thread ${seed.key}: a text is nested too deeply`);
    const userId = idOf(author);
    const isHidden = seed.anonymous && author === seed.author;
    return {
      id: uuidv7(),
      questionId: id,
      status: "published",
      origin: "demo",
      authorId: isHidden ? null : userId,
      anonymousKey: isHidden ? anonymousKey(userId, id) : null,
      sealedAuthor: isHidden ? sealAuthor(userId, id) : null,
      alias: isHidden ? aliasList[index % aliasList.length] : null,
      language: seed.lang,
      audience: seed.audience,
      indexable: seed.indexable,
      bodyMarkdown: body,
      bodyHtml: cooked.html,
      bodyText: cooked.text,
      rendererVersion,
      createdAt: at,
      publishedAt: at,
      ...rest,
    };
  }

  const question = post(seed.author, askedAt, seed.body, {
    id,
    kind: "question",
    relation: seed.relation,
    research: seed.research,
    originId: `demo:${seed.key}`,
  });
  const head: typeof questions.$inferInsert = {
    id,
    slug: slugify(seed.title),
    title: seed.title,
    state: "published",
    audience: seed.audience,
    indexable: seed.indexable,
    language: seed.lang,
    origin: "demo",
    publishedAt: askedAt,
    lastActivityAt: askedAt,
  };
  const topics = seed.topics.map((slug, position) => {
    const topicId = topicIds.get(slug);
    if (!topicId) throw new Error(`thread ${seed.key}: there is no topic ${slug}`);
    return { questionId: id, topicId, position };
  });

  const answers: PostRow[] = [];
  const comments: PostRow[] = [];
  const reacted: (typeof reactions.$inferInsert)[] = readers(people, `${seed.key}:same`, idOf(seed.author))
    .slice(0, seed.sameSituation)
    .map((userId) => ({ postId: id, userId, kind: "same-situation" as const }));
  const marked: (typeof marks.$inferInsert)[] = [];

  for (const [place, answer] of seed.answers.entries()) {
    const at = after(askedAt, answer.daysAfter);
    const row = post(answer.author, at, answer.body, {
      kind: answer.kind,
      relation: relationOf(answer),
      research: answer.research,
      originId: `demo:${seed.key}:${place + 1}`,
      acceptedAt: answer.accepted ? after(at, 1) : null,
      ...(answer.kind === "professional" ? stamped(people, answer.author, at, seed.key) : {}),
      ...(answer.kind === "professional" || answer.kind === "sourced" ? { reviewBy: monthsAfter(at) } : {}),
      sources: [...(answer.sources ?? [])],
    });
    answers.push(row);
    for (const comment of (answer.comments ?? []) as readonly CommentSeed[]) {
      comments.push(
        post(comment.author, after(at, comment.daysAfter), comment.body, {
          kind: "comment",
          parentId: row.id,
          simplifiesRevision: comment.isSimple ? 1 : null,
        }),
      );
    }
    const helped = readers(people, `${seed.key}:${place}`, idOf(answer.author)).slice(0, answer.helped ?? 0);
    reacted.push(...helped.map((userId) => ({ postId: row.id, userId, kind: "helped" as const })));
    for (const key of answer.accurateBy ?? [])
      marked.push(mark(people, row.id, key, idOf(key), after(at, 2), "accurate"));
    const { dangerous } = answer;
    if (dangerous) {
      const by = mark(people, row.id, dangerous.by, idOf(dangerous.by), after(at, 1), "dangerous");
      marked.push({ ...by, reason: dangerous.comment });
    }
  }
  return {
    question,
    head,
    topics,
    answers,
    comments,
    reactions: reacted,
    marks: marked,
    consents: [question, ...answers].flatMap(({ id: postId, authorId, research = "none", publishedAt }) =>
      research === "none"
        ? []
        : [{ postId, userId: authorId ?? null, scope: research, consentVersion, createdAt: publishedAt }],
    ),
  };
}

const relationOf = ({ kind }: AnswerSeed): PostRow["relation"] =>
  kind === "experience" ? "patient" : kind === "sourced" ? "other" : kind;

function monthsAfter(at: Date): Date {
  const due = new Date(at);
  due.setUTCMonth(due.getUTCMonth() + reviewMonths);
  return due;
}

/** The badge as it stood when the answer was published: badges are renewed every year. */
function stamped(people: People, author: string, at: Date, thread: string): Partial<PostRow> {
  const credential = people.credentialOf.get(author);
  if (!credential) throw new Error(`thread ${thread}: ${author} answers as a professional without a badge`);
  const verifiedAt = new Date(Math.min(credential.verifiedAt.getTime(), at.getTime() - 20 * day));
  const stamp: CredentialStamp = {
    profession: credential.profession,
    professionCode: credential.professionCode,
    ...(credential.specialty ? { specialty: credential.specialty } : {}),
    country: credential.country,
    shownName: credential.shownName,
    verifiedAt: verifiedAt.toISOString(),
    interests: credential.interests,
  };
  return { credentialId: credential.id, stamp };
}

function mark(
  people: People,
  postId: string,
  key: string,
  userId: string,
  createdAt: Date,
  kind: "accurate" | "dangerous",
) {
  const credentialId = people.credentialOf.get(key)?.id;
  if (!credentialId) throw new Error(`${key} marks an answer without a badge`);
  return { postId, userId, kind, credentialId, createdAt } satisfies typeof marks.$inferInsert;
}

/** Everybody but the author, starting somewhere else for each post, the same at every run. */
function readers(people: People, salt: string, author: string): string[] {
  const others = people.everyone.filter((id) => id !== author);
  const start =
    [...salt].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % others.length;
  return [...others.slice(start), ...others.slice(0, start)];
}

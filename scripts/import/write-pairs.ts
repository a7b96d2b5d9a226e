import { eq, inArray } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import type { Vocabulary } from "../../app/search/vocabulary.server.ts";
import { recognise } from "../../app/search/vocabulary.server.ts";
import { cook, rendererVersion } from "../../app/shared/markdown.server.ts";
import { slugify } from "../../app/shared/text.ts";
import type { Transaction } from "../../db/client.server.ts";
import { posts, questions, questionTopics } from "../../db/schema/index.ts";
import type { Malformed, Pair } from "./pairs.ts";

export interface Written {
  added: number;
  updated: number;
  unchanged: number;
}

const questionOrigin = (id: string) => `qa:${id}`;
const answerOrigin = (id: string) => `qa:${id}:answer`;

/** A pair whose answer is ready to be stored. */
type Ready = Pair & { answerHtml: string; answerText: string };

/** Writes a batch: new pairs are added, known ones whose words changed are updated, the others stay untouched. */
export async function writePairs(
  tx: Transaction,
  pairs: Pair[],
  vocabulary: Vocabulary,
  report: (malformed: Malformed) => void,
): Promise<Written> {
  const origins = pairs.flatMap(({ id }) => [questionOrigin(id), answerOrigin(id)]);
  const known = new Map(
    (
      await tx
        .select({ originId: posts.originId, id: posts.id, markdown: posts.bodyMarkdown })
        .from(posts)
        .where(inArray(posts.originId, origins))
    ).map((row) => [row.originId!, row]),
  );
  const isSame = ({ id, question, answer }: Pair) =>
    known.get(questionOrigin(id))?.markdown === question && known.get(answerOrigin(id))?.markdown === answer;
  const different = pairs.filter((pair) => !isSame(pair));
  const ready = different.flatMap((pair): Ready[] => {
    const cooked = cook(pair.answer);
    if (cooked) return [{ ...pair, answerHtml: cooked.html, answerText: cooked.text }];
    report({ line: pair.line, reason: "the answer is nested too deeply" });
    return [];
  });
  const fresh = ready.filter(({ id }) => !known.has(questionOrigin(id)));
  const changed = ready.filter(({ id }) => known.has(questionOrigin(id)));
  if (fresh.length > 0) await add(tx, fresh, vocabulary);
  for (const pair of changed) await update(tx, pair, known.get(questionOrigin(pair.id))!.id);
  return { added: fresh.length, updated: changed.length, unchanged: pairs.length - different.length };
}

async function add(tx: Transaction, pairs: Ready[], vocabulary: Vocabulary): Promise<void> {
  const now = new Date();
  const rows = pairs.map((pair) => ({ pair, id: uuidv7(), topicId: topicOf(pair, vocabulary) }));
  // The same for both posts of a pair: reference content, public here, not offered to search engines, never released.
  const common = ({ pair, id }: (typeof rows)[number]) => ({
    questionId: id,
    status: "published" as const,
    origin: "imported" as const,
    alias: pair.publisher,
    language: pair.language,
    indexable: false,
    research: "none" as const,
    originUrl: pair.url,
    rendererVersion,
    createdAt: now,
    publishedAt: now,
  });
  await tx.insert(posts).values(
    rows.map((row) => ({
      ...common(row),
      id: row.id,
      kind: "question" as const,
      originId: questionOrigin(row.pair.id),
      ...words(row.pair.question),
    })),
  );
  await tx.insert(questions).values(
    rows.map(({ pair, id }) => ({
      id,
      slug: slugify(pair.question),
      title: pair.question,
      state: "published" as const,
      origin: "imported" as const,
      indexable: false,
      language: pair.language,
      publishedAt: now,
      lastActivityAt: now,
    })),
  );
  await tx.insert(posts).values(
    rows.map((row) => ({
      ...common(row),
      id: uuidv7(),
      kind: "sourced" as const,
      originId: answerOrigin(row.pair.id),
      sources: sourcesOf(row.pair, now),
      ...answerWords(row.pair),
    })),
  );
  const listed = rows.flatMap(({ id, topicId }) => (topicId ? [{ questionId: id, topicId }] : []));
  if (listed.length > 0) await tx.insert(questionTopics).values(listed);
}

async function update(tx: Transaction, pair: Ready, questionId: string): Promise<void> {
  const now = new Date();
  await tx
    .update(questions)
    .set({ title: pair.question, slug: slugify(pair.question) })
    .where(eq(questions.id, questionId));
  await tx
    .update(posts)
    .set({ ...words(pair.question), alias: pair.publisher, originUrl: pair.url, editedAt: now })
    .where(eq(posts.originId, questionOrigin(pair.id)));
  await tx
    .update(posts)
    .set({
      ...answerWords(pair),
      sources: sourcesOf(pair, now),
      alias: pair.publisher,
      originUrl: pair.url,
      editedAt: now,
    })
    .where(eq(posts.originId, answerOrigin(pair.id)));
}

/** A question of the import has no text beside its title, which is not Markdown. */
const words = (question: string) => ({ bodyMarkdown: question, bodyHtml: "", bodyText: question });

const answerWords = ({ answer, answerHtml, answerText }: Ready) => ({
  bodyMarkdown: answer,
  bodyHtml: answerHtml,
  bodyText: answerText,
});

const sourcesOf = ({ question, url, publisher, licence }: Pair, now: Date) =>
  url
    ? [{ title: question, url, publisher, year: now.getUTCFullYear(), ...(licence ? { licence } : {}) }]
    : [];

/** The topic that one of the pair's names is a name of, when there is exactly one such topic; else none. */
function topicOf({ names }: Pair, vocabulary: Vocabulary): string | null {
  const found = new Set<string>();
  for (const name of names) {
    const { topics, rest } = recognise(name, vocabulary);
    if (rest === "" && topics.length === 1) found.add(topics[0]!.id);
  }
  return found.size === 1 ? [...found][0]! : null;
}

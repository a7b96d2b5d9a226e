import { sql } from "drizzle-orm";
import type { Executor, Transaction } from "../../../db/client.server.ts";
import { deidentifyThread } from "../../privacy/index.ts";
import type { Span } from "../../privacy/index.ts";
import { titleOfPost } from "../readings.server.ts";
import type { ReleaseTier } from "../release/thresholds.ts";
import { personOf } from "./snapshot.server.ts";

export interface RawPost {
  id: string;
  language: "fr" | "en";
  /** The question's only. */
  title: string | null;
  body: string;
}

export interface CleanPost {
  id: string;
  title: string | null;
  body: string;
  titleSpans: Span[];
  bodySpans: Span[];
}

/**
 * De-identifies every public contribution of a thread together, in its order. What an author is shown before choosing
 * and what a release holds come from here, whoever else consented: the numbers of placeholders agree.
 * @throws DeidentificationFailed
 */
export function deidentifyPosts(
  list: readonly RawPost[],
  known: readonly string[],
  tier: ReleaseTier,
): CleanPost[] {
  const { parts } = deidentifyThread(
    list.flatMap(({ id, language, title, body }) => [
      ...(title === null ? [] : [{ id: `${id}:title`, text: title, lang: language }]),
      { id, text: body, lang: language },
    ]),
    { known, tier },
  );
  const byId = new Map(parts.map((part) => [part.id, part]));
  return list.map(({ id }) => {
    const title = byId.get(`${id}:title`);
    const body = byId.get(id)!;
    return {
      id,
      title: title?.text ?? null,
      body: body.text,
      titleSpans: title?.spans ?? [],
      bodySpans: body.spans,
    };
  });
}

/** A contribution with those marks of its author that may stand in its thread. */
interface Signed {
  id: string;
  questionId: string;
  authorId: string | null;
  sealedAuthor: string | null;
  anonymousKey: string | null;
  alias: string | null;
  /** On the badge, of those who answered as professionals. */
  shownName: string | null;
}

/** In statements about posts `p`. */
const signature = sql`p.id, p.question_id as "questionId", p.author_id as "authorId",
  p.sealed_author as "sealedAuthor", p.anonymous_key as "anonymousKey", p.alias, p.stamp->>'shownName' as "shownName"`;

/**
 * What only the platform knows of the people of these threads: pseudonyms, e-mail local parts, aliases, the names that
 * badges show. By thread.
 */
export async function knownIdentifiers(
  executor: Executor,
  questionIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await executor.execute<Signed & Record<string, unknown>>(sql`
    select ${signature} from posts p where p.question_id = any(${sql.param([...questionIds])}::uuid[])`);
  return identifiersOf(executor, rows);
}

/** All that is written in a thread as it stands, and whose words these are. */
export interface Words extends Signed {
  title: string | null;
  body: string;
}

/** The words of some threads as they are now, and what is known of their people. */
export async function readWords(tx: Transaction, questionIds: readonly string[]) {
  const words = await tx.execute<Words & Record<string, unknown>>(sql`
    select ${signature}, ${titleOfPost} as title, p.body_text as body
    from posts p join questions q on q.id = p.question_id
    where q.id = any(${sql.param([...questionIds])}::uuid[])`);
  return { words: new Map(words.map((one) => [one.id, one])), known: await identifiersOf(tx, words) };
}

async function identifiersOf(executor: Executor, rows: readonly Signed[]): Promise<Map<string, string[]>> {
  const known = new Map<string, Set<string>>(rows.map(({ questionId }) => [questionId, new Set()]));
  const threadsOf = Map.groupBy(rows, (post) => personOf(post));
  const ids = [...threadsOf.keys()].filter((person) => /^[0-9a-f-]{36}$/.test(person));
  const accounts = await executor.execute<{ id: string; pseudonym: string; email: string | null }>(sql`
    select u.id, u.pseudonym, s.email from users u left join account_secrets s on s.user_id = u.id
    where u.id = any(${sql.param(ids)}::uuid[])`);
  for (const { id, pseudonym, email } of accounts) {
    for (const { questionId } of threadsOf.get(id) ?? []) {
      known.get(questionId)!.add(pseudonym);
      const local = email?.split("@")[0];
      if (local) known.get(questionId)!.add(local);
    }
  }
  for (const { questionId, alias, shownName } of rows) {
    for (const name of [alias, shownName]) if (name) known.get(questionId)!.add(name);
  }
  return new Map([...known].map(([id, values]) => [id, [...values].toSorted()]));
}

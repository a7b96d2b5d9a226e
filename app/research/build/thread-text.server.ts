import { sql } from "drizzle-orm";
import type { Executor } from "../../../db/client.server.ts";
import { deidentifyThread } from "../../privacy/index.ts";
import type { Span } from "../../privacy/index.ts";
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

interface Written extends Record<string, unknown> {
  id: string;
  questionId: string;
  authorId: string | null;
  sealedAuthor: string | null;
  anonymousKey: string | null;
  alias: string | null;
  /** On the badge, of those who answered as professionals. */
  shownName: string | null;
}

/**
 * What only the platform knows of the people of these threads: pseudonyms, e-mail local parts, aliases, the names that
 * badges show.
 */
export async function knownIdentifiers(
  executor: Executor,
  questionIds: readonly string[],
): Promise<Map<string, string[]>> {
  const known = new Map<string, Set<string>>(questionIds.map((id) => [id, new Set()]));
  if (questionIds.length === 0) return new Map();
  const rows = await executor.execute<Written>(sql`
    select id, question_id as "questionId", author_id as "authorId", sealed_author as "sealedAuthor",
      anonymous_key as "anonymousKey", alias, stamp->>'shownName' as "shownName"
    from posts where question_id = any(${sql.param([...questionIds])}::uuid[])`);
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

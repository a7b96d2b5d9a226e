import { eq, inArray } from "drizzle-orm";
import type { Executor } from "../../../db/client.server.ts";
import { accountSecrets, posts, users } from "../../../db/schema/index.ts";
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
  const rows = await executor
    .select({
      id: posts.id,
      questionId: posts.questionId,
      authorId: posts.authorId,
      sealedAuthor: posts.sealedAuthor,
      anonymousKey: posts.anonymousKey,
      alias: posts.alias,
      stamp: posts.stamp,
    })
    .from(posts)
    .where(inArray(posts.questionId, [...questionIds]));
  const threadsOf = Map.groupBy(rows, (post) => personOf(post));
  const ids = [...threadsOf.keys()].filter((person) => /^[0-9a-f-]{36}$/.test(person));
  const accounts =
    ids.length === 0
      ? []
      : await executor
          .select({ id: users.id, pseudonym: users.pseudonym, email: accountSecrets.email })
          .from(users)
          .leftJoin(accountSecrets, eq(accountSecrets.userId, users.id))
          .where(inArray(users.id, ids));
  for (const { id, pseudonym, email } of accounts) {
    for (const { questionId } of threadsOf.get(id) ?? []) {
      known.get(questionId)!.add(pseudonym);
      const local = email?.split("@")[0];
      if (local) known.get(questionId)!.add(local);
    }
  }
  for (const { questionId, alias, stamp } of rows) {
    for (const name of [alias, stamp?.shownName]) if (name) known.get(questionId)!.add(name);
  }
  return new Map([...known].map(([id, values]) => [id, [...values].toSorted()]));
}

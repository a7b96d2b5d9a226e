import { inArray } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import { questions, topics, users } from "../../db/schema/index.ts";
import type { Locale } from "../shared/i18n/locale.ts";

type Row = Record<string, unknown>;

/**
 * What somebody follows, by the names that they chose it by, in the place of ids that tell them nothing: a person by
 * their public pseudonym, a thread by its title, a topic by its label. Whoever follows them stays "other".
 */
export async function nameFollowed(userId: string, rows: readonly Row[], locale: Locale): Promise<Row[]> {
  const idsOf = (target: string) =>
    rows.filter((row) => row.target === target && row.user_id === "self").map((row) => String(row.target_id));
  const names = new Map<string, string>();
  const people = await db()
    .select()
    .from(users)
    .where(inArray(users.id, idsOf("person")));
  for (const { id, pseudonym } of people) names.set(id, pseudonym);
  const threads = await db()
    .select()
    .from(questions)
    .where(inArray(questions.id, idsOf("question")));
  for (const { id, title } of threads) names.set(id, title);
  const subjects = await db()
    .select()
    .from(topics)
    .where(inArray(topics.id, idsOf("topic")));
  for (const { id, label } of subjects) names.set(id, label[locale]);
  return rows.map(({ target_id: id, ...row }) => ({
    ...row,
    followed: id === userId ? "self" : (names.get(String(id)) ?? "other"),
  }));
}

import { sql } from "drizzle-orm";
import { recordAudit } from "../../db/audit.server.ts";
import { transaction } from "../../db/client.server.ts";
import type { Transaction } from "../../db/client.server.ts";
import { NotFound } from "../shared/errors.ts";
import { authorize } from "../shared/policy.ts";
import type { Actor } from "../shared/policy.ts";
import { done, problem } from "../shared/result.ts";
import type { Result } from "../shared/result.ts";
import { topicPolicy } from "./policy.ts";

/**
 * Makes one topic part of another: its questions, followers, names, codes and what is below it go there, and its
 * address leads there from then on.
 */
export async function mergeTopic(
  actor: Actor,
  slug: string,
  intoSlug: string,
): Promise<Result<"unknown-topic" | "same-topic" | "topic-below">> {
  authorize(topicPolicy["topic.merge"](actor));
  if (slug === intoSlug) return problem("same-topic");
  return transaction(async (tx) => {
    // Locked in one order, so that two merges at once do not wait for each other.
    const rows = await tx.execute<{ id: string; slug: string; parentId: string | null }>(sql`
      select id, slug, parent_id as "parentId" from topics where slug in (${slug}, ${intoSlug})
        and merged_into_id is null order by id for update`);
    const from = rows.find((row) => row.slug === slug);
    const into = rows.find((row) => row.slug === intoSlug);
    if (!from) throw new NotFound();
    if (!into) return problem("unknown-topic");
    if (into.parentId === from.id) return problem("topic-below");
    await moveQuestions(tx, from.id, into.id);
    await moveNames(tx, from.id, into.id);
    await tx.execute(sql`
      insert into follows (user_id, target, target_id, created_at, digest_days, digested_at)
      select user_id, target, ${into.id}, created_at, digest_days, digested_at from follows
      where target = 'topic' and target_id = ${from.id} on conflict do nothing`);
    await tx.execute(sql`delete from follows where target = 'topic' and target_id = ${from.id}`);
    await tx.execute(sql`update topics set parent_id = ${into.id} where parent_id = ${from.id}`);
    await tx.execute(
      sql`update topics set merged_into_id = ${into.id} where ${from.id} in (id, merged_into_id)`,
    );
    await recordAudit(tx, {
      actorId: actor.id,
      action: "topic.merged",
      subjectType: "topic",
      subjectId: from.id,
      data: { into: into.id },
    });
    return done();
  });
}

async function moveQuestions(tx: Transaction, from: string, into: string): Promise<void> {
  // Pages of these threads name the topic: they are to be made again.
  await tx.execute(sql`
    update questions set version = version + 1
    where id in (select question_id from question_topics where topic_id = ${from})`);
  await tx.execute(sql`
    insert into question_topics (question_id, topic_id, position)
    select question_id, ${into}, position from question_topics where topic_id = ${from} on conflict do nothing`);
  await tx.execute(sql`delete from question_topics where topic_id = ${from}`);
}

const names = (language: "fr" | "en") => sql`(select coalesce(jsonb_agg(distinct name), '[]') from (
  select jsonb_array_elements_text(t.synonyms->${language}) as name
  union select jsonb_array_elements_text(f.synonyms->${language}) union select f.label->>${language}) n
  where name <> t.label->>${language})`;

async function moveNames(tx: Transaction, from: string, into: string): Promise<void> {
  await tx.execute(sql`
    update topics t set synonyms = jsonb_build_object('fr', ${names("fr")}, 'en', ${names("en")}),
      codes = array(select distinct unnest(t.codes || f.codes) order by 1)
    from topics f where t.id = ${into} and f.id = ${from}`);
}

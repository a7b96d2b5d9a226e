import { asc, sql } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import { disabledRules } from "../../../db/schema/index.ts";
import { listRules } from "../../safety/index.ts";

type RuleFigures = { rule: string; hits: number; founded: number; unfounded: number; overturned: number };

/** Every rule's name, those that are off, and how those that spoke lately fared with moderators. */
export async function getRulesPage() {
  const off = await db().select().from(disabledRules).orderBy(asc(disabledRules.rule));
  const figures = await db().execute<RuleFigures>(sql`
    select split_part(spoke.rule, '@', 1) as rule, count(*)::int as hits,
      (count(*) filter (where last.measure not in ('none', 'approve')))::int as founded,
      (count(*) filter (where last.measure in ('none', 'approve')))::int as unfounded,
      (count(*) filter (where exists (select 1 from appeals a join decisions d on d.id = a.decision_id
        where d.case_id = c.id and a.status = 'overturned')))::int as overturned
    from cases c
    cross join lateral unnest(c.rules) as spoke(rule)
    left join lateral (
      select d.measure from decisions d where d.case_id = c.id and not d.automated_decision
      order by d.created_at desc limit 1) last on true
    where c.opened_at > now() - interval '90 days'
    group by 1 order by 2 desc, 1`);
  const disabled = new Set(off.map(({ rule }) => rule));
  const names = [...new Set(listRules().map(({ name }) => name))].filter((name) => !disabled.has(name));
  return { off, figures: [...figures], names: names.toSorted() };
}

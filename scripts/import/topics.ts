import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { transaction } from "../../db/client.server.ts";
import type { Transaction } from "../../db/client.server.ts";
import { slugify } from "../../app/shared/text.ts";
import { say } from "../runtime/terminal.ts";
import { readEntities } from "./orphanet.ts";
import type { Entity } from "./orphanet.ts";
import type { Malformed } from "./pairs.ts";

const batchSize = 500;
const maxReported = 100;
const rareTopic = "rare-diseases";

export interface Outcome {
  added: number;
  updated: number;
  unchanged: number;
  malformed: Malformed[];
}

/** `npm run import -- topics orphanet FILE`: see scripts/import.ts for what it promises. */
export async function importTopics(args: string[]): Promise<void> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [vocabulary, file] = positionals;
  if (vocabulary !== "orphanet" || !file || positionals.length > 2)
    throw new Error("Usage: npm run import -- topics orphanet FILE.jsonl");
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  const { added, updated, unchanged, malformed } = await importOrphanet(file, (done) =>
    say(`${done} diseases…`),
  );
  for (const { line, reason } of malformed.slice(0, maxReported)) say(`line ${line}: ${reason}`);
  if (malformed.length > maxReported) say(`and ${malformed.length - maxReported} more malformed lines`);
  say(`${added} added, ${updated} updated, ${unchanged} unchanged`);
  if (malformed.length === 0) return;
  process.exitCode = 1;
  say(`Nothing was imported: ${malformed.length} malformed lines.`);
}

/** Undoes the transaction and is not an error. */
class Undone extends Error {}

/**
 * Imports the vocabulary in one transaction: with a malformed line nothing of it stays, and all of them are told. A
 * disease that a topic of our own names by its code lends it its names instead of becoming a second topic.
 */
export async function importOrphanet(
  file: string,
  progress: (done: number) => void = () => {},
): Promise<Outcome> {
  const outcome: Outcome = { added: 0, updated: 0, unchanged: 0, malformed: [] };
  try {
    await transaction(async (tx) => {
      let batch: Entity[] = [];
      let done = 0;
      const flush = async () => {
        // A lost file is read to its end all the same, so that every fault is told at once.
        if (batch.length > 0 && outcome.malformed.length === 0) await write(tx, batch, outcome);
        done += batch.length;
        if (batch.length > 0) progress(done);
        batch = [];
      };
      for await (const entity of readEntities(file, (malformed) => outcome.malformed.push(malformed))) {
        batch.push(entity);
        if (batch.length === batchSize) await flush();
      }
      await flush();
      if (outcome.malformed.length > 0) throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
    return { added: 0, updated: 0, unchanged: 0, malformed: outcome.malformed };
  }
  return outcome;
}

/** What is ours keeps its label and description, and learns names; the other diseases become topics of their own. */
async function write(tx: Transaction, entities: Entity[], outcome: Outcome): Promise<void> {
  const rows = entities.map(({ code, fr, en, synonyms }) => ({
    id: uuidv7(),
    code: `orpha:${code}`,
    slug: `${slugify(en)}-orpha-${code}`,
    label: { fr: fr ?? en, en },
    synonyms: { fr: [], en: synonyms },
  }));
  const codes = rows.map(({ code }) => code).join(",");
  const known = await tx.execute<{ id: string; code: string; isListed: boolean }>(sql`
    select t.id, c.code, t.is_listed as "isListed" from topics t cross join unnest(t.codes) c(code)
    where t.codes && string_to_array(${codes}, ',') and c.code = any(string_to_array(${codes}, ','))`);
  const ours = new Map(known.filter(({ isListed }) => isListed).map(({ code, id }) => [code, id]));
  const theirs = new Map(known.filter(({ isListed }) => !isListed).map(({ code, id }) => [code, id]));
  const learnt = await teach(
    tx,
    rows.flatMap((row) => (ours.has(row.code) ? [{ ...row, id: ours.get(row.code)! }] : [])),
  );
  const written = await tx.execute<{ isNew: boolean }>(sql`
    insert into topics as t (id, slug, parent_id, label, description, synonyms, codes, is_rare, is_listed, position)
    select g.id, g.slug, (select id from topics where slug = ${rareTopic}), g.label,
      jsonb_build_object('fr', 'Maladie rare, d’après le vocabulaire d’Orphanet.',
        'en', 'A rare disease, from the vocabulary of Orphanet.'),
      g.synonyms, array[g.code], true, false, 1000000
    from ${given(rows.filter(({ code }) => !ours.has(code)).map((row) => ({ ...row, id: theirs.get(row.code) ?? row.id })))}
    on conflict (id) do update set label = excluded.label, synonyms = excluded.synonyms
      where (t.label, t.synonyms) is distinct from (excluded.label, excluded.synonyms)
    returning xmax = 0 as "isNew"`);
  const added = written.filter(({ isNew }) => isNew).length;
  const updated = written.length - added + learnt;
  outcome.added += added;
  outcome.updated += updated;
  outcome.unchanged += entities.length - added - updated;
}

const given = (rows: object[]) => sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
  as g(id uuid, code text, slug text, label jsonb, synonyms jsonb)`;

/** Adds names to topics of our own. @returns how many learnt one */
async function teach(tx: Transaction, rows: object[]): Promise<number> {
  if (rows.length === 0) return 0;
  const changed = await tx.execute(sql`
    with learnt as (select t.id,
        (select coalesce(jsonb_agg(distinct n), '[]') from (select jsonb_array_elements_text(t.synonyms->'fr') as n
          union select g.label->>'fr') x where n <> t.label->>'fr') as fr,
        (select coalesce(jsonb_agg(distinct n), '[]') from (select jsonb_array_elements_text(t.synonyms->'en') as n
          union select g.label->>'en' union select jsonb_array_elements_text(g.synonyms->'en')) x where n <> t.label->>'en') as en
      from ${given(rows)} join topics t using (id))
    update topics t set synonyms = jsonb_build_object('fr', learnt.fr, 'en', learnt.en) from learnt
    where t.id = learnt.id and not (t.synonyms->'fr' @> learnt.fr and t.synonyms->'en' @> learnt.en) returning 1`);
  return changed.length;
}

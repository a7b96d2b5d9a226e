import { allPostColumns } from "./post-columns.ts";
import type { PostRow } from "./rows.ts";
import type { ReleaseTier } from "./thresholds.ts";

export type ColumnType = "string" | "integer" | "boolean" | "strings";
export type Bilingual = { fr: string; en: string };

/** A column: the one description that the Parquet schema, the dictionary and every metadata dialect are made from. */
export interface Column<Name extends string = string> {
  name: Name;
  type: ColumnType;
  nullable: boolean;
  title: Bilingual;
  description: Bilingual;
  values?: readonly string[];
  /** How de-identification altered it. */
  altered?: Bilingual;
  tiers?: readonly ReleaseTier[];
}

/** Raised when a column is added (minor), renamed or removed (major). */
export const schemaVersion = "1.1.0";

export const postColumns = (tier: ReleaseTier): readonly Column<keyof PostRow>[] =>
  (allPostColumns as readonly Column<keyof PostRow>[]).filter(({ tiers }) => !tiers || tiers.includes(tier));

/** threads.parquet: one row per thread, computed from the posts by DuckDB. */
export const threadColumns: readonly Column[] = [
  ...(["thread_id", "language", "title", "topics", "topic_group", "year"] as const).map(
    (name) => allPostColumns.find((column) => column.name === name) as Column,
  ),
  {
    name: "posts",
    type: "integer",
    nullable: false,
    title: { fr: "Contributions", en: "Posts" },
    description: {
      fr: "Contributions du fil, places retenues comprises.",
      en: "Posts of the thread, withheld places included.",
    },
  },
  {
    name: "answers",
    type: "integer",
    nullable: false,
    title: { fr: "Réponses", en: "Answers" },
    description: {
      fr: "Réponses du fil, sans les commentaires.",
      en: "Answers of the thread, without comments.",
    },
  },
  {
    name: "withheld_posts",
    type: "integer",
    nullable: false,
    title: { fr: "Places retenues", en: "Withheld places" },
    description: {
      fr: "Contributions dont l’auteur n’a pas consenti.",
      en: "Posts whose author did not consent.",
    },
  },
  {
    name: "has_professional",
    type: "boolean",
    nullable: false,
    title: { fr: "Réponse professionnelle", en: "Professional answer" },
    description: { fr: "Un professionnel vérifié a répondu.", en: "A verified professional answered." },
  },
  {
    name: "has_accepted",
    type: "boolean",
    nullable: false,
    title: { fr: "Réponse retenue", en: "Accepted answer" },
    description: {
      fr: "Une réponse publiée ici a été retenue par la personne qui demandait.",
      en: "An answer published here was accepted by the asker.",
    },
  },
];

/** A line of posts.jsonl.gz: the columns of the tier, always in the same order. */
export function serialiseRow(row: PostRow, columns: readonly Column<keyof PostRow>[]): string {
  const line: Record<string, unknown> = {};
  for (const { name } of columns) line[name] = row[name];
  return `${JSON.stringify(line)}\n`;
}

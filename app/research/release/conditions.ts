import { csvLine } from "./csv.ts";

/** A topic as the release names it, with its codes of the vocabularies that may be passed on. */
export interface NamedTopic {
  slug: string;
  parent: string | null;
  label: { fr: string; en: string };
  /** `scheme:code`, of any scheme. */
  codes: readonly string[];
  threads: number;
}

/**
 * Only what its licence lets anybody pass on: the Human Disease Ontology (CC0 1.0) and ORPHAcodes (CC BY 4.0). ICD,
 * SNOMED CT and OMIM codes stay out, cross-references included.
 */
const vocabularies = [
  { scheme: "doid", column: "doid" },
  { scheme: "orpha", column: "orphacode" },
] as const;

/** data/conditions.csv: what the topics of the rows mean. The labels are the forum's own (CC BY 4.0). */
export function conditionsCsv(topics: readonly NamedTopic[]): string {
  const header = ["topic", "parent", "label_fr", "label_en", "threads", ...vocabularies.map((v) => v.column)];
  const lines = topics
    .toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
    .map(({ slug, parent, label, codes, threads }) =>
      csvLine([
        slug,
        parent,
        label.fr,
        label.en,
        threads,
        ...vocabularies.map(({ scheme }) =>
          codes.filter((code) => code.startsWith(`${scheme}:`)).map((code) => code.slice(scheme.length + 1)),
        ),
      ]),
    );
  return csvLine(header) + lines.join("");
}

import { BadFile } from "./blocks.ts";

/** "Code Département (structure)" → "code_departement_structure": spellings drift from one extract to the next. */
export const normalizeColumn = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");

/** Our name of a column → the normalised names it has had. */
export type Aliases = Record<string, readonly string[]>;

/**
 * Where each column stands in this file; -1 for one that it lacks.
 * @throws BadFile when a column of `required` is missing: a foreign file
 */
export function mapColumns<A extends Aliases>(
  header: readonly string[],
  aliases: A,
  required: readonly (keyof A & string)[],
): Record<keyof A, number> {
  const names = header.map(normalizeColumn);
  const places = Object.fromEntries(
    Object.entries(aliases).map(([column, known]) => [
      column,
      names.findIndex((name) => known.includes(name)),
    ]),
  ) as Record<keyof A, number>;
  const missing = required.filter((column) => places[column] === -1).map((column) => aliases[column]![0]);
  if (missing.length > 0) throw new BadFile(1, `these columns are missing: ${missing.join(", ")}`);
  return places;
}

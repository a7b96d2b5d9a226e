import { mapColumns } from "./columns.ts";
import type { Format } from "./row.ts";

/** Columns of "Personne_activite" (Agence du numérique en santé), by the spellings seen from 2021 to 2026. */
const aliases = {
  type: ["type_d_identifiant_pp", "type_identifiant_pp"],
  number: ["identifiant_pp"],
  family: ["nom_d_exercice", "nom_exercice"],
  given: ["prenom_d_exercice", "prenom_exercice"],
  code: ["code_profession"],
  label: ["libelle_profession"],
  category: ["code_categorie_professionnelle", "code_categorie_profession"],
  specialty: ["libelle_savoir_faire"],
  mode: ["code_mode_exercice"],
  department: ["code_departement_structure", "code_departement_coord_structure"],
  authority: ["autorite_d_enregistrement", "autorite_enregistrement"],
} as const;

const rppsType = "8";
const practising = new Set(["C", "M", "E"]);

/** The French open extract: "|" between columns, no quoting, a "|" at the end of each line, one line per activity. */
export function rppsFormat(headerLine: string): Format {
  const header = headerLine.replace(/\r$/, "").split("|");
  const at = mapColumns(header, aliases, ["number", "family", "given", "code"]);
  const columns = header.length;
  // Where each column ends: cutting out the fifty of which nothing is kept would be most of the work.
  const ends = new Int32Array(columns);
  return {
    parse(text) {
      const line = text.endsWith("\r") ? text.slice(0, -1) : text;
      let count = 0;
      for (let from = 0; ;) {
        const end = line.indexOf("|", from);
        if (count < columns) ends[count] = end === -1 ? line.length : end;
        count += 1;
        if (end === -1) break;
        from = end + 1;
      }
      if (count !== columns) return `${count} columns instead of ${columns}`;
      const field = (place: number): string =>
        place === -1 ? "" : line.slice(place === 0 ? 0 : ends[place - 1]! + 1, ends[place]);
      // The other type is ADELI, closed at the end of 2024.
      if (at.type !== -1 && field(at.type) !== rppsType) return null;
      const number = field(at.number);
      if (!/^\d{11}$/.test(number)) return "the identifier is not an RPPS number";
      if (field(at.family) === "" || field(at.code) === "") return "the name or the profession is empty";
      const category = field(at.category);
      return {
        number,
        familyName: field(at.family),
        givenName: field(at.given),
        professionCode: field(at.code),
        professionLabel: field(at.label),
        category,
        specialty: field(at.specialty),
        mode: field(at.mode),
        department: field(at.department),
        authority: field(at.authority),
        isActive: practising.has(category),
      };
    },
  };
}

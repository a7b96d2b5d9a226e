import { mapColumns } from "./columns.ts";
import type { Format } from "./row.ts";
import { professionOfTaxonomy, studentTaxonomy } from "../../../app/credentials/taxonomy.ts";

const aliases = {
  number: ["npi"],
  entity: ["entity_type_code"],
  family: ["provider_last_name_legal_name", "provider_last_name"],
  given: ["provider_first_name"],
  taxonomy: ["healthcare_provider_taxonomy_code_1"],
  isPrimary: ["healthcare_provider_primary_taxonomy_switch_1"],
  state: [
    "provider_business_practice_location_address_state_name",
    "provider_business_practice_location_address_state",
  ],
  deactivated: ["npi_deactivation_date"],
  reactivated: ["npi_reactivation_date"],
} as const;

const taxonomies = 15;
/** Code, licence number, its state, and the switch: four columns for each taxonomy. */
const columnsPerTaxonomy = 4;
const individual = "1";

/** `"a","","c"` → fields. The quick way is right unless a field holds a doubled quote. */
function splitCsv(line: string): string[] | null {
  if (!line.startsWith('"') || !line.endsWith('"')) return null;
  if (!line.includes('""') || !/[^,]""[^,]|[^,]"""/.test(line)) return line.slice(1, -1).split('","');
  const fields: string[] = [];
  const field = /"((?:[^"]|"")*)"(,|$)/y;
  while (field.lastIndex < line.length) {
    const match = field.exec(line);
    if (!match) return null;
    fields.push(match[1]!.replaceAll('""', '"'));
  }
  return fields;
}

/** The full file of the United States: quoted CSV of some 330 columns. People only, not organisations. */
export function nppesFormat(headerLine: string): Format {
  const header = splitCsv(headerLine.replace(/\r$/, "")) ?? [];
  const at = mapColumns(header, aliases, ["number", "entity", "family", "given", "taxonomy"]);
  const columns = header.length;
  return {
    parse(text) {
      const line = text.endsWith("\r") ? text.slice(0, -1) : text;
      const fields = splitCsv(line);
      if (!fields) return "not a line of quoted columns";
      if (fields.length !== columns) return `${fields.length} columns instead of ${columns}`;
      const field = (place: number): string => (place === -1 ? "" : fields[place]!);
      const isDeactivated = field(at.deactivated) !== "" && field(at.reactivated) === "";
      // A deactivated number keeps nothing but itself and its date: that it left is what matters.
      if (field(at.entity) !== individual && !(field(at.entity) === "" && isDeactivated)) return null;
      const number = field(at.number);
      if (!/^\d{10}$/.test(number)) return "the identifier is not an NPI";
      const taxonomy = primaryTaxonomy(fields, at);
      return {
        number,
        familyName: field(at.family),
        givenName: field(at.given),
        professionCode: professionOfTaxonomy(taxonomy),
        professionLabel: taxonomy,
        category: taxonomy === studentTaxonomy ? "E" : "C",
        specialty: "",
        mode: "",
        department: field(at.state),
        authority: "NPPES",
        isActive: !isDeactivated,
      };
    },
  };
}

function primaryTaxonomy(fields: string[], at: { taxonomy: number; isPrimary: number }): string {
  if (at.isPrimary !== -1) {
    for (let i = 0; i < taxonomies; i++) {
      if (fields[at.isPrimary + i * columnsPerTaxonomy] === "Y")
        return fields[at.taxonomy + i * columnsPerTaxonomy]!;
    }
  }
  return fields[at.taxonomy]!;
}

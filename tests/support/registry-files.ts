import { closeSync, openSync, writeSync } from "node:fs";
import { passesLuhn } from "../../app/credentials/checks/number.ts";

/** Columns of the French extract until 2025; it has had four more since. */
export const rppsColumns =
  "Type d'identifiant PP|Identifiant PP|Identification nationale PP|Code civilité d'exercice|Libellé civilité d'exercice|Code civilité|Libellé civilité|Nom d'exercice|Prénom d'exercice|Code profession|Libellé profession|Code catégorie professionnelle|Libellé catégorie professionnelle|Code type savoir-faire|Libellé type savoir-faire|Code savoir-faire|Libellé savoir-faire|Code mode exercice|Libellé mode exercice|Numéro SIRET site|Numéro SIREN site|Numéro FINESS site|Numéro FINESS établissement juridique|Identifiant technique de la structure|Raison sociale site|Enseigne commerciale site|Complément destinataire (coord. structure)|Complément point géographique (coord. structure)|Numéro Voie (coord. structure)|Indice répétition voie (coord. structure)|Code type de voie (coord. structure)|Libellé type de voie (coord. structure)|Libellé Voie (coord. structure)|Mention distribution (coord. structure)|Bureau cedex (coord. structure)|Code postal (coord. structure)|Code commune (coord. structure)|Libellé commune (coord. structure)|Code pays (coord. structure)|Libellé pays (coord. structure)|Téléphone (coord. structure)|Téléphone 2 (coord. structure)|Télécopie (coord. structure)|Adresse e-mail (coord. structure)|Code Département (structure)|Libellé Département (structure)|Ancien identifiant de la structure|Autorité d'enregistrement|Code secteur d'activité|Libellé secteur d'activité|Code section tableau pharmaciens|Libellé section tableau pharmaciens".split(
    "|",
  );

export interface RppsPerson {
  number: string;
  family: string;
  given: string;
  code: string;
  category?: string;
  specialty?: string;
  /** "8" for RPPS, "0" for the closed ADELI directory. */
  type?: string;
}

/** A line of the extract, with the trailing "|" of the real ones. */
export function rppsLine(person: RppsPerson, columns: readonly string[] = rppsColumns): string {
  const values: Record<string, string> = {
    "Type d'identifiant PP": person.type ?? "8",
    "Identifiant PP": person.number,
    "Identification nationale PP": `8${person.number}`,
    "Nom d'exercice": person.family,
    "Prénom d'exercice": person.given,
    "Code profession": person.code,
    "Libellé profession": "Masseur-Kinésithérapeute",
    "Code catégorie professionnelle": person.category ?? "C",
    "Libellé catégorie professionnelle": "Civil",
    "Libellé savoir-faire": person.specialty ?? "",
    "Code mode exercice": "L",
    "Libellé mode exercice": "Libéral",
    "Numéro SIRET site": "00000000000000",
    "Numéro SIREN site": "000000000",
    "Numéro FINESS site": "000000000",
    "Identifiant technique de la structure": "R10000000000000",
    "Raison sociale site": "MAISON DE SANTE PLURIPROFESSIONNELLE DU PHARE ET DES GOELANDS",
    "Enseigne commerciale site": "MAISON DE SANTE DU PHARE",
    "Complément destinataire (coord. structure)": "SERVICE DE REEDUCATION",
    "Complément point géographique (coord. structure)": "BATIMENT B, DEUXIEME ETAGE",
    "Code type de voie (coord. structure)": "R",
    "Libellé type de voie (coord. structure)": "Rue",
    "Libellé secteur d'activité": "Maison de santé pluriprofessionnelle",
    "Numéro Voie (coord. structure)": "12",
    "Libellé Voie (coord. structure)": "DES GOELANDS",
    "Bureau cedex (coord. structure)": "29000 EXEMPLEVILLE",
    "Code postal (coord. structure)": "29000",
    "Libellé commune (coord. structure)": "Exempleville",
    "Téléphone (coord. structure)": "0199000000",
    "Adresse e-mail (coord. structure)": "cabinet@example.org",
    "Code Département (structure)": "29",
    "Libellé Département (structure)": "Finistère",
    "Autorité d'enregistrement": "CNOMK/CNOMK/CNOMK",
    "Code secteur d'activité": "SA07",
  };
  return `${columns.map((column) => values[column] ?? "").join("|")}|`;
}

/** The n-th invented number that passes its check. */
export function rppsNumber(n: number): string {
  const prefix = String(1_000_000_000 + n);
  for (let digit = 0; ; digit++) if (passesLuhn(`${prefix}${digit}`)) return `${prefix}${digit}`;
}

const syllables = [
  "BRU",
  "CAL",
  "DON",
  "FER",
  "GUI",
  "LAM",
  "MOR",
  "NÉ",
  "PEL",
  "ROU",
  "SAU",
  "TRÉ",
  "VAL",
  "ZOU",
];
const invented = (n: number, length: number): string =>
  Array.from({ length }, (_, i) => syllables[Math.floor(n / syllables.length ** i) % syllables.length]).join(
    "",
  );

/** Writes an extract of `rows` lines; every fifth person has two activities. */
export function writeRppsFile(file: string, rows: number): void {
  writeLines(file, `${rppsColumns.join("|")}|`, rows, (row) => {
    const n = row - Math.floor(row / 6);
    return rppsLine({
      number: rppsNumber(n),
      family: n % 7 === 0 ? `${invented(n, 3)}-${invented(n + 5, 2)}` : invented(n, 4),
      given: invented(n * 31, 2),
      code: "70",
      specialty: n % 3 === 0 ? "Rééducation" : "",
    });
  });
}

const nppesWidth = 330;

/** The columns of the United States' full file that are read, at their real places among 330. */
export function nppesHeader(): string[] {
  const header = Array.from({ length: nppesWidth }, (_, i) => `Other Column ${i + 1}`);
  const named: Record<number, string> = {
    0: "NPI",
    1: "Entity Type Code",
    5: "Provider Last Name (Legal Name)",
    6: "Provider First Name",
    31: "Provider Business Practice Location Address State Name",
    39: "NPI Deactivation Date",
    40: "NPI Reactivation Date",
  };
  for (const [place, name] of Object.entries(named)) header[Number(place)] = name;
  for (let i = 0; i < 15; i++) {
    header[47 + i * 4] = `Healthcare Provider Taxonomy Code_${i + 1}`;
    header[50 + i * 4] = `Healthcare Provider Primary Taxonomy Switch_${i + 1}`;
  }
  return header;
}

const quoted = (fields: readonly string[]): string =>
  fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(",");

export function nppesLine(values: Record<string, string>): string {
  return quoted(nppesHeader().map((column) => values[column] ?? ""));
}

export const nppesHeaderLine = (): string => quoted(nppesHeader());

/** Writes a full file of `rows` lines, one in four an organisation. */
export function writeNppesFile(file: string, rows: number): void {
  const header = nppesHeader();
  const places = Object.fromEntries(header.map((name, i) => [name, i]));
  const fields: string[] = header.map((_, i) =>
    i > 7 && i < 47 && ![31, 39, 40].includes(i) ? "SOME VALUE" : "",
  );
  writeLines(file, nppesHeaderLine(), rows, (row) => {
    fields[0] = String(1_000_000_000 + row);
    fields[1] = row % 4 === 3 ? "2" : "1";
    fields[5] = invented(row, 4);
    fields[6] = invented(row * 31, 2);
    fields[places["Healthcare Provider Taxonomy Code_1"]!] = "225100000X";
    fields[places["Healthcare Provider Primary Taxonomy Switch_1"]!] = "Y";
    return quoted(fields);
  });
}

function writeLines(file: string, header: string, rows: number, line: (row: number) => string): void {
  const target = openSync(file, "w");
  let out = `${header}\n`;
  for (let row = 0; row < rows; row++) {
    out += `${line(row)}\n`;
    if (out.length > 1_000_000) {
      writeSync(target, out);
      out = "";
    }
  }
  writeSync(target, out);
  closeSync(target);
}

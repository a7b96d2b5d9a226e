import { nameKey } from "../../../app/credentials/checks/name.ts";

/** The columns that are filled, in the order of {@link toCopyLine}. */
export const entryColumns = [
  "number",
  "family_name",
  "given_name",
  "name_key",
  "profession_code",
  "profession_label",
  "category",
  "specialties",
  "mode",
  "department",
  "authority",
  "is_active",
  "row_hash",
] as const;

/** What is kept of a line: never a telephone number, an address or an e-mail. */
export interface Entry {
  number: string;
  familyName: string;
  givenName: string;
  professionCode: string;
  professionLabel: string;
  category: string;
  specialty: string;
  mode: string;
  department: string;
  authority: string;
  isActive: boolean;
}

/** Turns the lines of one kind of extract into entries. */
export interface Format {
  /** @returns the entry, null for a line that is passed over, or what is wrong with the line */
  parse(line: string): Entry | null | string;
}

const special = /[\\\t\r]/;
const escapes: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\r": "\\r" };
const escape = (text: string): string =>
  special.test(text) ? text.replace(/[\\\t\r]/g, (c) => escapes[c]!) : text;

/** PostgreSQL has no character U+0000 in text; no name has one either. */
const storable = (text: string): string => (text.includes("\0") ? text.replaceAll("\0", "") : text);
const orNull = (text: string): string => (text === "" ? "\\N" : escape(text));

/** Tells whether a line changed from one extract to the next (FNV-1a, twice 32 bits); it protects nothing. */
function fingerprint(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return (low >>> 0).toString(36) + (high >>> 0).toString(36);
}

const plain = /^[A-Za-z]+$/;
let lastName = "";
let lastKey = "";

/** `nameKey`, but a person's activities follow each other, and most names are one plain word and another. */
export function keyOf(family: string, given: string): string {
  const name = `${family}\t${given}`;
  if (name === lastName) return lastKey;
  lastName = name;
  if (!plain.test(family) || !plain.test(given)) return (lastKey = nameKey(family, given));
  const [a, b] = [family.toLowerCase(), given.toLowerCase()];
  return (lastKey = a < b ? `${a} ${b}` : `${b} ${a}`);
}

/** One line of `COPY … FROM STDIN` in text format. */
export function toCopyLine(entry: Entry): string {
  const { number, familyName, givenName, professionCode, professionLabel, category } = entry;
  const specialties = entry.specialty === "" ? "{}" : `{"${entry.specialty.replace(/["\\]/g, "\\$&")}"}`;
  const line =
    `${number}\t${escape(familyName)}\t${escape(givenName)}\t${keyOf(familyName, givenName)}\t${escape(professionCode)}\t` +
    `${escape(professionLabel)}\t${escape(category)}\t${escape(specialties)}\t${orNull(entry.mode)}\t` +
    `${orNull(entry.department)}\t${orNull(entry.authority)}\t${entry.isActive ? "t" : "f"}`;
  return storable(`${line}\t${fingerprint(line)}\n`);
}

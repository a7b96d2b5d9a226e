import { deidentifyThread, DeidentificationFailed, type Lang } from "../../app/privacy/index.ts";

export type Outcome = { output: string } | { problem: string };

/**
 * One line in, one line out: `{id, text, lang?, known?}` becomes `{id, lang, text, spans}`. A line that cannot be
 * read or treated gives a problem that never quotes it.
 */
export function treatLine(line: string): Outcome {
  const record = parse(line);
  if (typeof record === "string") return { problem: record };
  const { id, text, lang, known } = record;
  try {
    const { parts } = deidentifyThread([{ id: String(id), text, lang }], { known, tier: "open" });
    const [part] = parts;
    if (!part) return { problem: "not treated" };
    return { output: JSON.stringify({ id, lang: part.lang, text: part.text, spans: part.spans }) };
  } catch (error) {
    if (error instanceof DeidentificationFailed) return { problem: `not treated (${error.reason})` };
    throw error;
  }
}

interface InputRecord {
  id: string | number;
  text: string;
  lang: Lang | undefined;
  known: string[];
}

function parse(line: string): InputRecord | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return "not JSON";
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "not an object";
  const { id, text, lang, known = [] } = value as Record<string, unknown>;
  if (typeof id !== "string" && typeof id !== "number") return '"id" must be a string or a number';
  if (typeof text !== "string") return '"text" must be a string';
  if (lang !== undefined && lang !== null && typeof lang !== "string") return '"lang" must be "fr" or "en"';
  if (!Array.isArray(known) || !known.every((item) => typeof item === "string")) {
    return '"known" must be a list of strings';
  }
  const code = typeof lang === "string" ? lang.slice(0, 2).toLowerCase() : "";
  return { id, text, lang: code === "fr" || code === "en" ? code : undefined, known };
}

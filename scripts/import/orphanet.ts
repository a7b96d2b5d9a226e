import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";
import { cleanLine } from "../../app/shared/text.ts";
import type { Malformed } from "./pairs.ts";

const maxLine = 100_000;
const name = z.string().transform(cleanLine).pipe(z.string().min(1).max(300));

const entitySchema = z.object({
  orpha: z.union([z.string(), z.int().transform(String)]).pipe(z.string().regex(/^[1-9]\d{0,8}$/)),
  en: name,
  fr: name.nullish(),
  synonyms_en: z.array(name).max(200).default([]),
});

export interface Entity {
  /** Number of the disease at Orphanet. */
  code: string;
  en: string;
  fr: string | null;
  synonyms: string[];
}

/** Reads diseases line by line; what is wrong with a line is told to `report`, and the line is passed over. */
export async function* readEntities(
  file: string,
  report: (malformed: Malformed) => void,
): AsyncGenerator<Entity> {
  const lineOf = new Map<string, number>();
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() === "") continue;
    const entity = parse(line === 1 ? text.replace(/^\uFEFF/, "") : text);
    if (typeof entity === "string") {
      report({ line, reason: entity });
      continue;
    }
    const first = lineOf.get(entity.code);
    if (first !== undefined) {
      report({ line, reason: `the same disease as line ${first}` });
      continue;
    }
    lineOf.set(entity.code, line);
    yield entity;
  }
}

function parse(text: string): Entity | string {
  if (text.length > maxLine) return "the line is too long";
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return "not JSON";
  }
  const result = entitySchema.safeParse(json);
  if (!result.success)
    return `wrong or missing: ${[...new Set(result.error.issues.map(({ path }) => String(path[0] ?? "the line")))].join(", ")}`;
  const { orpha, en, fr, synonyms_en } = result.data;
  return { code: orpha, en, fr: fr ?? null, synonyms: [...new Set(synonyms_en)].filter((one) => one !== en) };
}

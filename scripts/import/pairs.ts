import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";
import { detectLanguage } from "../../app/questions/composer/language.server.ts";
import { cleanLine, cleanText } from "../../app/shared/text.ts";

const maxLine = 1_000_000;
const optional = <S extends z.ZodType>(schema: S) =>
  schema.nullish().transform((value) => value ?? undefined);
const line = (max: number) => z.string().transform(cleanLine).pipe(z.string().min(1).max(max));

const pairSchema = z.object({
  id: z.union([line(200), z.int().transform(String)]),
  question: line(500),
  answer: z
    .string()
    .transform((text) => cleanText(text).trim())
    .pipe(z.string().min(1).max(200_000)),
  focus: optional(z.string().transform(cleanLine)),
  synonyms: optional(z.array(z.string())),
  url: optional(z.literal("").or(z.url({ protocol: /^https?$/ }))),
  source: optional(z.string().transform(cleanLine)),
  lang: optional(z.enum(["fr", "en"])),
  licence: optional(z.string().transform(cleanLine)),
});

export interface Pair {
  /** Where it stands in the file, from 1. */
  line: number;
  id: string;
  question: string;
  answer: string;
  language: "fr" | "en";
  /** Names that may be those of a topic. */
  names: string[];
  url: string | null;
  publisher: string;
  licence: string | undefined;
}

export interface Malformed {
  line: number;
  reason: string;
}

/** Reads pairs line by line; what is wrong with a line is told to `report`, and the line is passed over. */
export async function* readPairs(file: string, report: (malformed: Malformed) => void): AsyncGenerator<Pair> {
  const firstLineOf = new Map<string, number>();
  let number = 0;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    number += 1;
    if (text.trim() === "") continue;
    const parsed = parsePair(number === 1 ? text.replace(/^\uFEFF/, "") : text);
    if ("reason" in parsed) {
      report({ line: number, reason: parsed.reason });
      continue;
    }
    const first = firstLineOf.get(parsed.id);
    if (first !== undefined) {
      report({ line: number, reason: `the same id as line ${first}` });
      continue;
    }
    firstLineOf.set(parsed.id, number);
    yield { line: number, ...parsed };
  }
}

function parsePair(text: string): Omit<Pair, "line"> | { reason: string } {
  if (text.length > maxLine) return { reason: "the line is too long" };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { reason: "not JSON" };
  }
  const result = pairSchema.safeParse(json);
  if (!result.success) {
    const fields = [...new Set(result.error.issues.map(({ path }) => String(path[0] ?? "the line")))];
    return { reason: `wrong or missing: ${fields.join(", ")}` };
  }
  const { id, question, answer, focus, synonyms, url, source, lang, licence } = result.data;
  return {
    id,
    question,
    answer,
    language: lang ?? detectLanguage(`${question} ${answer}`, "en"),
    names: [focus ?? "", ...(synonyms ?? [])].filter(Boolean),
    url: url || null,
    publisher: source || (url ? new URL(url).hostname.replace(/^www\./, "") : "import"),
    licence: licence || undefined,
  };
}

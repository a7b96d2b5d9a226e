import { findIdentifiers } from "../index.ts";
import type { EntityType, Lang } from "../types.ts";

/** For tests: what was found in a text, as words, all types or one. */
export function found(text: string, lang?: Lang, type?: EntityType, known: readonly string[] = []): string[] {
  return findIdentifiers(text, { lang, known })
    .spans.filter((span) => !type || span.type === type)
    .map(({ start, end }) => text.slice(start, end));
}

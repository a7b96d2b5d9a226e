import { isLocale } from "../shared/i18n/locale.ts";
import { cleanLine } from "../shared/text.ts";
import { answerings, periods, searchKinds } from "./types.ts";
import type { SearchChoice } from "./types.ts";

const maxQuery = 200;

/** Reads the address of a search; what it does not know counts as not said. */
export function searchChoice(url: URL): SearchChoice {
  const language = url.searchParams.get("language");
  const oneOf = <T extends string>(name: string, known: readonly T[]): T | null =>
    known.find((value) => value === url.searchParams.get(name)) ?? null;
  const topic = url.searchParams.get("topic");
  return {
    q: cleanLine(url.searchParams.get("q") ?? "").slice(0, maxQuery),
    language: isLocale(language) ? language : null,
    topic: topic && /^[a-z0-9-]{1,100}$/.test(topic) ? topic : null,
    kind: oneOf("kind", searchKinds),
    answers: oneOf("answers", answerings),
    since: oneOf("since", periods),
    after: url.searchParams.get("after"),
  };
}

/** The address of the same search with something changed; a change starts at the first page. */
export function searchHref(choice: SearchChoice, change: Partial<SearchChoice>): string {
  const { q, ...rest } = { ...choice, after: null, ...change };
  const parameters = new URLSearchParams({ q });
  for (const name of ["language", "topic", "kind", "answers", "since", "after"] as const) {
    const value = rest[name];
    if (value) parameters.set(name, value);
  }
  return `/search?${parameters}`;
}

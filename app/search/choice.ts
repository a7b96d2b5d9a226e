import { isLocale } from "../shared/i18n/locale.ts";
import { cleanLine } from "../shared/text.ts";
import { searchKinds } from "./types.ts";
import type { SearchChoice, SearchKind } from "./types.ts";

const maxQuery = 200;

/** Reads the address of a search; what it does not know counts as not said. */
export function searchChoice(url: URL): SearchChoice {
  const language = url.searchParams.get("language");
  const kind = url.searchParams.get("kind") as SearchKind | null;
  const topic = url.searchParams.get("topic");
  return {
    q: cleanLine(url.searchParams.get("q") ?? "").slice(0, maxQuery),
    language: isLocale(language) ? language : null,
    topic: topic && /^[a-z0-9-]{1,100}$/.test(topic) ? topic : null,
    kind: kind && searchKinds.includes(kind) ? kind : null,
    after: url.searchParams.get("after"),
  };
}

/** The address of a search's next page. */
export function searchHref({ q, language, topic, kind }: SearchChoice, after: string): string {
  const parameters = new URLSearchParams({ q });
  if (language) parameters.set("language", language);
  if (topic) parameters.set("topic", topic);
  if (kind) parameters.set("kind", kind);
  parameters.set("after", after);
  return `/search?${parameters}`;
}

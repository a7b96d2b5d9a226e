import { newContext, type Recognizer } from "./context.ts";
import { detectLanguage } from "./lang.ts";
import { ages } from "./recognizers/ages.ts";
import { addresses } from "./recognizers/addresses.ts";
import { dates } from "./recognizers/dates.ts";
import { knownIdentifiers } from "./recognizers/known.ts";
import { names } from "./recognizers/names.ts";
import { network } from "./recognizers/network.ts";
import { numbers } from "./recognizers/numbers.ts";
import { placesAndOrganisations } from "./recognizers/places.ts";
import { spelledNumbers } from "./recognizers/spelled-numbers.ts";
import { tagger } from "./recognizers/tagger.ts";
import { usernames } from "./recognizers/usernames.ts";
import { resolve, toSpans } from "./resolve.ts";
import type { Candidate, Lang, Span } from "./types.ts";
import { OPAQUE } from "./tokens.ts";
import { buildView, type View } from "./view.ts";

export const RECOGNIZERS: readonly Recognizer[] = [
  knownIdentifiers,
  network,
  numbers,
  dates,
  spelledNumbers,
  addresses,
  placesAndOrganisations,
  names,
  usernames,
  ages,
  tagger,
];

export interface Analysis {
  lang: Lang;
  view: View;
  candidates: Candidate[];
}

/** Runs every recogniser on a text; findings are in shadow offsets and do not overlap. */
export function analyse(
  text: string,
  lang: Lang | undefined,
  known: readonly string[],
  recognizers: readonly Recognizer[] = RECOGNIZERS,
): Analysis {
  const view = buildView(text);
  const detected = lang ? { lang, sure: true } : detectLanguage(view.tokens);
  const langs: readonly Lang[] = detected.sure ? [detected.lang] : ["fr", "en"];
  const found: Candidate[] = [];
  const context = newContext(view, langs, known, found);
  for (const recognizer of recognizers) recognizer.find(context);
  return { lang: detected.lang, view, candidates: resolve(dropOpaque(found, view), view) };
}

/** Findings never cross a placeholder of an earlier run. */
const dropOpaque = (found: Candidate[], view: View): Candidate[] =>
  view.text.includes(OPAQUE)
    ? found.filter(({ start, end }) => !view.text.slice(start, end).includes(OPAQUE))
    : found;

export function spansOf({ candidates, view }: Analysis): Span[] {
  return toSpans(candidates, view);
}

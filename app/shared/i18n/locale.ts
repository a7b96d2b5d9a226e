export type Locale = "fr" | "en";
export const locales = ["fr", "en"] as const;
export const isLocale = (value: unknown): value is Locale => value === "fr" || value === "en";

/** The best of our two languages for an Accept-Language header (RFC 9110 §12.5.4); French when it says nothing. */
export function negotiateLocale(header: string | null | undefined): Locale {
  const wanted = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const q = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return { language: tag.trim().slice(0, 2).toLowerCase(), q: q ? Number(q.trim().slice(2)) : 1 };
    })
    .filter(({ language, q }) => isLocale(language) && q > 0)
    .toSorted((a, b) => b.q - a.q);
  return (wanted[0]?.language as Locale | undefined) ?? "fr";
}

/** `?lang=` in the address, then the reader's earlier choice, then the browser's languages. */
export function requestLocale(
  url: URL,
  cookie: string | null | undefined,
  acceptLanguage: string | null | undefined,
): Locale {
  const asked = url.searchParams.get("lang");
  if (isLocale(asked)) return asked;
  const chosen = /(?:^|;\s*)lang=(fr|en)(?:;|$)/.exec(cookie ?? "")?.[1];
  return (chosen as Locale | undefined) ?? negotiateLocale(acceptLanguage);
}

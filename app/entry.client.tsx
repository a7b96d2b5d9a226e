import { RemixBrowser } from "@remix-run/react";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nProvider } from "./shared/i18n/index.tsx";
import { isLocale } from "./shared/i18n/locale.ts";
import { createTranslator } from "./shared/i18n/translate.ts";

// Only the reader's own language is downloaded.
const language = document.documentElement.lang;
const locale = isLocale(language) ? language : "fr";
const catalog =
  locale === "fr"
    ? (await import("./shared/i18n/catalogs/fr.ts")).fr
    : (await import("./shared/i18n/catalogs/en.ts")).en;

startTransition(() => {
  hydrateRoot(
    document,
    <I18nProvider value={{ locale, t: createTranslator(locale, catalog) }}>
      <RemixBrowser />
    </I18nProvider>,
  );
});

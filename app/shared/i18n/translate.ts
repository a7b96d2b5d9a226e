import { createInstance } from "i18next";
import type { i18n } from "i18next";
import type { Catalog } from "./catalogs/fr.ts";
import type { Locale } from "./locale.ts";

type Leaves<T, P extends string = ""> = {
  [K in keyof T & string]: T[K] extends string
    ? `${P}${K extends `${infer Base}_one` | `${infer Base}_other` | `${infer Base}_many` ? Base : K}`
    : Leaves<T[K], `${P}${K}.`>;
}[keyof T & string];

/** Every message's key. */
export type MessageKey = Leaves<Catalog>;

/** `count` chooses the plural form. Unknown keys do not compile; `Translate.dynamic` is for keys made of codes. */
export interface Translate {
  (key: MessageKey, values?: Record<string, string | number>): string;
  /** For keys built from stored codes, e.g. `errors.${reason}`. */
  dynamic(key: string, values?: Record<string, string | number>): string;
}

/** The translator of one language over its catalogue. */
export function createTranslator(locale: Locale, catalog: object): Translate {
  const instance: i18n = createInstance();
  void instance.init({
    lng: locale,
    resources: { [locale]: { translation: catalog as Record<string, never> } },
    interpolation: { escapeValue: false }, // React and the mail templates escape
    initAsync: false,
    showSupportNotice: false,
  } as Parameters<i18n["init"]>[0]);
  const translate = (key: string, values?: Record<string, string | number>) =>
    String(instance.t(key as never, values as never));
  return Object.assign(translate, { dynamic: translate }) as Translate;
}

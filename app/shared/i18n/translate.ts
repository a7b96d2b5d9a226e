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

const maxKnown = 5_000;

/** Sentences without a person's words in them are looked up once: a thread says the same ones for every answer. */
function memoKey(key: string, values: Record<string, string | number> | undefined): string | null {
  let id = key;
  for (const name in values) {
    const value = values[name]!;
    if (typeof value !== "number") return null;
    id += `|${name}=${value}`;
  }
  return id;
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
  const known = new Map<string, string>();
  const translate = (key: string, values?: Record<string, string | number>) => {
    const id = memoKey(key, values);
    const found = id === null ? undefined : known.get(id);
    if (found !== undefined) return found;
    const sentence = String(instance.t(key as never, values as never));
    if (id !== null) {
      if (known.size >= maxKnown) known.clear();
      known.set(id, sentence);
    }
    return sentence;
  };
  return Object.assign(translate, { dynamic: translate }) as Translate;
}

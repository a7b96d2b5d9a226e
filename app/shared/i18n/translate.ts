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

/**
 * The translator of one language over its catalogue. i18next chooses the sentence (and its plural form) once per key
 * and count; filling in the values is ours: a page says the same sentences for every answer.
 */
export function createTranslator(locale: Locale, catalog: object): Translate {
  const instance: i18n = createInstance();
  void instance.init({
    lng: locale,
    resources: { [locale]: { translation: catalog as Record<string, never> } },
    initAsync: false,
    showSupportNotice: false,
  } as Parameters<i18n["init"]>[0]);
  const sentences = new Map<string, string>();
  const translate = (key: string, values?: Record<string, string | number>) => {
    const count = values?.count;
    const id = count === undefined ? key : `${key}|${count}`;
    let sentence = sentences.get(id);
    if (sentence === undefined) {
      sentence = typeset(
        String(instance.t(key as never, { count, skipInterpolation: true } as never)),
        locale,
      );
      if (sentences.size >= maxSentences) sentences.clear();
      sentences.set(id, sentence);
    }
    // React and the mail templates escape.
    return values ? sentence.replace(slot, (_, name: string) => String(values[name] ?? "")) : sentence;
  };
  return Object.assign(translate, { dynamic: translate }) as Translate;
}

/**
 * French sets a space before high punctuation and inside quotation marks, at which no line ends (Imprimerie nationale,
 * Lexique des règles typographiques): catalogues are written with the plain one.
 */
const typeset = (sentence: string, locale: Locale): string =>
  locale === "fr"
    ? sentence.replace(/(?<=\S) (?=[;:!?»%])/g, "\u202f").replace(/« (?=\S)/g, "«\u202f")
    : sentence;

const maxSentences = 20_000;
const slot = /\{\{\s*(\w+)\s*\}\}/g;

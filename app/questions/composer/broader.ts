import type { EntityType, Lang } from "../../privacy/index.ts";
import { fold } from "../../shared/text.ts";
import { communes, departments, towns } from "./data/towns.ts";
import { regions } from "./data/regions.ts";

/** What takes the place of words in a text: from `start`, which may reach back over a preposition, to `end`. */
export interface Replacement {
  start: number;
  end: number;
  phrase: string;
}

type Both = Record<Lang, string>;

const regionNames = new Set(
  Object.values(regions)
    .flatMap(({ fr, en }) => [fr, en])
    .map((phrase) => fold(phrase.replace(/^(?:d’|(?:de|des|du|in)\s)/, ""))),
);

/** A region is broad enough: hundreds of thousands live there. */
export const isRegion = (words: string): boolean => regionNames.has(fold(words));

/** What a mask says was there; in brackets, so that readers see that something was taken out. */
const masks: Partial<Record<EntityType, Both>> & { NAME: Both } = {
  NAME: { fr: "nom", en: "name" },
  USERNAME: { fr: "nom de compte", en: "account name" },
  EMAIL: { fr: "adresse électronique", en: "e-mail" },
  PHONE: { fr: "téléphone", en: "telephone" },
  URL: { fr: "lien", en: "link" },
  IP: { fr: "adresse", en: "address" },
  ADDRESS: { fr: "adresse", en: "address" },
  ID: { fr: "numéro", en: "number" },
  LOCATION: { fr: "lieu", en: "place" },
  ORG: { fr: "établissement", en: "institution" },
  DATE: { fr: "date", en: "date" },
  AGE: { fr: "âge", en: "age" },
  EVENT: { fr: "événement", en: "event" },
  RARE_CONDITION: { fr: "maladie rare", en: "rare condition" },
};

export const maskOf = (type: EntityType, lang: Lang): string => `[${masks[type]?.[lang] ?? "…"}]`;

/** "Mon mari", "my daughter", and what may stand between them and a name. */
const kin =
  /(?<![\p{L}])(?:mon|ma|mes|notre|nos|son|sa|ses|my|our|his|her|their|le|la|the)\s(?:[\p{L}-]{2,14}\s)?(?:mari|femme|[ée]poux|[ée]pouse|compagn(?:on|e)|conjointe?|ex|fils|filles?|enfants?|b[ée]b[ée]|garçon|m[èe]re|p[èe]re|maman|papa|parents|s[œo]e?urs?|fr[èe]res?|cousine?|tante|oncle|neveu|ni[èe]ce|grands?-?\s?(?:m[èe]re|p[èe]re)|mamie|papi|beau-[\p{L}]{3,8}|belle-[\p{L}]{3,8}|voisine?|coll[èe]gue|amie?|copine|copain|husband|wife|partner|spouse|sons?|daughters?|child|baby|toddler|boy|girl|mother|father|mum|mom|dad|sisters?|brothers?|aunt|uncle|nephew|niece|grand(?:mother|father|son|daughter|ma|pa)|neighbou?r|colleague|friend|girlfriend|boyfriend)(?:\s(?:s[’']appelle|est|is called|is named|called|named|nommée?|appelée?))?[,:]?\s/iu;
/** Right before a name: somebody else is named. */
const kinBefore = new RegExp(`${kin.source}$`, "iu");
const titled = /(?:Dr\.?|Docteure?|Doctor|Pr\.?|Professeure?|Professor)\s?$/;

/** Whether the name that begins at `start` comes right after a word for a relative, a friend, a neighbour. */
export const isSomebodyElse = (text: string, start: number): boolean =>
  kinBefore.test(text.slice(Math.max(0, start - 50), start));

/** Where this is not so, no name in the text is somebody else's: none needs to be looked for. */
export const speaksOfSomebodyElse = (text: string): boolean => kin.test(text);

/** The same, less precisely: null where there is nothing between the words and a mask. */
export function sayBroadly(
  text: string,
  span: { start: number; end: number; type: EntityType },
  lang: Lang,
): Replacement | null {
  const words = text.slice(span.start, span.end);
  switch (span.type) {
    case "NAME":
      return broadName(text, span, lang);
    case "LOCATION":
      return place(text, span, lang, townOf(words, lang));
    case "ADDRESS": {
      const code = /\b(?:97\d|\d{2})(?=\d{2,3}\b)/.exec(words)?.[0];
      const region = code && regions[departments[code === "20" ? "2A" : code] ?? ""];
      return region ? place(text, span, lang, inRegion(region, lang)) : null;
    }
    case "ORG":
      return place(text, span, lang, institution(words, lang));
    case "DATE":
      return season(text, span, lang);
    case "AGE":
      return { ...span, phrase: words.replace(/\d{2,3}/, lang === "fr" ? "plus de 89" : "over 89") };
    default:
      return null;
  }
}

/** "Mon mari Paul" loses the name; "le Dr Martin" becomes what he is; nobody else can be said otherwise. */
function broadName(text: string, { start, end }: { start: number; end: number }, lang: Lang) {
  const before = text.slice(Math.max(0, start - 50), start);
  const relation = kinBefore.exec(before);
  if (relation) {
    const gap = /(?:\s(?:s[’']appelle|is called|is named|called|named|nommée?|appelée?))?[,:]?\s$/i.exec(
      before,
    )!;
    return { start: start - gap[0].length, end, phrase: "" };
  }
  const title = titled.exec(before) ?? (titled.test(text.slice(start, end).split(/\s/)[0]!) ? [""] : null);
  if (!title) return null;
  const from = start - title[0].length;
  const article = /\b(?:[Ll]e|[Ll]a|[Dd]u|[Aa]u)\s$/.exec(text.slice(Math.max(0, from - 4), from))?.[0] ?? "";
  const doctor = lang === "fr" ? "mon médecin" : "my doctor";
  const phrase = /^du/i.test(article) ? `de ${doctor}` : /^au/i.test(article) ? `à ${doctor}` : doctor;
  return { start: from - article.length, end, phrase };
}

const areaOf = (lists: Record<string, string>, key: string): string | undefined =>
  Object.keys(lists).find((area) => `|${lists[area]}|`.includes(`|${key}|`));

const inRegion = (region: Both, lang: Lang) =>
  lang === "fr" ? `une ville ${region.fr}` : `a town ${region.en}`;

function townOf(words: string, lang: Lang): string {
  const key = fold(words.replace(/[’'-]/g, " "))
    .replace(/œ/g, "oe")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replace(/ (?:cedex(?: \d+)?|\d+e?)$/, "");
  const region = regions[areaOf(communes, key) ?? ""];
  if (region) return inRegion(region, lang);
  const country = areaOf(towns, key);
  const name = country && new Intl.DisplayNames(lang, { type: "region" }).of(country);
  if (name) return lang === "fr" ? `une grande ville (${name})` : `a city (${name})`;
  return lang === "fr" ? "une commune" : "a town";
}

function institution(words: string, lang: Lang): string {
  const folded = fold(words);
  if (/hopital|hospital|chu\b|chru|clinique|clinic|infirmary/.test(folded))
    return lang === "fr" ? "un hôpital" : "a hospital";
  if (/ecole|college|lycee|school|universit|faculte/.test(folded))
    return lang === "fr" ? "un établissement scolaire" : "a school";
  return lang === "fr" ? "un établissement" : "an institution";
}

/** French prepositions change before "un", "une": « à Lannion » → « dans une ville de Bretagne ». */
const joints: [RegExp, string][] = [
  [/(?<![\p{L}])(?:à|au|aux|à la|à l[’'])\s?$/iu, "dans "],
  [/(?<![\p{L}])(?:du|de la|de l[’']|des)\s?$/iu, "d’"],
  [/(?<![\p{L}])de\s$/iu, "d’"],
  [/(?<![\p{L}])d[’']$/iu, "d’"],
  [/(?<![\p{L}])(?:le|la|les|l[’'])\s?$/iu, ""],
];

function place(text: string, { start, end }: { start: number; end: number }, lang: Lang, noun: string) {
  const before = text.slice(Math.max(0, start - 8), start);
  if (lang === "en") {
    const article = /(?<![\p{L}])the\s$/iu.exec(before)?.[0] ?? "";
    return { start: start - article.length, end, phrase: noun };
  }
  for (const [joint, replaced] of joints) {
    const found = joint.exec(before)?.[0];
    if (found === undefined) continue;
    const isFirst = /^\p{Lu}/u.test(found);
    const phrase = replaced + noun;
    return {
      start: start - found.length,
      end,
      phrase: isFirst ? phrase[0]!.toUpperCase() + phrase.slice(1) : phrase,
    };
  }
  return { start, end, phrase: noun };
}

const months =
  /\b(jan|f[ée]v|feb|mars?|march|avr|apr|mai|may|juin|june?|juil|july?|ao[uû]t|aug|sep|oct|nov|d[ée]c)/i;
const seasons: Record<Lang, [string, string, string, string]> = {
  fr: ["l’hiver", "le printemps", "l’été", "l’automne"],
  en: ["winter", "spring", "summer", "autumn"],
};
const order = ["jan", "fev", "mar", "avr", "mai", "juin", "juil", "aou", "sep", "oct", "nov", "dec"];
const english: Record<string, string> = { feb: "fev", apr: "avr", may: "mai", aug: "aou", june: "juin", jun: "juin", july: "juil", jul: "juil" }; // prettier-ignore

/** Month, 1 to 12, of a date written out or in figures (day first, except in English where that can be). */
function monthIn(words: string, lang: Lang): number | null {
  const named = months.exec(words)?.[1];
  if (named) {
    const short = fold(named);
    const french = english[short] ?? short;
    const at = order.findIndex((month) => french.startsWith(month) || month.startsWith(french));
    return at < 0 ? null : at + 1;
  }
  const [first = 0, second = 0] = (words.match(/\d+/g) ?? []).map(Number);
  const month = first > 1_000 || lang === "fr" || first > 12 ? second : first;
  return month >= 1 && month <= 12 ? month : null;
}

/** « le 12 mars 2024 » → « au printemps 2024 »; after "since", the season alone. */
function season(
  text: string,
  { start, end }: { start: number; end: number },
  lang: Lang,
): Replacement | null {
  const words = text.slice(start, end);
  const year = /\b(?:19|20)\d{2}\b/.exec(words)?.[0] ?? "";
  const month = monthIn(words, lang);
  if (!month) return year && words.trim() !== year ? { start, end, phrase: year } : null;
  const quarter = Math.floor((month % 12) / 3);
  const name = seasons[lang][quarter]!;
  const when = year ? `${name} ${year}` : name;
  const before = text.slice(Math.max(0, start - 12), start);
  if (lang === "en") {
    const on = /\b(?:on|on the)\s$/i.exec(before)?.[0] ?? "";
    const the = on ? "" : (/\bthe\s$/i.exec(before)?.[0] ?? "");
    return { start: start - on.length - the.length, end, phrase: on ? `in ${when}` : when };
  }
  const since = /\b(?:depuis|avant|après|dès)\s(?:le\s|en\s)?$/i.exec(before)?.[0];
  const article = /(?<![\p{L}])(?:le|en)\s$/iu.exec(before)?.[0] ?? "";
  const at = quarter === 1 ? when.replace("le ", "au ") : `à ${when}`;
  return { start: start - article.length, end, phrase: since ? when : at };
}

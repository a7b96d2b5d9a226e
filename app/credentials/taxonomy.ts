/**
 * Which of our professions a code of the Health Care Provider Taxonomy (NUCC) stands for, by its longest known
 * beginning. What is not listed keeps its own code and can match nobody's claim.
 */
const professionOf: readonly [prefix: string, code: string][] = [
  ["207", "10"], // allopathic and osteopathic physicians
  ["208", "10"],
  ["204", "10"],
  ["1223", "40"], // dentists
  ["122300000X", "40"],
  ["1835", "21"], // pharmacists
  ["163W", "60"], // registered nurses
  ["364S", "60"], // clinical nurse specialists
  ["367A", "50"], // nurse midwives
  ["176B", "50"],
  ["2251", "70"], // physical therapists
  ["225100000X", "70"],
  ["225X", "94"], // occupational therapists
  ["235Z", "91"], // speech-language pathologists
  ["213E", "80"], // podiatrists
  ["111N", "73"], // chiropractors
  ["103T", "93"], // psychologists
  ["133V", "95"], // dietitians
  ["2471", "98"], // radiologic technologists
  ["231H", "26"], // audiologists
  ["156FX1800X", "28"], // opticians
];

const longestFirst = professionOf.toSorted(([a], [b]) => b.length - a.length);

export const professionOfTaxonomy = (taxonomy: string): string =>
  longestFirst.find(([prefix]) => taxonomy.startsWith(prefix))?.[1] ?? taxonomy;

/** Student in an organised health care training programme. */
export const studentTaxonomy = "390200000X";

/** First level below the country (ISO 3166-2), where it is coarse enough to be told: a million people or a canton. */
const parts = {
  FR: "ARA BFC BRE CVL 20R GES 971 973 HDF IDF 974 972 976 NOR NAQ OCC PDL PAC",
  BE: "BRU VLG WAL",
  CH: "AG AI AR BE BL BS FR GE GL GR JU LU NE NW OW SG SH SO SZ TG TI UR VD VS ZG ZH",
  CA: "AB BC MB NB NL NS NT NU ON PE QC SK YT",
} as const;

export const countriesWithRegions = Object.keys(parts) as (keyof typeof parts)[];
export const regionsOf = (country: keyof typeof parts): string[] =>
  parts[country].split(" ").map((part) => `${country}-${part}`);

export const regions: readonly string[] = countriesWithRegions.flatMap(regionsOf);

import type { Bilingual, Column } from "./columns.ts";
import type { ReleaseTier } from "./thresholds.ts";

export interface DescribedFile {
  /** Below the release's folder, e.g. "data/posts.parquet". */
  path: string;
  title: Bilingual;
  mediaType: string;
  bytes: number;
  sha256: string;
  /** Absent for files that are not tables. */
  rows?: number;
  table?: "posts" | "threads";
}

/** Everything that any dialect says of a release. They are made from this alone, so they cannot disagree. */
export interface ReleaseDescription {
  /** Stable across versions. */
  name: string;
  title: Bilingual;
  description: Bilingual;
  version: string;
  schemaVersion: string;
  tier: ReleaseTier;
  isDemo: boolean;
  licence: { spdx: string; title: string; url: string };
  /** Page of this version; files are below it. */
  url: string;
  homepage: string;
  publisher: string;
  /** YYYY-MM-DD. */
  published: string;
  keywords: string[];
  languages: string[];
  /** First and last year of the contributions. */
  period: [number, number];
  counts: { threads: number; posts: number; text: number; withheld: number };
  files: DescribedFile[];
  columns: { posts: readonly Column[]; threads: readonly Column[] };
}

export const datasetName = "entraide-health-threads";
export const datasetTitle: Bilingual = {
  fr: "Fils de discussion sur la santé, français et anglais, désidentifiés",
  en: "De-identified health discussion threads in French and English",
};
export const datasetDescription: Bilingual = {
  fr: "Des questions de patients et de proches, les récits de leurs pairs et les réponses de professionnels vérifiés, partagés avec l’accord de chaque auteur. Les identifiants ont été remplacés, les dates réduites à l’année, les compteurs et les âges à des tranches. Des données personnelles désidentifiées (pseudonymisées), non des données anonymes.",
  en: "Questions from patients and carers, their peers’ experience and answers from verified professionals, shared with each author’s consent. Identifiers have been replaced, dates reduced to the year, counts and ages to bands. These are de-identified (pseudonymised) personal data, not anonymous data.",
};
export const publisherName = "Entraide";
export const licence = {
  spdx: "CC-BY-4.0",
  title: "Creative Commons Attribution 4.0 International",
  url: "https://creativecommons.org/licenses/by/4.0/",
};
export const keywords = [
  "health",
  "patients",
  "carers",
  "question answering",
  "French",
  "English",
  "de-identified",
];

const underAgreement = {
  spdx: "LicenseRef-Entraide-Data-Access-Agreement",
  title: "Entraide data access agreement",
};

/** What a tier is called, what it holds and on which terms it is given: the controlled one is never CC BY. */
export function termsOf(tier: ReleaseTier, homepage: string, version: string) {
  if (tier === "open")
    return {
      name: datasetName,
      description: datasetDescription,
      licence,
      url: `${homepage}/data/${version}`,
    };
  return {
    name: `${datasetName}-controlled`,
    description: {
      fr: datasetDescription.fr.replace("réduites à l’année", "réduites au mois").concat(controlledNote.fr),
      en: datasetDescription.en
        .replace("reduced to the year", "reduced to the month")
        .concat(controlledNote.en),
    },
    licence: { ...underAgreement, url: `${homepage}/pages/data-access-agreement` },
    url: `${homepage}/data/access?version=${version}`,
  };
}

const controlledNote: Bilingual = {
  fr: " Accès contrôlé : réservé à qui a signé l’accord d’accès, jamais à transmettre ; les lignes retirées doivent être effacées des copies.",
  en: " Controlled access: for holders of a signed access agreement only, never to be passed on; withdrawn rows must be deleted from copies.",
};

/** The identifier of a tier's terms, as the Parquet files carry it. */
export const spdxOf = (tier: ReleaseTier): string => (tier === "open" ? licence : underAgreement).spdx;

/** Where a file is got; of the controlled tier, where it is asked for: its links are personal. */
export const fileUrl = ({ url, tier }: Pick<ReleaseDescription, "url" | "tier">, path: string): string =>
  tier === "open" ? `${url}/${path}` : `${url}&file=${path}`;

export const tables = (release: ReleaseDescription): (DescribedFile & { table: "posts" | "threads" })[] =>
  release.files.filter(
    (file): file is DescribedFile & { table: "posts" | "threads" } => file.table !== undefined,
  );

/** Names the tables' files: posts in three formats, threads in one. */
export const resourceName = (path: string): string =>
  path.replace(/^data\//, "").replaceAll(/[^a-z0-9]+/g, "-");

/** What the citation formats cite. */
export const citation = (release: ReleaseDescription): string =>
  `${release.publisher} (${release.published.slice(0, 4)}). ${release.title.en} (version ${release.version}) [Data set]. ${release.url}`;

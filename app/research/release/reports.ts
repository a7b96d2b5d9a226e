import type { Inspection } from "../build/inspect.server.ts";
import { outsidePopulation } from "./eligibility.ts";
import { postColumns, schemaVersion, threadColumns } from "./columns.ts";
import type { SampleResult } from "./capture-recapture.ts";
import type { Bilingual, Column, ColumnType } from "./columns.ts";
import type { ReleaseDescription } from "./description.ts";
import { production, thresholdNames } from "./thresholds.ts";
import type { ReleaseConfig, ReleaseTier } from "./thresholds.ts";

export interface QualityReport {
  version: string;
  schemaVersion: string;
  threads: {
    inSnapshot: number;
    outsidePopulation: Record<string, number>;
    eligible: number;
    released: number;
    sampledOut: number;
    withheld: Record<string, number>;
    /** eligible = released + sampled out + withheld by reason. */
    addsUp: boolean;
  };
  posts: {
    released: number;
    withheldPlaces: number;
    byKind: Record<string, number>;
    byLanguage: Record<string, number>;
    byYear: Record<string, number>;
    /** Answers and comments by the time since the question; absent from versions before it was counted. */
    byDelay?: Record<string, number>;
  };
  threadsByTopic: Record<string, number>;
  missing: Record<string, number>;
  fabricatedRows: 0;
}

const sum = (counts: Record<string, number>): number =>
  Object.values(counts).reduce((total, n) => total + n, 0);

export function qualityReport(version: string, inspection: Inspection): QualityReport {
  const { released = 0, "sampled-out": sampledOut = 0, ...reasons } = inspection.threads;
  const isOutside = (reason: string) => (outsidePopulation as readonly string[]).includes(reason);
  const part = (keep: (reason: string) => boolean) =>
    Object.fromEntries(Object.entries(reasons).filter(([reason]) => keep(reason)));
  const outside = part(isOutside);
  const withheld = part((reason) => !isOutside(reason));
  const eligible = sum(inspection.threads) - sum(outside);
  return {
    version,
    schemaVersion,
    threads: {
      inSnapshot: sum(inspection.threads),
      outsidePopulation: outside,
      eligible,
      released,
      sampledOut,
      withheld,
      addsUp: eligible === released + sampledOut + sum(withheld),
    },
    posts: {
      released: inspection.posts.text,
      withheldPlaces: inspection.posts.stubs,
      byKind: inspection.kinds,
      byLanguage: inspection.languages,
      byYear: inspection.years,
      byDelay: inspection.delays,
    },
    threadsByTopic: Object.fromEntries(
      Object.entries(inspection.topics).toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)),
    ),
    missing: inspection.missing,
    fabricatedRows: 0,
  };
}

export interface PrivacyReport {
  version: string;
  tier: ReleaseTier;
  profile: "production" | "demo";
  engineVersion: string;
  thresholds: { name: string; value: number; production: number; isDemoValue: boolean }[];
  withheld: Record<string, number>;
  generalised: Record<string, number>;
  removedByType: Record<string, number>;
  measured: {
    smallestGroup: number | null;
    fewestTopicGroups: number | null;
    smallestTopic: number | null;
    canaryThreads: number;
    canaryIdentifiers: number;
    canariesLeft: number;
    knownValuesLeft: number;
    ordinaryWordsThatAreAlsoPseudonyms: number;
    searchablePosts: { examined: number; found: number };
  };
  /** Null until two people have read the sample. */
  humanSample: SampleResult | null;
  /** Keys below "research.residual" in the catalogue. */
  residualRisks: readonly string[];
  /** Announced for later releases, not done for this one. */
  notDone: string[];
}

export const residualRisks = ["searchable", "style", "context", "engine"] as const;
export const notDone = ["human-sample"] as const;

export function privacyReport(
  version: string,
  tier: ReleaseTier,
  config: ReleaseConfig,
  inspection: Inspection,
): PrivacyReport {
  const { canaries, knownValues, searchable, rules } = inspection;
  const { withheld } = qualityReport(version, inspection).threads;
  return {
    version,
    tier,
    profile: config.profile,
    engineVersion: config.engineVersion,
    thresholds: thresholdNames.map((name) => ({
      name,
      value: config[name],
      production: production[tier][name],
      isDemoValue: config.profile === "demo" && config[name] !== production[tier][name],
    })),
    withheld,
    generalised: rules,
    removedByType: inspection.removedByType,
    measured: {
      smallestGroup: inspection.smallestGroup,
      fewestTopicGroups: inspection.fewestTopicGroups,
      smallestTopic: inspection.smallestTopic,
      canaryThreads: canaries.threads,
      canaryIdentifiers: canaries.identifiers,
      canariesLeft: canaries.left,
      knownValuesLeft: knownValues.certain,
      ordinaryWordsThatAreAlsoPseudonyms: knownValues.ambiguous,
      searchablePosts: { examined: searchable.posts, found: searchable.unique },
    },
    humanSample: null,
    residualRisks,
    notDone: [...notDone],
  };
}

/** A column as docs/dictionary.json describes it; `missing` counts rows of the posts that leave it empty. */
export interface DictionaryEntry {
  name: string;
  type: ColumnType;
  nullable: boolean;
  title: Bilingual;
  description: Bilingual;
  values?: readonly string[];
  alteredByDeidentification?: Bilingual;
  missing?: number;
  missingPercent?: number;
  distinct?: number;
}

export interface Dictionary {
  version: string;
  schemaVersion: string;
  posts: DictionaryEntry[];
  threads: DictionaryEntry[];
}

/** docs/dictionary.json: every column in both languages, with how often it is empty and how many values it has. */
export function dictionary(release: ReleaseDescription, inspection: Inspection): Dictionary {
  const total = inspection.posts.text + inspection.posts.stubs;
  const entry = (column: Column): DictionaryEntry => ({
    name: column.name,
    type: column.type,
    nullable: column.nullable,
    title: column.title,
    description: column.description,
    ...(column.values ? { values: column.values } : {}),
    ...(column.altered ? { alteredByDeidentification: column.altered } : {}),
  });
  return {
    version: release.version,
    schemaVersion,
    posts: postColumns(release.tier).map((column) => {
      const missing = inspection.missing[column.name] ?? 0;
      return {
        ...entry(column),
        missing,
        missingPercent: total === 0 ? 0 : Math.round((missing / total) * 1000) / 10,
        distinct: inspection.distinct[column.name] ?? 0,
      };
    }),
    threads: threadColumns.map(entry),
  };
}

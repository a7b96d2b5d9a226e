import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { and, eq, inArray } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import { releases, topics } from "../../db/schema/index.ts";
import { Gone, NotFound } from "../shared/errors.ts";
import type { Locale } from "../shared/i18n/locale.ts";
import { mediaType } from "./build/files.server.ts";
import { all } from "./release/aggregates.ts";
import { readAggregates } from "./release/aggregates-read.ts";
import type { AggregateRow } from "./release/aggregates-read.ts";
import { compareVersions, isVersion } from "./release/calver.ts";
import type { ReleaseDescription } from "./release/description.ts";
import { citation } from "./release/description.ts";
import { bibtex, ris } from "./release/dialects/citation.ts";
import { schemaorg } from "./release/dialects/schemaorg.ts";
import type { Dictionary, DictionaryEntry, PrivacyReport, QualityReport } from "./release/reports.ts";
import type { PostRow } from "./release/rows.ts";
import { storage, storageKeys } from "./storage/storage.server.ts";

export interface PortalFile {
  path: string;
  bytes: number;
  sha256: string;
}

/** What the page of a version shows; read from its files, which never change. */
export interface Bundle {
  release: ReleaseDescription;
  quality: QualityReport;
  privacy: PrivacyReport;
  dictionary: DictionaryEntry[];
  files: PortalFile[];
  preview: PostRow[];
  /** Totals over all topics and languages, oldest quarter first. */
  quarters: AggregateRow[];
  /** The same of each family of topics, over all languages. */
  topicQuarters: AggregateRow[];
  apa: string;
  bibtex: string;
  ris: string;
  jsonLd: object;
}

export interface PortalPage extends Bundle {
  status: "published" | "superseded";
  publishedAt: Date | null;
  doi: string | null;
  current: string | null;
  others: string[];
  /** In the reader's language. */
  topicLabels: Record<string, string>;
}

const previewRows = 6;
const keptBundles = 4;
const keptLists = 32;
const bundles = new Map<string, Promise<Bundle>>();

async function publicVersions() {
  const rows = await db()
    .select({
      version: releases.version,
      status: releases.status,
      doi: releases.doi,
      publishedAt: releases.publishedAt,
      manifest: releases.manifestSha256,
    })
    .from(releases)
    .where(and(eq(releases.tier, "open"), inArray(releases.status, ["published", "superseded", "recalled"])));
  return rows.toSorted((a, b) => compareVersions(a.version, b.version));
}

/** The current version, or the one asked for; null before the first one. @throws NotFound or Gone */
export async function findPortalPage(locale: Locale, version?: string): Promise<PortalPage | null> {
  const versions = await publicVersions();
  const current = versions.find(({ status }) => status === "published") ?? null;
  const shown = version
    ? versions.find((row) => row.version === version)
    : (current ?? versions.find(({ status }) => status === "superseded"));
  if (version && !shown) throw new NotFound();
  if (!shown) return null;
  if (shown.status === "recalled") throw new Gone("release-recalled");
  const bundle = await bundleOf(shown);
  return {
    ...bundle,
    topicLabels: await labelsOf(
      [...Object.keys(bundle.quality.threadsByTopic), ...bundle.topicQuarters.map(({ topic }) => topic)],
      locale,
    ),
    status: shown.status as PortalPage["status"],
    publishedAt: shown.publishedAt,
    doi: shown.doi,
    current: current?.version ?? null,
    others: versions.filter((row) => row !== shown && row.status !== "recalled").map((row) => row.version),
  };
}

/** A version whose data are there to be read. @throws NotFound, or Gone when it was recalled */
export async function getReadableVersion(version: string) {
  const found = (await publicVersions()).find((row) => row.version === version);
  if (!found) throw new NotFound();
  if (found.status === "recalled") throw new Gone("release-recalled");
  return found;
}

async function labelsOf(slugs: string[], locale: Locale): Promise<Record<string, string>> {
  if (slugs.length === 0) return {};
  const rows = await db()
    .select({ slug: topics.slug, label: topics.label })
    .from(topics)
    .where(inArray(topics.slug, slugs));
  return Object.fromEntries(rows.map(({ slug, label }) => [slug, label[locale]]));
}

type Named = { version: string; manifest: string | null };
const lists = new Map<string, Promise<PortalFile[]>>();

/** What a version is made of; kept after its data are gone. */
function filesOf({ version, manifest }: Named): Promise<PortalFile[]> {
  const key = `${version} ${manifest}`;
  const found = lists.get(key) ?? listFiles(storageKeys.release(version));
  lists.delete(key);
  lists.set(key, found);
  found.catch(() => lists.delete(key));
  if (lists.size > keptLists) lists.delete(lists.keys().next().value!);
  return found;
}

/** Named by its manifest: the same number given again after a failure is another bundle. */
function bundleOf({ version, manifest }: Named): Promise<Bundle> {
  const key = `${version} ${manifest}`;
  let bundle = bundles.get(key);
  if (!bundle) {
    bundle = readBundle({ version, manifest });
    bundles.set(key, bundle);
    bundle.catch(() => bundles.delete(key));
    if (bundles.size > keptBundles) bundles.delete(bundles.keys().next().value!);
  }
  return bundle;
}

async function readBundle({ version, manifest }: Named): Promise<Bundle> {
  const prefix = storageKeys.release(version);
  const read = async <T>(path: string): Promise<T> => {
    const text = await storage().text(`${prefix}/${path}`);
    if (text === null) throw new NotFound();
    return JSON.parse(text) as T;
  };
  const release = await read<ReleaseDescription>("docs/release.json");
  return {
    release,
    quality: await read<QualityReport>("docs/quality.json"),
    privacy: await read<PrivacyReport>("docs/privacy.json"),
    dictionary: (await read<Dictionary>("docs/dictionary.json")).posts,
    files: await filesOf({ version, manifest }),
    preview: await firstRows(`${prefix}/data/posts.jsonl.gz`),
    ...quartersOf((await storage().text(`${prefix}/data/aggregates.csv`)) ?? ""),
    apa: citation(release),
    bibtex: bibtex(release),
    ris: ris(release),
    jsonLd: schemaorg(release),
  };
}

function quartersOf(csv: string): Pick<Bundle, "quarters" | "topicQuarters"> {
  const rows = readAggregates(csv)
    .filter(({ language, quarter }) => language === all && quarter !== all)
    .toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1));
  return {
    quarters: rows.filter(({ topic }) => topic === all),
    topicQuarters: rows.filter(({ topic }) => topic !== all),
  };
}

/** What SHA256SUMS lists below this place of the storage. */
export async function listFiles(prefix: string): Promise<PortalFile[]> {
  const sums = (await storage().text(`${prefix}/SHA256SUMS`)) ?? "";
  const files: PortalFile[] = [];
  for (const line of sums.split("\n").filter(Boolean)) {
    const [sha256, path] = line.split(/ {2}/) as [string, string];
    files.push({ path, sha256, bytes: (await storage().size(`${prefix}/${path}`)) ?? 0 });
  }
  return files;
}

async function firstRows(key: string): Promise<PostRow[]> {
  const source = storage().stream(key);
  const rows: PostRow[] = [];
  for await (const line of createInterface({ input: source.pipe(createGunzip()), crlfDelay: Infinity })) {
    rows.push(JSON.parse(line) as PostRow);
    if (rows.length === previewRows) break;
  }
  source.destroy();
  return rows;
}

export interface PublishedFile {
  key: string;
  bytes: number;
  /** Absent for SHA256SUMS, which lists the others. */
  sha256: string | null;
  mediaType: string;
}

/** Written beside what SHA256SUMS lists. */
const unlisted: ReadonlySet<string> = new Set(["SHA256SUMS", "SHA256SUMS.minisig"]);

/** A file of a published version. @throws NotFound, or Gone for the data of a recalled version: the rest stays */
export async function getPublishedFile(version: string, path: string): Promise<PublishedFile> {
  const release = isVersion(version)
    ? (await publicVersions()).find((row) => row.version === version)
    : undefined;
  if (!release) throw new NotFound();
  const isRecalled = release.status === "recalled";
  if (isRecalled && path.startsWith("data/")) throw new Gone("release-recalled");
  const files = await filesOf(release);
  const key = `${storageKeys.release(version)}/${path}`;
  const file = files.find((entry) => entry.path === path);
  if (!file && !unlisted.has(path) && !(isRecalled && path === "TOMBSTONE.json")) throw new NotFound();
  const bytes = file?.bytes ?? (await storage().size(key)) ?? 0;
  return { key, bytes, sha256: file?.sha256 ?? null, mediaType: mediaType(path) };
}

import { and, eq, inArray } from "drizzle-orm";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { db } from "../../../db/client.server.ts";
import { releases } from "../../../db/schema/index.ts";
import { environment } from "../../shared/env.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { compareVersions } from "../release/calver.ts";
import { postColumns, schemaVersion, threadColumns } from "../release/columns.ts";
import { datasetTitle, keywords, publisherName, termsOf } from "../release/description.ts";
import type { DescribedFile, ReleaseDescription } from "../release/description.ts";
import { card } from "../release/dialects/card.ts";
import { citationCff } from "../release/dialects/citation.ts";
import { croissant } from "../release/dialects/croissant.ts";
import { datacite } from "../release/dialects/datacite.ts";
import { datapackage } from "../release/dialects/datapackage.ts";
import { dcat } from "../release/dialects/dcat.ts";
import { roCrate } from "../release/dialects/ro-crate.ts";
import { schemaorg } from "../release/dialects/schemaorg.ts";
import { dictionaryPage, privacyPage, qualityPage } from "../release/report-pages.ts";
import { dictionary, privacyReport, qualityReport } from "../release/reports.ts";
import { changelog, licenceText, responsibleUse } from "../release/texts.ts";
import type { Build } from "./context.server.ts";
import { notesFile } from "./context.server.ts";
import { BuildFailed } from "./failure.ts";
import { mediaType, sha256Of, sizeOf } from "./files.server.ts";
import type { Inspection } from "./inspect.server.ts";
import { sampleRows } from "./write.server.ts";

const dataFiles = {
  "data/posts.parquet": {
    table: "posts",
    title: {
      fr: "Contributions, une ligne par message (Parquet)",
      en: "Contributions, one row per post (Parquet)",
    },
  },
  "data/threads.parquet": {
    table: "threads",
    title: { fr: "Fils, une ligne par question (Parquet)", en: "Threads, one row per question (Parquet)" },
  },
  "data/posts.jsonl.gz": {
    table: "posts",
    title: {
      fr: "Contributions (JSON Lines, gzip), source du Parquet",
      en: "Contributions (JSON Lines, gzip), source of the Parquet files",
    },
  },
  "data/aggregates.csv": {
    table: undefined,
    title: {
      fr: "Nombres par thème, langue et trimestre, petites cases effacées (CSV)",
      en: "Counts by topic, language and quarter, small cells blanked (CSV)",
    },
  },
  "data/conditions.csv": {
    table: undefined,
    title: {
      fr: "Thèmes nommés par les lignes, avec leurs codes DOID et ORPHA (CSV)",
      en: "Topics that the rows name, with their DOID and ORPHA codes (CSV)",
    },
  },
  "data/sample.csv": {
    table: "posts",
    title: { fr: "Premières lignes, pour un aperçu (CSV)", en: "First rows, for a look (CSV)" },
  },
} as const;

/** Reports and every metadata dialect, all from one description. */
export async function describe(build: Build): Promise<void> {
  const inspection = JSON.parse(await readFile(notesFile(build.dir), "utf8")) as Inspection;
  const release = await describeRelease(build, inspection);
  const quality = qualityReport(release.version, inspection);
  if (!quality.threads.addsUp) throw new BuildFailed("counts-differ", quality.threads.eligible);
  const privacy = privacyReport(release.version, build.tier, build.config, inspection);
  const words = dictionary(release, inspection);
  const translators = { fr: translator("fr"), en: translator("en") };
  const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
  const texts: Record<string, string> = {
    "README.md": card(release),
    "LICENSE.txt": licenceText(release),
    "RESPONSIBLE_USE.md": responsibleUse,
    "CHANGELOG.md": changelog(await changes(build, release)),
    "CITATION.cff": citationCff(release),
    "croissant.json": json(croissant(release)),
    "datapackage.json": json(datapackage(release)),
    "schemaorg.json": json(schemaorg(release)),
    "ro-crate-metadata.json": json(roCrate(release)),
    "dcat.ttl": dcat(release),
    "datacite.xml": datacite(release),
    "docs/release.json": json(release),
    "docs/dictionary.json": json(words),
    "docs/dictionary.html": dictionaryPage(words, translators),
    "docs/quality.json": json(quality),
    "docs/quality.html": qualityPage(quality, translators),
    "docs/privacy.json": json(privacy),
    "docs/privacy.html": privacyPage(privacy, translators),
  };
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(dirname(join(build.dir, path)), { recursive: true });
    await writeFile(join(build.dir, path), text);
  }
}

export async function describeRelease(
  { release, tier, config, dir }: Build,
  inspection: Inspection,
): Promise<ReleaseDescription> {
  const homepage = environment().BASE_URL.replace(/\/$/, "");
  const years = Object.keys(inspection.years).map(Number);
  const posts = inspection.posts.text + inspection.posts.stubs;
  const threads = inspection.threads.released ?? 0;
  const rowsIn = (path: string, table: "posts" | "threads") =>
    path === "data/sample.csv" ? Math.min(posts, sampleRows) : table === "posts" ? posts : threads;
  const files: DescribedFile[] = [];
  for (const [path, { title, table }] of Object.entries(dataFiles)) {
    const file = join(dir, path);
    files.push({
      path,
      title,
      mediaType: mediaType(path),
      bytes: await sizeOf(file),
      sha256: await sha256Of(file),
      ...(table ? { table, rows: rowsIn(path, table) } : {}),
    });
  }
  return {
    ...termsOf(tier, homepage, release.version),
    title: datasetTitle,
    version: release.version,
    schemaVersion,
    tier,
    isDemo: config.profile === "demo",
    homepage,
    publisher: publisherName,
    published: release.snapshotAt!.toISOString().slice(0, 10),
    keywords,
    languages: Object.keys(inspection.languages).toSorted(),
    period: [Math.min(...years), Math.max(...years)],
    counts: { threads, posts, text: inspection.posts.text, withheld: inspection.posts.stubs },
    files,
    columns: { posts: postColumns(tier), threads: threadColumns },
  };
}

async function changes({ release, tier }: Build, current: ReleaseDescription) {
  const earlier = await db()
    .select()
    .from(releases)
    .where(and(eq(releases.tier, tier), inArray(releases.status, ["published", "superseded", "recalled"])));
  const rows = earlier
    .filter(({ id }) => id !== release.id)
    .map(({ version, snapshotAt, counts }) => ({
      version,
      published: snapshotAt!.toISOString().slice(0, 10),
      threads: counts.threads ?? 0,
      schemaVersion,
    }));
  const own = {
    version: current.version,
    published: current.published,
    threads: current.counts.threads,
    schemaVersion,
  };
  return [own, ...rows].toSorted((a, b) => compareVersions(a.version, b.version));
}

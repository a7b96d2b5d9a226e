import type { Translate } from "../../shared/i18n/translate.ts";
import type { Dictionary, PrivacyReport, QualityReport } from "./reports.ts";

type Row = [label: string, value: string | number];
interface Section {
  title: string;
  rows: Row[];
}

const escape = (text: string): string =>
  text.replace(/[<>&"]/g, (c) => ({ "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;" })[c]!);

const table = ({ title, rows }: Section): string =>
  `<h2>${escape(title)}</h2>\n<table>\n${rows
    .map(
      ([label, value]) => `<tr><th scope="row">${escape(label)}</th><td>${escape(String(value))}</td></tr>`,
    )
    .join("\n")}\n</table>`;

/** A page that opens from a disk, without style sheet or script, in both languages one after the other. */
function page(title: string, languages: { code: string; heading: string; sections: Section[] }[]): string {
  const parts = languages.map(
    ({ code, heading, sections }) =>
      `<section lang="${code}">\n<h1>${escape(heading)}</h1>\n${sections
        .filter(({ rows }) => rows.length > 0)
        .map(table)
        .join("\n")}\n</section>`,
  );
  return `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title></head>\n<body>\n${parts.join("\n<hr>\n")}\n</body>\n</html>\n`;
}

/** What two readers found, and what both may have missed. */
export function sampleRows(
  { humanSample }: Pick<PrivacyReport, "humanSample">,
  t: Translate,
): [string, string | number][] {
  if (!humanSample) return [];
  const { posts, found, both, estimated, upperBound } = humanSample;
  return [
    [t("research.sample.read"), posts],
    [t("research.sample.foundFirst"), found[0]],
    [t("research.sample.foundSecond"), found[1]],
    [t("research.sample.foundBoth"), both],
    [t("research.sample.estimated"), estimated],
    ...(upperBound === null
      ? []
      : ([[t("research.sample.upperBound"), `${Math.round(upperBound * 10_000) / 100} %`]] as Row[])),
  ];
}

type Translators = Record<"fr" | "en", Translate>;

const counted = (counts: Record<string, number>, label: (key: string) => string): Row[] =>
  Object.entries(counts).map(([key, n]) => [label(key), n]);

export function qualityPage(report: QualityReport, translators: Translators): string {
  return page(
    `Quality ${report.version}`,
    (["en", "fr"] as const).map((code) => {
      const t = translators[code];
      const { threads, posts } = report;
      return {
        code,
        heading: `${t("research.report.quality")} ${report.version}`,
        sections: [
          {
            title: t("research.report.threads"),
            rows: [
              [t("research.report.inSnapshot"), threads.inSnapshot],
              ...counted(threads.outsidePopulation, (key) => t.dynamic(`research.reasons.${key}`)),
              [t("research.report.eligible"), threads.eligible],
              [t("research.report.released"), threads.released],
              [t("research.report.sampledOut"), threads.sampledOut],
              ...counted(threads.withheld, (key) => t.dynamic(`research.reasons.${key}`)),
            ],
          },
          {
            title: t("research.report.posts"),
            rows: [
              [t("research.report.withWords"), posts.released],
              [t("research.report.places"), posts.withheldPlaces],
              ...counted(posts.byKind, (key) => t.dynamic(`research.kinds.${key}`)),
              ...counted(posts.byLanguage, (key) => t.dynamic(`research.languages.${key}`)),
              ...counted(posts.byYear, (key) => key),
            ],
          },
        ],
      };
    }),
  );
}

export function privacyPage(report: PrivacyReport, translators: Translators): string {
  return page(
    `Privacy ${report.version}`,
    (["en", "fr"] as const).map((code) => {
      const t = translators[code];
      const { measured } = report;
      return {
        code,
        heading: `${t("research.report.privacy")} ${report.version}`,
        sections: [
          {
            title: t("research.report.measured"),
            rows: [
              [t("research.report.canaries", { count: measured.canaryIdentifiers }), measured.canariesLeft],
              [t("research.report.knownValues"), measured.knownValuesLeft],
              [t("research.report.ordinaryWords"), measured.ordinaryWordsThatAreAlsoPseudonyms],
              [t("research.report.smallestGroup"), measured.smallestGroup ?? 0],
              [t("research.report.topicGroups"), measured.fewestTopicGroups ?? 0],
              [
                t("research.report.searchable"),
                `${measured.searchablePosts.found} / ${measured.searchablePosts.examined}`,
              ],
            ],
          },
          { title: t("research.sample.title"), rows: sampleRows(report, t) },
          {
            title: t("research.report.thresholds"),
            rows: report.thresholds.map(({ name, value, production, isDemoValue }): Row => [
              t.dynamic(`research.thresholds.${name}`),
              isDemoValue ? t("research.report.demoValue", { value, production }) : value,
            ]),
          },
          {
            title: t("research.report.removed"),
            rows: counted(report.removedByType, (key) => t.dynamic(`research.types.${key}`)),
          },
          {
            title: t("research.report.generalised"),
            rows: counted(report.generalised, (key) => t.dynamic(`research.generalised.${key}`)),
          },
          {
            title: t("research.report.residual"),
            rows: report.residualRisks.map((key): Row => [t.dynamic(`research.residual.${key}`), ""]),
          },
          {
            title: t("research.report.notDone"),
            rows: report.notDone.map((key): Row => [t.dynamic(`research.notDone.${key}`), ""]),
          },
        ],
      };
    }),
  );
}

export function dictionaryPage({ version, posts, threads }: Dictionary, translators: Translators): string {
  return page(
    `Dictionary ${version}`,
    (["en", "fr"] as const).map((code) => {
      const t = translators[code];
      const rows = (entries: Dictionary["posts"]): Row[] =>
        entries.map((entry) => [
          entry.name,
          [
            `${t.dynamic(`research.columnTypes.${entry.type}`)}.`,
            entry.description[code],
            entry.values ? `${t("research.report.values")} ${entry.values.join(", ")}.` : "",
            entry.alteredByDeidentification?.[code] ?? "",
            entry.missing === undefined
              ? ""
              : t("research.report.emptyAndDistinct", {
                  missing: entry.missingPercent ?? 0,
                  distinct: entry.distinct ?? 0,
                }),
          ]
            .filter(Boolean)
            .join(" "),
        ]);
      return {
        code,
        heading: `${t("research.report.dictionary")} ${version}`,
        sections: [
          { title: "posts", rows: rows(posts) },
          { title: "threads", rows: rows(threads) },
        ],
      };
    }),
  );
}

import type { ReleaseDescription } from "../description.ts";
import { fileUrl } from "../description.ts";
import { yaml } from "./citation.ts";

const sizes = ["n<1K", "1K<n<10K", "10K<n<100K", "100K<n<1M", "1M<n<10M"];
const sizeCategory = (rows: number): string =>
  sizes[Math.min(sizes.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(rows, 1))) - 2))]!;
const features = {
  string: "dtype: string",
  integer: "dtype: int32",
  boolean: "dtype: bool",
  strings: "list: string",
};

/** README.md: a Hugging Face card whose body is a datasheet (Gebru et al. 2021), English first, then French. */
export function card(release: ReleaseDescription): string {
  const posts = release.files.find(({ path }) => path === "data/posts.parquet")!;
  const threads = release.files.find(({ path }) => path === "data/threads.parquet")!;
  const total = posts.bytes + threads.bytes;
  const front = [
    "---",
    release.tier === "open"
      ? "license: cc-by-4.0"
      : `license: other\nlicense_name: ${yaml(release.licence.spdx)}\nlicense_link: ${yaml(release.licence.url)}`,
    `language:\n${release.languages.map((code) => `  - ${code}`).join("\n")}`,
    `pretty_name: ${yaml(release.title.en)}`,
    `version: ${yaml(release.version)}`,
    `tags:\n${release.keywords.map((word) => `  - ${yaml(word)}`).join("\n")}`,
    `size_categories:\n  - ${yaml(sizeCategory(release.counts.posts))}`,
    "task_categories:\n  - question-answering\n  - text-classification",
    "annotations_creators:\n  - found",
    "source_datasets:\n  - original",
    "configs:",
    `  - config_name: posts\n    default: true\n    data_files:\n      - split: train\n        path: ${posts.path}`,
    `  - config_name: threads\n    data_files:\n      - split: train\n        path: ${threads.path}`,
    "dataset_info:",
    `  - config_name: posts\n    features:\n${release.columns.posts.map(({ name, type }) => `      - name: ${name}\n        ${features[type]}`).join("\n")}`,
    `    splits:\n      - name: train\n        num_bytes: ${posts.bytes}\n        num_examples: ${release.counts.posts}\n    download_size: ${total}\n    dataset_size: ${total}`,
    "---",
  ];
  return `${front.join("\n")}\n\n${english(release)}\n${french(release)}`;
}

const hashes = (release: ReleaseDescription): string =>
  release.files.map(({ path, bytes, sha256 }) => `| \`${path}\` | ${bytes} | \`${sha256}\` |`).join("\n");

const distribution = (release: ReleaseDescription): string =>
  release.tier === "open"
    ? `Immutable files under ${release.url}, with checksums in SHA256SUMS. First query:

\`\`\`sql
SELECT language, kind, count(*) FROM '${fileUrl(release, "data/posts.parquet")}' GROUP BY ALL;
\`\`\``
    : `By personal links, until the end of a project that two stewards approved: ${release.url}. Never pass them on.`;

const demoNote = {
  en: "\n> Demonstration: the threads and the people are invented, and the thresholds are demonstration values.\n",
  fr: "\n> Démonstration : les fils et les personnes sont inventés, et les seuils sont des valeurs de démonstration.\n",
};

function english(release: ReleaseDescription): string {
  const { counts, licence } = release;
  return `# ${release.title.en}
${release.isDemo ? demoNote.en : ""}
${release.description.en}

Version ${release.version}, ${release.published}. ${counts.threads} threads, ${counts.posts} posts, of which ${counts.withheld} are empty places without consent. Licence: [${licence.title}](${licence.url}) (${licence.spdx}); please also read RESPONSIBLE_USE.md.

| file | bytes | SHA-256 |
|---|---|---|
${hashes(release)}

## Motivation
Patients and carers explain what clinic notes leave out. Their authors chose to let these threads serve research.

## Composition
One row per contribution, \`thread_id\` and \`position\` rebuild each thread. docs/dictionary.json describes every column.

## Collection
Written on ${release.publisher} between ${release.period[0]} and ${release.period[1]}. Each author opted in for each contribution, after seeing the de-identified text.

## Preprocessing
Identifiers are replaced by placeholders numbered within a thread; dates, ages and counts are banded; small groups are generalised or withheld. docs/privacy.json has every rule with its count. No row is fabricated: docs/quality.json adds up.

## Uses
Research on information needs, peer support and question answering. Not a clinical source, not for singling people out.

## Distribution
${distribution(release)}

## Maintenance
Every version is a complete new extraction with new identifiers, so versions cannot be joined. Withdrawn contributions are absent from the next one. \`status.json\` beside the versions says whether this one may still be used.
`;
}

function french(release: ReleaseDescription): string {
  const { counts, licence } = release;
  return `
---

# ${release.title.fr}
${release.isDemo ? demoNote.fr : ""}
${release.description.fr}

Version ${release.version}, ${release.published}. ${counts.threads} fils, ${counts.posts} contributions, dont ${counts.withheld} places vides faute d’accord. Licence : [${licence.title}](${licence.url}) ; lisez aussi RESPONSIBLE_USE.md.

Chaque auteur a donné son accord pour chaque contribution, après avoir vu le texte désidentifié. Les identifiants sont remplacés par des repères numérotés dans le fil ; dates, âges et compteurs sont réduits à des tranches ; les petits groupes sont généralisés ou retenus. docs/privacy.json donne chaque règle et son compte, docs/quality.json montre que les comptes tombent juste : aucune ligne n’est fabriquée. Ce n’est pas une source clinique.
`;
}

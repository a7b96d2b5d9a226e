import type { ReleaseDescription } from "../description.ts";

/** A YAML scalar: JSON strings are valid YAML. */
export const yaml = (value: string): string => JSON.stringify(value);

/** CITATION.cff: Citation File Format 1.2.0. */
export function citationCff(release: ReleaseDescription): string {
  const entries: [string, string][] = [
    ["cff-version", "1.2.0"],
    ["message", yaml("If you use these data, please cite them as below.")],
    ["type", "dataset"],
    ["title", yaml(release.title.en)],
    ["abstract", yaml(release.description.en)],
    ["version", yaml(release.version)],
    ["date-released", yaml(release.published)],
    // Its list of identifiers knows published licences only.
    release.tier === "open" ? ["license", release.licence.spdx] : ["license-url", yaml(release.licence.url)],
    ["url", yaml(release.url)],
  ];
  const keywords = release.keywords.map((word) => `  - ${yaml(word)}`).join("\n");
  const head = entries.map(([key, value]) => `${key}: ${value}`).join("\n");
  return `${head}\nauthors:\n  - name: ${yaml(release.publisher)}\n    website: ${yaml(release.homepage)}\nkeywords:\n${keywords}\n`;
}

/** For people who write in LaTeX. */
export function bibtex(release: ReleaseDescription): string {
  const year = release.published.slice(0, 4);
  const key = `${release.name}-${release.version}`.replaceAll(".", "-");
  return [
    `@misc{${key},`,
    `  author = {{${release.publisher}}},`,
    `  title = {${release.title.en}},`,
    `  year = {${year}},`,
    `  version = {${release.version}},`,
    `  howpublished = {Data set},`,
    `  url = {${release.url}}`,
    "}",
  ].join("\n");
}

/** For reference managers: RIS, whose lines end with CR LF. */
export function ris(release: ReleaseDescription): string {
  return [
    "TY  - DATA",
    `AU  - ${release.publisher}`,
    `TI  - ${release.title.en}`,
    `PY  - ${release.published.slice(0, 4)}`,
    `ET  - ${release.version}`,
    `PB  - ${release.publisher}`,
    `UR  - ${release.url}`,
    ...release.keywords.map((word) => `KW  - ${word}`),
    "ER  - ",
  ].join("\r\n");
}

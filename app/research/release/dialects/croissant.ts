import type { Column } from "../columns.ts";
import { citation, fileUrl, resourceName, tables } from "../description.ts";
import type { DescribedFile, ReleaseDescription } from "../description.ts";

// The context of Croissant 1.1 (MLCommons, 2026-01-29), with the terms used here.
const context = {
  "@language": "en",
  "@vocab": "https://schema.org/",
  arrayShape: "cr:arrayShape",
  citeAs: "cr:citeAs",
  column: "cr:column",
  conformsTo: "dct:conformsTo",
  containedIn: "cr:containedIn",
  cr: "http://mlcommons.org/croissant/",
  data: { "@id": "cr:data", "@type": "@json" },
  dataType: { "@id": "cr:dataType", "@type": "@vocab" },
  dct: "http://purl.org/dc/terms/",
  equivalentProperty: "cr:equivalentProperty",
  examples: { "@id": "cr:examples", "@type": "@json" },
  extract: "cr:extract",
  field: "cr:field",
  fileObject: "cr:fileObject",
  fileProperty: "cr:fileProperty",
  fileSet: "cr:fileSet",
  format: "cr:format",
  includes: "cr:includes",
  isArray: "cr:isArray",
  isLiveDataset: "cr:isLiveDataset",
  jsonPath: "cr:jsonPath",
  key: "cr:key",
  md5: "cr:md5",
  parentField: "cr:parentField",
  path: "cr:path",
  rai: "http://mlcommons.org/croissant/RAI/",
  recordSet: "cr:recordSet",
  references: "cr:references",
  regex: "cr:regex",
  repeated: "cr:repeated",
  replace: "cr:replace",
  sc: "https://schema.org/",
  sdVersion: "cr:sdVersion",
  separator: "cr:separator",
  source: "cr:source",
  subField: "cr:subField",
  transform: "cr:transform",
};

/** Data Use Ontology: health research, an ethics opinion, one project, until its last day. */
const duo = ["DUO_0000006", "DUO_0000021", "DUO_0000027", "DUO_0000025"];

const dataTypes = { string: "sc:Text", integer: "sc:Integer", boolean: "sc:Boolean", strings: "sc:Text" };

/** croissant.json: Croissant 1.1 with the responsible-AI vocabulary 1.0. */
export function croissant(release: ReleaseDescription): object {
  return {
    "@context": context,
    "@type": "sc:Dataset",
    conformsTo: ["http://mlcommons.org/croissant/1.1", "http://mlcommons.org/croissant/RAI/1.0"],
    name: release.name,
    alternateName: release.title.en,
    description: release.description.en,
    license: release.licence.url,
    ...(release.tier === "open"
      ? {}
      : { usageInfo: duo.map((code) => `http://purl.obolibrary.org/obo/${code}`) }),
    url: release.url,
    version: release.version,
    creator: { "@type": "sc:Organization", name: release.publisher, url: release.homepage },
    publisher: { "@type": "sc:Organization", name: release.publisher, url: release.homepage },
    datePublished: release.published,
    inLanguage: release.languages,
    keywords: release.keywords,
    isLiveDataset: false,
    citeAs: citation(release),
    distribution: release.files.map((file) => fileObject(release, file)),
    recordSet: tables(release)
      .filter(({ path }) => path.endsWith(".parquet"))
      .map((file) => recordSet(release, file)),
    ...responsibleUse(release),
  };
}

const fileObject = (release: ReleaseDescription, file: DescribedFile) => ({
  "@type": "cr:FileObject",
  "@id": resourceName(file.path),
  name: resourceName(file.path),
  description: file.title.en,
  contentUrl: fileUrl(release, file.path),
  contentSize: `${file.bytes} B`,
  encodingFormat: file.mediaType,
  sha256: file.sha256,
});

function recordSet(release: ReleaseDescription, file: DescribedFile & { table: "posts" | "threads" }) {
  const key = file.table === "posts" ? "post_id" : "thread_id";
  return {
    "@type": "cr:RecordSet",
    "@id": file.table,
    name: file.table,
    description: `${file.title.en} ${file.rows} rows.`,
    key: { "@id": `${file.table}/${key}` },
    field: release.columns[file.table].map((column) => field(file, column)),
  };
}

// A reference from parent_id to post_id of the same record set makes mlcroissant fail: it is in datapackage.json only.
const field = (file: DescribedFile & { table: "posts" | "threads" }, column: Column) => ({
  "@type": "cr:Field",
  "@id": `${file.table}/${column.name}`,
  name: column.name,
  description: column.description.en,
  dataType: dataTypes[column.type],
  ...(column.type === "strings" ? { isArray: true, arrayShape: "-1" } : {}),
  ...(file.table === "posts" && column.name === "thread_id"
    ? { references: { field: { "@id": "threads/thread_id" } } }
    : {}),
  source: { fileObject: { "@id": resourceName(file.path) }, extract: { column: column.name } },
});

const responsibleUse = (release: ReleaseDescription) => ({
  "rai:dataCollection":
    "Written by members of the forum for one another; released only with each author's opt-in, given after seeing the de-identified text.",
  "rai:dataCollectionType": ["Web forum contributions by their own authors"],
  "rai:dataCollectionTimeframe": release.period.map(String),
  "rai:dataCollectionMissingData":
    "Contributions without consent are empty places marked withheld; characteristics shared by fewer than k authors are empty.",
  "rai:dataPreprocessingProtocol":
    "Direct identifiers replaced by placeholders, dates reduced to the year, counts and ages to bands; docs/privacy.json has every number.",
  "rai:machineAnnotationTools": ["Entraide rule-based de-identification engine"],
  "rai:personalSensitiveInformation":
    "De-identified (pseudonymised) personal health data, not anonymous: a sentence can be searched back to the public page it came from.",
  "rai:dataSocialImpact":
    "Lets patients' questions and lived experience be studied; could harm them if used to single people out, which RESPONSIBLE_USE.md asks not to do.",
  "rai:dataBiases":
    "Authors chose to write on a forum and to share: younger, connected and motivated people are over-represented; topics follow what they came for.",
  "rai:dataLimitations":
    "Not a clinical source. Answers may be wrong; a professional stamp says who wrote, not that it is right.",
  "rai:dataUseCases": [
    "Health services research",
    "Question answering in French and English",
    "Study of patient information needs",
  ],
  "rai:dataReleaseMaintenancePlan":
    "Complete re-release at each version; withdrawn contributions leave the next one; status.json says whether a version may still be used.",
});

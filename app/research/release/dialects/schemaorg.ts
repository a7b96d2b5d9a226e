import { citation, fileUrl } from "../description.ts";
import type { ReleaseDescription } from "../description.ts";

/** schemaorg.json: what search engines for data read. */
export function schemaorg(release: ReleaseDescription): object {
  return {
    "@context": "https://schema.org/",
    "@type": "Dataset",
    "@id": release.url,
    name: release.title.en,
    alternateName: [release.name, release.title.fr],
    description: release.description.en,
    version: release.version,
    url: release.url,
    identifier: release.url,
    license: release.licence.url,
    isAccessibleForFree: true,
    ...(release.tier === "open" ? {} : { conditionsOfAccess: release.licence.title }),
    inLanguage: release.languages,
    keywords: release.keywords,
    creator: { "@type": "Organization", name: release.publisher, url: release.homepage },
    publisher: { "@type": "Organization", name: release.publisher, url: release.homepage },
    datePublished: release.published,
    temporalCoverage: `${release.period[0]}/${release.period[1]}`,
    measurementTechnique:
      "Forum contributions released with their authors' consent after rule-based de-identification",
    citation: citation(release),
    variableMeasured: release.columns.posts.map(({ name, description }) => ({
      "@type": "PropertyValue",
      name,
      description: description.en,
    })),
    distribution: release.files.map((file) => ({
      "@type": "DataDownload",
      name: file.path,
      description: file.title.en,
      contentUrl: fileUrl(release, file.path),
      encodingFormat: file.mediaType,
      contentSize: `${file.bytes} B`,
      sha256: file.sha256,
    })),
  };
}

import type { ReleaseDescription } from "../description.ts";

/** ro-crate-metadata.json: RO-Crate 1.2, flattened JSON-LD with the context by reference. */
export function roCrate(release: ReleaseDescription): object {
  const publisher = { "@id": release.homepage };
  return {
    "@context": "https://w3id.org/ro/crate/1.2/context",
    "@graph": [
      {
        "@id": "ro-crate-metadata.json",
        "@type": "CreativeWork",
        about: { "@id": "./" },
        conformsTo: { "@id": "https://w3id.org/ro/crate/1.2" },
      },
      {
        "@id": "./",
        "@type": "Dataset",
        name: release.title.en,
        alternateName: release.name,
        description: release.description.en,
        datePublished: release.published,
        license: { "@id": release.licence.url },
        version: release.version,
        url: release.url,
        inLanguage: release.languages,
        keywords: release.keywords.join(", "),
        publisher,
        author: publisher,
        hasPart: release.files.map(({ path }) => ({ "@id": path })),
      },
      { "@id": release.homepage, "@type": "Organization", name: release.publisher, url: release.homepage },
      {
        "@id": release.licence.url,
        "@type": "CreativeWork",
        name: release.licence.title,
        identifier: release.licence.spdx,
      },
      ...release.files.map((file) => ({
        "@id": file.path,
        "@type": "File",
        name: file.title.en,
        encodingFormat: file.mediaType,
        contentSize: String(file.bytes),
        sha256: file.sha256,
      })),
    ],
  };
}

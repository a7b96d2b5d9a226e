import type { ReleaseDescription } from "../description.ts";

const xml = (text: string): string =>
  text.replace(
    /[<>&"']/g,
    (c) => ({ "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;", "'": "&apos;" })[c]!,
  );

/** datacite.xml: DataCite Metadata Schema 4.7. Without a DOI the identifier is the address of the version. */
export function datacite(release: ReleaseDescription): string {
  const { title, description, files } = release;
  const totalBytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
  return `<?xml version="1.0" encoding="UTF-8"?>
<resource xmlns="http://datacite.org/schema/kernel-4" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://datacite.org/schema/kernel-4 https://schema.datacite.org/meta/kernel-4.7/metadata.xsd">
  <identifier identifierType="URL">${xml(release.url)}</identifier>
  <creators><creator><creatorName nameType="Organizational">${xml(release.publisher)}</creatorName></creator></creators>
  <titles>
    <title xml:lang="en">${xml(title.en)}</title>
    <title xml:lang="fr" titleType="TranslatedTitle">${xml(title.fr)}</title>
  </titles>
  <publisher>${xml(release.publisher)}</publisher>
  <publicationYear>${release.published.slice(0, 4)}</publicationYear>
  <resourceType resourceTypeGeneral="Dataset">Forum threads</resourceType>
  <subjects>${release.keywords.map((word) => `<subject>${xml(word)}</subject>`).join("")}</subjects>
  <dates>
    <date dateType="Issued">${release.published}</date>
    <date dateType="Collected">${release.period[0]}/${release.period[1]}</date>
  </dates>
  <alternateIdentifiers><alternateIdentifier alternateIdentifierType="name">${xml(release.name)}</alternateIdentifier></alternateIdentifiers>
  <sizes><size>${totalBytes} B</size><size>${release.counts.posts} posts</size></sizes>
  <formats>${[...new Set(files.map(({ mediaType }) => mediaType))].map((type) => `<format>${xml(type)}</format>`).join("")}</formats>
  <version>${xml(release.version)}</version>
  <rightsList><rights rightsURI="${xml(release.licence.url)}" rightsIdentifier="${release.licence.spdx}" rightsIdentifierScheme="SPDX" schemeURI="https://spdx.org/licenses/">${xml(release.licence.title)}</rights></rightsList>
  <descriptions>
    <description xml:lang="en" descriptionType="Abstract">${xml(description.en)}</description>
    <description xml:lang="fr" descriptionType="Abstract">${xml(description.fr)}</description>
  </descriptions>
</resource>
`;
}

import { fileUrl } from "../description.ts";
import type { ReleaseDescription } from "../description.ts";

export const literal = (text: string, language?: string): string =>
  `${JSON.stringify(text)}${language ? `@${language}` : ""}`;

/** dcat.ttl: DCAT-AP 3.0. */
export function dcat(release: ReleaseDescription): string {
  const distributions = release.files.map(
    (file) => `<${fileUrl(release, file.path)}#distribution> a dcat:Distribution ;
  dct:title ${literal(file.title.en, "en")}, ${literal(file.title.fr, "fr")} ;
  dcat:accessURL <${release.url}> ;
  dcat:downloadURL <${fileUrl(release, file.path)}> ;
  dcat:mediaType <https://www.iana.org/assignments/media-types/${file.mediaType}> ;
  dcat:byteSize "${file.bytes}"^^xsd:nonNegativeInteger ;
  dct:license <${release.licence.url}> ;
  spdx:checksum [ a spdx:Checksum ; spdx:algorithm spdx:checksumAlgorithm_sha256 ; spdx:checksumValue "${file.sha256}"^^xsd:hexBinary ] .`,
  );
  return `@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix spdx: <http://spdx.org/rdf/terms#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

<${release.url}> a dcat:Dataset ;
  dct:identifier ${literal(release.name)} ;
  dct:title ${literal(release.title.en, "en")}, ${literal(release.title.fr, "fr")} ;
  dct:description ${literal(release.description.en, "en")}, ${literal(release.description.fr, "fr")} ;
  dct:publisher [ a foaf:Organization ; foaf:name ${literal(release.publisher)} ; foaf:homepage <${release.homepage}> ] ;
  dct:issued "${release.published}"^^xsd:date ;
  dct:license <${release.licence.url}> ;
  dct:language ${release.languages.map((code) => `<http://publications.europa.eu/resource/authority/language/${code === "fr" ? "FRA" : "ENG"}>`).join(", ")} ;
  dct:temporal [ a dct:PeriodOfTime ; dcat:startDate "${release.period[0]}"^^xsd:gYear ; dcat:endDate "${release.period[1]}"^^xsd:gYear ] ;
  dcat:version ${literal(release.version)} ;
  dcat:keyword ${release.keywords.map((word) => literal(word, "en")).join(", ")} ;
  dcat:theme <http://publications.europa.eu/resource/authority/data-theme/HEAL> ;
  dcat:landingPage <${release.url}> ;
  dcat:distribution ${release.files.map((file) => `<${fileUrl(release, file.path)}#distribution>`).join(", ")} .

${distributions.join("\n\n")}
`;
}

import { datasetDescription, datasetTitle, publisherName } from "../description.ts";
import { literal } from "./dcat.ts";

/** catalog.ttl: a DCAT-AP 3.0 catalogue that leads harvesters to the dcat.ttl of each version. */
export function catalog(base: string, versions: readonly { version: string; published: string }[]): string {
  const home = `${base}/data`;
  const dataset = (version: string) => `<${home}/${version}>`;
  const [newest] = versions;
  return `@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

<${home}> a dcat:Catalog ;
  dct:title ${literal(datasetTitle.en, "en")}, ${literal(datasetTitle.fr, "fr")} ;
  dct:description ${literal(datasetDescription.en, "en")}, ${literal(datasetDescription.fr, "fr")} ;
  dct:publisher [ a foaf:Organization ; foaf:name ${literal(publisherName)} ; foaf:homepage <${base}> ] ;
${newest ? `  dct:modified "${newest.published}"^^xsd:date ;\n  dcat:dataset ${versions.map(({ version }) => dataset(version)).join(", ")} ;\n` : ""}  foaf:homepage <${home}> .
${versions
  .map(
    ({ version, published }) => `
${dataset(version)} a dcat:Dataset ;
  dct:title ${literal(datasetTitle.en, "en")}, ${literal(datasetTitle.fr, "fr")} ;
  dct:description ${literal(datasetDescription.en, "en")}, ${literal(datasetDescription.fr, "fr")} ;
  dcat:version ${literal(version)} ;
  dct:issued "${published}"^^xsd:date ;
  rdfs:seeAlso <${home}/${version}/dcat.ttl> .
`,
  )
  .join("")}`;
}

import type { DocumentItem, DocumentSection, Quote, TakenDocument } from "./document.ts";

type Json = { [key: string]: unknown };
type Resource = Json & { resourceType: string; id: string };

const urn = (id: string) => `urn:uuid:${id}`;

/** Said by the patient, not by a professional (HL7 v3 SecurityIntegrityProvenanceReportedBy). */
const patientReported = {
  system: "http://terminology.hl7.org/CodeSystem/v3-ObservationValue",
  code: "PATRPT",
  display: "patient reported",
};
const patientProvided = { code: "patient-provided", display: "patient-provided" };
const label = () => ({ security: [patientReported], tag: [patientProvided] });

/**
 * A FHIR R4 document (https://hl7.org/fhir/R4/documents.html): a Composition whose sections are narrative, its author
 * and subject the person under their pseudonym, and a reference to each text that was kept.
 */
export function makeFhirBundle(taken: TakenDocument): Json {
  const patientId = crypto.randomUUID();
  const compositionId = crypto.randomUUID();
  const moment = taken.madeAt.toISOString();
  const quoted = taken.sections.flatMap(({ items }) => items.filter(isReferred));
  const patient: Resource = {
    resourceType: "Patient",
    id: patientId,
    meta: label(),
    name: [{ use: "anonymous", text: taken.author }],
  };
  const self = { reference: urn(patientId), display: taken.author };
  const composition: Resource = {
    resourceType: "Composition",
    id: compositionId,
    meta: label(),
    language: taken.language,
    text: narrative(taken.language, [heading(taken.title), ...taken.intro.map(paragraph)]),
    status: "final",
    type: {
      coding: [{ system: "http://loinc.org", code: "51855-5", display: "Patient Note" }],
      text: taken.title,
    },
    subject: self,
    date: moment,
    author: [self],
    title: taken.title,
    confidentiality: "N",
    section: taken.sections.map((section) => sectionOf(section, taken, self)),
  };
  const references = quoted.map((item) => referenceOf(item, item.quote));
  return {
    resourceType: "Bundle",
    id: crypto.randomUUID(),
    meta: label(),
    language: taken.language,
    identifier: { system: "urn:ietf:rfc:3986", value: urn(crypto.randomUUID()) },
    type: "document",
    timestamp: moment,
    entry: [composition, patient, ...references].map((resource) => ({
      fullUrl: urn(resource.id),
      resource,
    })),
  };
}

const isReferred = (item: DocumentItem): item is DocumentItem & { quote: Quote } =>
  item.quote !== null && !item.quote.isWithdrawn;

function sectionOf(section: DocumentSection, taken: TakenDocument, self: Json): Json {
  const referred = section.items.filter(isReferred);
  return {
    title: section.title,
    // Whose words: passages have their authors, said beside each of them.
    ...(section.kind === "passage" ? {} : { author: [self] }),
    text: narrative(taken.language, [paragraph(section.whose), ...section.items.flatMap(itemNarrative)]),
    ...(referred.length > 0 ? { entry: referred.map(({ id }) => ({ reference: urn(id) })) } : {}),
  };
}

/** A text that stays where it is: its address, its author as named there, and the day. */
function referenceOf({ id }: DocumentItem, quote: Quote): Resource {
  return {
    resourceType: "DocumentReference",
    id,
    meta: label(),
    status: "current",
    type: { text: "Entraide" },
    date: new Date(quote.publishedAt).toISOString(),
    author: [{ display: quote.attribution }],
    description: quote.attribution,
    content: [
      {
        attachment: {
          contentType: "text/html",
          language: quote.language,
          url: quote.url,
          ...(quote.title ? { title: quote.title } : {}),
          creation: new Date(quote.publishedAt).toISOString(),
        },
      },
    ],
  };
}

/** Well-formed XHTML, as a narrative must be; what XML cannot hold is left out. */
const escape = (text: string): string =>
  text
    .toWellFormed()
    // eslint-disable-next-line no-control-regex -- XML 1.0 §2.2
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const lines = (text: string): string => escape(text).replaceAll("\n", "<br/>");
const heading = (text: string): string => `<h1>${escape(text)}</h1>`;
const paragraph = (text: string): string => `<p>${lines(text)}</p>`;

const narrative = (language: string, parts: string[]): Json => ({
  status: "additional",
  div: `<div xmlns="http://www.w3.org/1999/xhtml" lang="${language}" xml:lang="${language}">${parts.join("")}</div>`,
});

function itemNarrative({ heading: title, headingLanguage, own, ownLabel, quote }: DocumentItem): string[] {
  const remark = ownLabel ? [`<p><b>${escape(ownLabel)}</b></p>`] : [];
  const spoken = quote
    ? [
        quote.warning ? `<p><b>${escape(quote.warning)}</b></p>` : "",
        quote.paragraphs.length > 0
          ? `<blockquote lang="${quote.language}">${quote.paragraphs.map(paragraph).join("")}</blockquote>`
          : "",
        paragraph(quote.attribution),
        quote.isWithdrawn ? "" : `<p><a href="${escape(quote.url)}">${escape(quote.url)}</a></p>`,
      ]
    : [];
  return [`<h2 lang="${headingLanguage}">${escape(title)}</h2>`, ...spoken, ...remark, ...own.map(paragraph)];
}

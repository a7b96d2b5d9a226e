import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { XMLValidator } from "fast-xml-parser";
import { Fhir } from "fhir";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import type { Locale } from "../../shared/i18n/locale.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import type { Entry, Passage } from "../entries.ts";
import { makeDocument } from "./document.ts";
import { makeFhirBundle } from "./fhir.server.ts";
import { makePdf } from "./pdf.server.ts";

const origin = "https://entraide.example";
const now = new Date("2026-11-25T10:00:00Z");

const passage: Passage = {
  postId: "7a1c2e6e-1111-4111-8111-111111111111",
  number: 12,
  title: "Faut-il arrêter avant une opération ?",
  text: "Ne l’arrêtez pas seul.\n\nParlez-en <avant> l’opération & notez-le.",
  author: "Dr Martin",
  isAnonymous: false,
  isMine: false,
  isImported: false,
  kind: "professional",
  language: "fr",
  publishedAt: "2026-10-02T08:00:00.000Z",
  keptAt: "2026-11-20T08:00:00.000Z",
  stamp: {
    profession: { fr: "Médecin", en: "Physician" },
    professionCode: "10",
    country: "FR",
    shownName: "Dr Martin",
    verifiedAt: "2026-06-01T00:00:00.000Z",
    interests: "",
  },
};

let serial = 0;
const entry = (given: Partial<Entry>): Entry => ({
  id: crypto.randomUUID(),
  kind: "question",
  number: ++serial,
  revision: 1,
  text: "May I drive?",
  day: null,
  passage: null,
  standing: null,
  ...given,
});

const notebook: Entry[] = [
  entry({ text: "Can I drive?\nAnd fly?" }),
  entry({ kind: "diary", day: "2026-11-03", text: "Slept badly. Θ ≥ 38 °C, “œdème”, Ж, 💤" }),
  entry({ kind: "note", text: "Bring the <results> & the \u0001letter." }),
  entry({ kind: "passage", text: "Ask about this.", passage, standing: "published" }),
  entry({
    kind: "passage",
    text: "",
    passage: { ...passage, text: "Gone words.", title: "", author: "Wren", stamp: null },
    standing: "withdrawn",
  }),
  entry({
    kind: "passage",
    text: "",
    passage: { ...passage, author: "Wren", stamp: null, kind: "experience", text: "Take twice the dose." },
    standing: "dangerous",
  }),
];

const taken = (locale: Locale = "en", entries = notebook) =>
  makeDocument(entries, { pseudonym: "Heron", locale, t: translator(locale), origin, now });

type Node = { role?: string; children?: Node[]; alt?: string; lang?: string; id?: string };

async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false }).promise;
  const roles: string[] = [];
  const spoken: { role: string; text: string }[] = [];
  const langs: string[] = [];
  let text = "";
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true });
    const byMark = new Map<string, string>();
    let mark = "";
    for (const item of content.items) {
      if ("str" in item) {
        text += item.str + (item.hasEOL ? "\n" : "");
        byMark.set(mark, (byMark.get(mark) ?? "") + item.str + (item.hasEOL ? " " : ""));
      } else if (item.type?.startsWith("beginMarkedContent")) mark = item.id ?? "";
    }
    const visit = (node: Node, role: string): void => {
      if (node.role) roles.push(node.role);
      if (node.lang) langs.push(node.lang);
      if (node.id) spoken.push({ role, text: byMark.get(node.id) ?? "" });
      for (const child of node.children ?? []) visit(child, node.role ?? role);
    };
    visit((await page.getStructTree()) as Node, "");
  }
  return {
    pdf,
    roles,
    spoken,
    langs,
    text,
    metadata: await pdf.getMetadata(),
    marks: await pdf.getMarkInfo(),
  };
}

test("the PDF is tagged, titled and in the person's language, with headings, quotes and links in its structure", async () => {
  const bytes = await makePdf(taken());
  const { roles, spoken, langs, metadata, marks } = await readPdf(bytes);
  expect(Buffer.from(bytes).toString("latin1")).toMatch(
    /\/StructTreeRoot[\s\S]*\/DisplayDocTitle true|\/DisplayDocTitle true[\s\S]*\/StructTreeRoot/,
  );
  expect(marks).toMatchObject({ Marked: true });
  expect(metadata.info).toMatchObject({
    Title: "Preparing an appointment",
    Language: "en",
    PDFFormatVersion: "1.7",
    Keywords: "patient-provided",
  });
  // A link has its words and its annotation, which has none.
  const said = (role: string) =>
    spoken.filter((part) => part.role === role && part.text).map(({ text }) => text.trim());
  expect(said("H1")).toEqual(["Preparing an appointment"]);
  expect(said("H2")).toEqual(["Questions to ask", "Diary", "My notes", "Passages kept"]);
  expect(said("H3")).toContain("3 November 2026");
  expect(roles.filter((role) => role === "BlockQuote")).toHaveLength(2);
  expect(said("Link")).toEqual([`${origin}/posts/${passage.postId}`, `${origin}/posts/${passage.postId}`]);
  expect(langs).toContain("fr");
  // All that is said is in the structure, and page numbers are not.
  expect(said("P").join(" ")).toContain("Can I drive?");
  expect(spoken.map(({ text }) => text).join(" ")).not.toContain("1 / 1");
});

test("the PDF says whose words are whose, and takes along none that were withdrawn", async () => {
  const { text } = await readPdf(await makePdf(taken()));
  const flat = text.replace(/\s+/g, " ");
  expect(flat).toContain("Patient-provided document");
  expect(flat).toContain(
    "Dr Martin · Professional · Physician, verified in June 2026 · published 2 October 2026",
  );
  expect(flat).toContain("My remark");
  expect(flat).toContain("Wren · Lived · no verified badge");
  expect(flat).toContain("a verified professional judges this answer dangerous");
  expect(flat).toContain("no longer published on Entraide");
  expect(flat).not.toContain("Gone words");
});

test("letters outside Western alphabets are drawn; a sign without a shape is said to be missing", async () => {
  const { text } = await readPdf(await makePdf(taken()));
  expect(text.normalize("NFKC")).toContain("Θ ≥ 38 °C, “œdème”, Ж, \ufffd");
  expect(text).toContain("Some characters have no shape");
  const plain = await readPdf(await makePdf(taken("fr", [entry({ text: "Bonjour" })])));
  expect(plain.metadata.info).toMatchObject({ Language: "fr", Title: "Préparation de rendez-vous" });
  expect(plain.text).not.toContain("Certains caractères");
});

test("a notebook of 2 000 entries becomes a file of many pages, all of it tagged", async () => {
  const entries = Array.from({ length: 2_000 }, (_, index) =>
    entry({ number: index + 1, text: `Entry ${index + 1}. ${"Words of mine. ".repeat(10)}` }),
  );
  const { pdf, roles } = await readPdf(await makePdf(taken("en", entries)));
  expect(pdf.numPages).toBeGreaterThan(100);
  expect(roles.filter((role) => role === "H3")).toHaveLength(2_000);
}, 120_000);

/** poppler's pdfinfo, where the machine has it: a second reader of the same file. */
const hasPdfinfo = spawnSync("pdfinfo", ["-v"]).error === undefined;

test.skipIf(!hasPdfinfo)("pdfinfo, a second reader, finds the tags too", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "entraide-pdf-")), "file.pdf");
  writeFileSync(file, await makePdf(taken()));
  const said =
    execFileSync("pdfinfo", ["-struct-text", file], { encoding: "utf8" }) +
    execFileSync("pdfinfo", [file], { encoding: "utf8" });
  expect(said).toMatch(/Tagged:\s+yes/);
  for (const role of ["H1", "H2", "H3", "P", "BlockQuote", "Link"]) expect(said).toContain(role);
});

test.skipIf(!hasPdfinfo)("every mark of content that is opened is closed, on every page", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "entraide-pdf-")), "long.pdf");
  const entries = Array.from({ length: 60 }, (_, index) =>
    entry({ number: index + 1, text: `Entry ${index + 1}. ${"Words of mine. ".repeat(12)}` }),
  );
  writeFileSync(file, await makePdf(taken("en", entries)));
  expect(spawnSync("pdfinfo", ["-struct-text", file], { encoding: "utf8" }).stderr).toBe("");
});

type Bundle = { entry: { fullUrl: string; resource: Record<string, any> }[] } & Record<string, any>;
const bundle = (locale: Locale = "en", entries = notebook) =>
  makeFhirBundle(taken(locale, entries)) as unknown as Bundle;
/** Every error; of warnings, not those about lists of codes that are only preferred (LOINC has more than they). */
const faults = (resource: object) =>
  new Fhir()
    .validate(resource, { errorOnUnexpected: true })
    .messages.filter(
      ({ severity, message }) =>
        severity !== "info" && (severity !== "warning" || !/not found in value set/.test(message!)),
    );

test("the FHIR file is valid R4, alone and resource by resource, in both languages", () => {
  for (const locale of ["fr", "en"] as const) {
    const made = bundle(locale);
    expect(faults(made)).toEqual([]);
    for (const { resource } of made.entry) expect(faults(resource), resource.resourceType).toEqual([]);
  }
  // The validator does find faults.
  expect(faults({ ...bundle(), letter: true })).not.toEqual([]);
  const { title: _, ...untitled } = bundle().entry[0]!.resource;
  expect(faults(untitled)).not.toEqual([]);
});

test("a document: the composition first, every reference leads to an entry, every id once", () => {
  const made = bundle();
  expect(made).toMatchObject({ resourceType: "Bundle", type: "document", language: "en" });
  expect(made.identifier.value).toMatch(/^urn:uuid:/);
  expect(made.timestamp).toBe(now.toISOString());
  expect(made.entry.map(({ resource }) => resource.resourceType)).toEqual([
    "Composition",
    "Patient",
    "DocumentReference",
    "DocumentReference",
  ]);
  const urls = made.entry.map(({ fullUrl }) => fullUrl);
  expect(new Set(urls).size).toBe(urls.length);
  const references = [...JSON.stringify(made).matchAll(/"reference":"([^"]+)"/g)].map(([, url]) => url);
  expect(references.length).toBeGreaterThan(3);
  for (const url of references) expect(urls).toContain(url);
});

test("it is labelled patient-provided, under a pseudonym, and says whose words are whose", () => {
  const made = bundle();
  for (const { resource } of [{ resource: made }, ...made.entry]) {
    expect(resource.meta.tag[0].code).toBe("patient-provided");
    expect(resource.meta.security[0].code).toBe("PATRPT");
  }
  const [composition, patient, reference] = made.entry.map(({ resource }) => resource);
  expect(patient!.name).toEqual([{ use: "anonymous", text: "Heron" }]);
  expect(composition!.author).toEqual([{ reference: made.entry[1]!.fullUrl, display: "Heron" }]);
  const sections = composition!.section as { title: string; author?: object; text: { div: string } }[];
  expect(sections.map(({ title, author }) => [title, author !== undefined])).toEqual([
    ["Questions to ask", true],
    ["Diary", true],
    ["My notes", true],
    ["Passages kept", false],
  ]);
  expect(reference!.author[0].display).toContain("Dr Martin · Professional · Physician, verified");
  expect(reference!.content[0].attachment.url).toBe(`${origin}/posts/${passage.postId}`);
  expect(JSON.stringify(made)).not.toContain("Gone words");
  expect(sections[3]!.text.div).toContain("My remark");
});

test("narratives are well-formed XHTML with nothing of what was typed taken for markup", () => {
  const { section } = bundle().entry[0]!.resource;
  for (const { text } of section as { text: { div: string } }[])
    expect(XMLValidator.validate(text.div)).toBe(true);
  expect(section[2].text.div).toContain("Bring the &#60;results&#62; &#38; the letter.");
  expect(section[0].text.div).toContain("Can I drive?<br/>And fly?");
  expect(section[1].text.div).toContain("💤");
});

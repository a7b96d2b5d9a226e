import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setImmediate as otherRequests } from "node:timers/promises";
import PDFDocument from "pdfkit";
import { translator } from "../../shared/i18n/translators.server.ts";
import type { DocumentItem, Quote, TakenDocument } from "./document.ts";

const fonts = join(dirname(createRequire(import.meta.url).resolve("dejavu-fonts-ttf/package.json")), "ttf");
const regular = join(fonts, "DejaVuSans.ttf");
const bold = join(fonts, "DejaVuSans-Bold.ttf");

const margin = 56;
const ink = "#1b1b1b";
const quiet = "#4a4a4a";

type Pdf = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;
type Style = { font?: string; size?: number; color?: string; indent?: number; gap?: number };
/** fontkit's own font, of which the types say nothing. */
type Shapes = { hasGlyphForCodePoint(codePoint: number): boolean };

/**
 * A tagged PDF 1.7: title, language, headings, quotes and links stand in its structure tree (ISO 32000-1 §14.8), for
 * screen readers and for whoever takes it up again.
 */
export async function makePdf(taken: TakenDocument): Promise<Uint8Array<ArrayBuffer>> {
  const t = translator(taken.language);
  const pdf = new PDFDocument({
    size: "A4",
    margins: { top: margin, left: margin, right: margin, bottom: margin + 16 },
    pdfVersion: "1.7",
    tagged: true,
    lang: taken.language,
    displayTitle: true,
    bufferPages: true,
    font: regular,
    info: {
      Title: taken.title,
      Subject: t("appointment.file.subject"),
      Author: taken.author,
      Creator: "Entraide",
      Keywords: "patient-provided",
      CreationDate: taken.madeAt,
    },
  });
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on("end", resolve);
    pdf.on("error", reject);
  });
  const writer = new Writer(pdf);
  writer.add("H1", taken.title, { font: bold, size: 20, gap: 8 });
  for (const line of taken.intro) writer.add("P", line, { color: quiet });
  for (const { title, whose, items } of taken.sections) {
    writer.section(() => {
      writer.add("H2", title, { font: bold, size: 15, gap: 4 });
      writer.add("P", whose, { color: quiet, size: 9.5 });
    });
    for (const item of items) {
      writeItem(writer, item);
      // A long notebook takes seconds: others are answered in between.
      await otherRequests();
    }
  }
  if (writer.isIncomplete) writer.add("P", t("appointment.file.unprintable"), { color: quiet });
  writer.end();
  numberPages(pdf, (page, pages) => t("appointment.file.pageOf", { page, pages }));
  pdf.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

function writeItem(writer: Writer, item: DocumentItem): void {
  writer.section(() => {
    writer.add("H3", item.heading, { font: bold, size: 11.5, gap: 3 }, item.headingLanguage);
    if (item.quote) writeQuote(writer, item.quote);
    if (item.ownLabel) writer.add("P", item.ownLabel, { font: bold, gap: 2 });
    for (const text of item.own) writer.add("P", text);
  });
}

function writeQuote(writer: Writer, quote: Quote): void {
  if (quote.warning) writer.add("P", quote.warning, { font: bold, gap: 3 });
  if (quote.paragraphs.length > 0)
    writer.inside("BlockQuote", quote.language, () => {
      for (const text of quote.paragraphs) writer.add("P", text, { indent: 18 });
    });
  writer.add("P", quote.attribution, { color: quiet, size: 9.5, indent: 18, gap: 2 });
  if (!quote.isWithdrawn) writer.link(quote.url, { color: quiet, size: 9.5, indent: 18 });
}

/** Draws top to bottom and tags what it draws, in the same order. */
class Writer {
  /** Whether a character had no shape in the typeface. */
  isIncomplete = false;
  readonly #pdf: Pdf;
  readonly #root: Element;
  #parent: Element;

  constructor(pdf: Pdf) {
    this.#pdf = pdf;
    this.#root = pdf.struct("Document");
    this.#parent = this.#root;
    pdf.addStructure(this.#root);
  }

  add(type: string, text: string, style: Style = {}, lang?: string): void {
    if (isHeading(style)) this.#makeRoom(style.size!);
    const element = this.#pdf.struct(type as "P", { lang }, () => this.#draw(text, style));
    this.#parent.add(element);
    element.end();
  }

  /** An address that can be followed, tagged as one (ISO 32000-1 §14.8.4.4.2). */
  link(url: string, style: Style): void {
    const element = this.#pdf.struct("Link", { alt: url }, () => this.#draw(url, style, url));
    this.inside("P", undefined, () => {
      this.#parent.add(element);
      element.end();
    });
  }

  section(write: () => void): void {
    this.inside("Sect", undefined, write);
  }

  inside(type: string, lang: string | undefined, write: () => void): void {
    const outer = this.#parent;
    const element = this.#pdf.struct(type as "P", { lang });
    outer.add(element);
    this.#parent = element;
    write();
    element.end();
    this.#parent = outer;
  }

  end(): void {
    this.#root.end();
  }

  /** A heading does not stand alone at the foot of a page. Before its mark is opened: a page closes its own marks only. */
  #makeRoom(size: number): void {
    const pdf = this.#pdf;
    pdf.y += size * 0.6;
    if (pdf.y + size * 4 > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
  }

  #draw(
    text: string,
    { font = regular, size = 10.5, color = ink, indent = 0, gap = 7 }: Style,
    link?: string,
  ): void {
    const pdf = this.#pdf;
    pdf.font(font).fontSize(size).fillColor(color);
    const width = pdf.page.width - 2 * margin - indent;
    pdf.text(this.#drawable(text), margin + indent, pdf.y, {
      width,
      lineGap: 2,
      link,
      underline: Boolean(link),
    });
    pdf.y += gap;
  }

  #drawable(text: string): string {
    const { _font: current } = this.#pdf as unknown as { _font: { font: Shapes } };
    const shapes = current.font;
    return Array.from(text.replaceAll("\t", " "), (character) => {
      if (character === "\n" || shapes.hasGlyphForCodePoint(character.codePointAt(0)!)) return character;
      this.isIncomplete = true;
      return "\ufffd";
    }).join("");
  }
}

const isHeading = ({ font, size = 0 }: Style): boolean => font === bold && size > 11;

/** Page numbers are no content: tagged as artifacts, a screen reader passes over them. */
function numberPages(pdf: Pdf, words: (page: number, pages: number) => string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    pdf.switchToPage(start + index);
    const bottom = pdf.page.margins.bottom;
    pdf.page.margins.bottom = 0;
    pdf.markContent("Artifact", { type: "Pagination", subtype: "Footer" } as never);
    pdf
      .font(regular)
      .fontSize(9)
      .fillColor(quiet)
      .text(words(index + 1, count), margin, pdf.page.height - margin, {
        width: pdf.page.width - 2 * margin,
        align: "right",
        lineBreak: false,
      });
    pdf.endMarkedContent();
    pdf.page.margins.bottom = bottom;
  }
}

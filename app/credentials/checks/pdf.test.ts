import { deflateSync, inflateSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanPdf } from "./pdf.ts";

const stream = (dictionary: string, content: Buffer | string): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${content.length} >>\nstream\n`, "latin1"),
    Buffer.from(content),
    Buffer.from("\nendstream"),
  ]);
const object = (number: number, content: Buffer | string): Buffer =>
  Buffer.concat([Buffer.from(`${number} 0 obj\n`), Buffer.from(content), Buffer.from("\nendobj\n")]);
const file = (...parts: (Buffer | string)[]): Buffer =>
  Buffer.concat([Buffer.from("%PDF-1.7\n"), ...parts.map((part) => Buffer.from(part)), Buffer.from("%%EOF")]);
/** Objects packed together, as programs write them since PDF 1.5. */
const packed = (content: string) =>
  object(9, stream("/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode", deflateSync(content, { level: 1 })));

const clean = (pdf: Buffer): string => {
  const result = cleanPdf(pdf);
  if (!result.ok) return result.problem;
  expect(result.bytes).toHaveLength(pdf.length); // nothing moved: the table of offsets still holds
  return result.bytes.toString("latin1");
};

test("author, program, dates and titles are blanked where they stand, the rest is untouched", () => {
  const info = object(
    2,
    "<< /Author (Garance \\(kin\\351\\) Nacredoux (dite G.)) /Producer <47617261> /CreationDate (D:20261101) /Creator 3 0 R >>",
  );
  const page = object(1, "<< /Type /Page /Contents 4 0 R /MediaBox [0 0 595 842] >>");
  const text = clean(file(page, info, object(3, "(Scan Pro)"), "trailer << /Info 2 0 R >>\n"));
  for (const gone of ["Garance", "Nacredoux", "47617261", "20261101", "Scan Pro"])
    expect(text).not.toContain(gone);
  for (const kept of ["/MediaBox [0 0 595 842]", "/Author (", "/Creator null", "/Info 2 0 R"])
    expect(text).toContain(kept);
});

test("what programs pack is unpacked, blanked and packed again at its place", () => {
  const pdf = file(packed("2 0 << /Author (Garance Nacredoux) /Producer (Scanner of the ward) >>".repeat(3)));
  const text = clean(pdf);
  const start = text.indexOf("stream\n") + 7;
  const content = inflateSync(Buffer.from(text.slice(start, text.indexOf("endstream")), "latin1")).toString();
  expect(content).toContain("/Author (                 )");
  expect(content).not.toContain("Garance");
});

test("XMP is emptied, packed or not, and photographs lose their place", () => {
  const xmp = "<x:xmpmeta><dc:creator>Garance</dc:creator></x:xmpmeta>";
  expect(clean(file(object(5, stream("/Type /Metadata /Subtype /XML", xmp))))).not.toContain("Garance");
  const flat = clean(file(object(5, stream("/Type /Metadata /Filter /FlateDecode", deflateSync(xmp)))));
  const start = flat.indexOf("stream\n") + 7;
  expect(inflateSync(Buffer.from(flat.slice(start), "latin1")).toString()).toBe("");

  const exif = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 10, ...Buffer.from("48.2 N, "), 0xff, 0xda, 0, 2, 1]);
  const picture = clean(file(object(6, stream("/Subtype /Image /Filter /DCTDecode", exif))));
  expect(picture).not.toContain("48.2 N");
  expect(picture).toContain("\u00ff\u00da\u0000\u0002\u0001");
});

test("a script is found where programs pack it, and what cannot be looked into is refused", () => {
  const script = "2 0 << /S /J#61vaScript /JS (app.alert(1)) >>";
  expect(clean(file(packed(script)))).toBe("document-active");
  expect(clean(file(object(1, stream("/Type /ObjStm", script))))).toBe("document-active");
  const odd = "/Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode]";
  expect(clean(file(object(1, stream(odd, "00"))))).toBe("document-sealed");
  expect(clean(file(object(1, stream("/Type /ObjStm /Filter /FlateDecode", "no zlib"))))).toBe(
    "document-sealed",
  );
  expect(clean(file("trailer << /Encrypt 3 0 R >>"))).toBe("document-sealed");
  expect(clean(file(object(1, stream("/Type /XRef /Encrypt 3 0 R", "x"))))).toBe("document-sealed");
  expect(clean(file("1 0 obj << >>\nstream\nfor ever"))).toBe("document-sealed");
  const bomb = deflateSync(Buffer.alloc(40 * 1024 * 1024));
  expect(clean(file(object(1, stream("/Type /ObjStm /Filter /FlateDecode", bomb))))).toBe("document-sealed");
});

test("the bytes of a picture are no words: a scan that happens to hold /JS is taken", () => {
  const scan = Buffer.from("\u0001\u0002/JS \u0003", "latin1");
  expect(clean(file(object(1, stream("/Subtype /Image /Filter /FlateDecode", scan))))).toContain("/JS ");
});

test("any bytes are read without a crash, and ten megabytes of beginnings in a moment", () => {
  const part = fc.constantFrom(
    ">>\nstream\n",
    "endstream",
    "<< /Author (",
    ")",
    "/ObjStm",
    "1 0 obj",
    "\\",
    "(",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 60 }), (parts) => {
      const result = cleanPdf(Buffer.from(`%PDF-1.7${parts.join("")}`));
      if (result.ok) expect(cleanPdf(result.bytes)).toEqual(result);
    }),
  );
  for (const piece of [
    "/Author (",
    "/Author (\\",
    "/Author ((",
    ">>\nstream\nendstream",
    "<<",
    "/Title <",
    " obj",
  ]) {
    const started = performance.now();
    cleanPdf(Buffer.from(`%PDF-1.7\n${piece.repeat(10_000_000 / piece.length)}`));
    expect(performance.now() - started, piece).toBeLessThan(5_000);
  }
});

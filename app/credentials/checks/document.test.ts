import fc from "fast-check";
import { expect, test } from "vitest";
import { maxDocumentBytes, readDocument } from "./document.ts";

const bytes = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part))),
  );

const segment = (marker: number, content: string): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker, 0, content.length + 2]), Buffer.from(content, "latin1")]);
const picture = Buffer.concat([segment(0xda, "scan"), bytes("pixels", [0xff, 0xd9])]);
const jpeg = Buffer.concat([
  bytes([0xff, 0xd8]),
  segment(0xe0, "JFIF"),
  segment(0xe1, "Exif: 48.2 N, 4.5 W"),
  segment(0xfe, "a comment"),
  segment(0xdb, "quantisation"),
  picture,
  bytes("a second picture, with its own place"),
]);

const chunk = (type: string, content: string): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, Buffer.from(type + content, "latin1"), Buffer.alloc(4)]);
};
const png = Buffer.concat([
  bytes([0x89], "PNG\r\n", [0x1a], "\n"),
  chunk("IHDR", "size"),
  chunk("tEXt", "Author: somebody"),
  chunk("eXIf", "place"),
  chunk("IDAT", "pixels"),
  chunk("IEND", ""),
]);

const read = (document: Uint8Array) => {
  const result = readDocument(document);
  return result.ok
    ? { mediaType: result.mediaType, text: Buffer.from(result.bytes).toString("latin1") }
    : result.problem;
};

test("a photograph keeps its picture and loses its place, its device and what is hidden behind it", () => {
  const { mediaType, text } = read(jpeg) as { mediaType: string; text: string };
  expect(mediaType).toBe("image/jpeg");
  for (const kept of ["JFIF", "quantisation", "scan", "pixels"]) expect(text).toContain(kept);
  for (const gone of ["Exif", "48.2", "comment", "second picture"]) expect(text).not.toContain(gone);
});

test("an image keeps its pixels and loses its texts", () => {
  const { mediaType, text } = read(png) as { mediaType: string; text: string };
  expect(mediaType).toBe("image/png");
  for (const kept of ["IHDR", "pixels", "IEND"]) expect(text).toContain(kept);
  for (const gone of ["Author", "place"]) expect(text).not.toContain(gone);
});

test("what a file is called does not matter, only its first bytes", () => {
  expect(read(bytes("%PDF-1.7\n1 0 obj << /Type /Catalog >>"))).toMatchObject({
    mediaType: "application/pdf",
  });
  for (const other of [
    "#!/bin/sh\nrm -rf /",
    "<html><script>alert(1)</script>",
    "GIF89a",
    "PK\u0003\u0004",
    " %PDF-1.7",
  ])
    expect(read(bytes(other)), other).toBe("document-type");
  expect(read(new Uint8Array())).toBe("document-empty");
  expect(read(new Uint8Array(maxDocumentBytes + 1))).toBe("document-too-large");
});

test("a PDF that can act by itself is refused, however it spells it", () => {
  for (const action of [
    "/JavaScript (app.alert(1))",
    "/J#61vaScript",
    "/JS 3 0 R",
    "/Launch",
    "/EmbeddedFile",
    "/SubmitForm",
  ])
    expect(read(bytes(`%PDF-1.7\n<< ${action} >>`)), action).toBe("document-active");
});

test("a picture cut short or made up is refused without a crash", () => {
  expect(read(jpeg.subarray(0, 30))).toBe("document-type");
  expect(read(png.subarray(0, 30))).toBe("document-type");
  const heads = [bytes([0xff, 0xd8, 0xff]), png.subarray(0, 8), bytes("%PDF-")];
  fc.assert(
    fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 300 }), (head, tail) => {
      readDocument(Buffer.concat([head, tail]));
    }),
  );
});

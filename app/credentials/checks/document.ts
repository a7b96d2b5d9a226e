import { cleanPdf } from "./pdf.ts";

/** Largest document that proves possession, in bytes. */
export const maxDocumentBytes = 10 * 1024 * 1024;

export type MediaType = "application/pdf" | "image/png" | "image/jpeg";
export const documentProblems = [
  "document-empty",
  "document-too-large",
  "document-type",
  "document-active",
  "document-sealed",
] as const;
export type DocumentProblem = (typeof documentProblems)[number];
export type ReadDocument =
  { ok: true; mediaType: MediaType; bytes: Uint8Array } | { ok: false; problem: DocumentProblem };

const startsWith = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, i) => bytes[i] === byte);

/**
 * Recognises a document by its first bytes, whatever its name says, and takes out what it carries beside the picture:
 * place, device, author, thumbnail. A PDF that can act by itself is refused.
 */
export function readDocument(bytes: Uint8Array): ReadDocument {
  if (bytes.length === 0) return { ok: false, problem: "document-empty" };
  if (bytes.length > maxDocumentBytes) return { ok: false, problem: "document-too-large" };
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return wrap("image/jpeg", stripJpeg(bytes));
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))
    return wrap("image/png", stripPng(bytes));
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) {
    const clean = cleanPdf(bytes);
    return clean.ok ? wrap("application/pdf", clean.bytes) : clean;
  }
  return { ok: false, problem: "document-type" };
}

const wrap = (mediaType: MediaType, bytes: Uint8Array | null): ReadDocument =>
  bytes ? { ok: true, mediaType, bytes } : { ok: false, problem: "document-type" };

/** Leaves out APP1 to APP15 (Exif, XMP, IPTC) and comments, except APP14, which says how the colours are stored. */
function stripJpeg(bytes: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = (bytes[at + 2]! << 8) | bytes[at + 3]!;
    if (length < 2 || at + 2 + length > bytes.length) return null;
    const isMetadata = (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
    if (!isMetadata) kept.push(bytes.subarray(at, at + 2 + length));
    at += 2 + length;
    if (marker === 0xda) {
      // The picture itself, up to its end marker: what some cameras append after it is left out.
      const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf(
        Buffer.from([0xff, 0xd9]),
      );
      if (end < at) return null;
      kept.push(bytes.subarray(at, end + 2));
      return Buffer.concat(kept);
    }
  }
  return null;
}

const pngChunks = new Set([
  "IHDR",
  "PLTE",
  "IDAT",
  "IEND",
  "tRNS",
  "gAMA",
  "sRGB",
  "cHRM",
  "pHYs",
  "bKGD",
  "sBIT",
]);

/** Keeps the chunks that make the picture; text, time and Exif are left out. */
function stripPng(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString("latin1");
    if (pngChunks.has(type)) kept.push(bytes.subarray(at, end));
    at = end;
    if (type === "IEND") return Buffer.concat(kept);
  }
  return null;
}

import { deflateSync, inflateSync } from "node:zlib";

export type CleanPdf =
  { ok: true; bytes: Buffer } | { ok: false; problem: "document-active" | "document-sealed" };

/** Any of these names, each of whose letters may be written as #xx (7.3.5). */
function anyOf(...names: string[]): RegExp {
  const hex = (letter: string) =>
    [...letter.charCodeAt(0).toString(16)].map((digit) => `[${digit}${digit.toUpperCase()}]`).join("");
  const spelled = names.map((name) => [...name].map((letter) => `(?:${letter}|#${hex(letter)})`).join(""));
  return new RegExp(`/(?:${spelled.join("|")})(?![\\w#])`);
}

/** What a PDF may do by itself, or carry with it (ISO 32000-2, 12.6 and 7.11.4). */
const actions = anyOf(
  "JavaScript",
  "JS",
  "Launch",
  "EmbeddedFile",
  "EmbeddedFiles",
  "RichMedia",
  "Rendition",
  "SubmitForm",
  "ImportData",
  "GoToE",
  "XFA",
);
const encryption = anyOf("Encrypt");
/** What the document information dictionary says of who made a file, when and with what (14.3.3). */
const information =
  /\/(?:Title|Author|Subject|Keywords|Creator|Producer|CreationDate|ModDate|Company|Manager|LastModified)\s{0,8}(\d{1,9} \d{1,5} R\b|\((?:\\[^]|[^\\()]|\((?:\\[^]|[^\\()]){0,999}\)){0,9999}\)|<[\da-fA-F\s]{0,9999}>)/g;
/** A text that stands alone, to which such an entry may refer. */
const loneText = /\b(\d{1,9} \d{1,5}) obj\s{0,8}\(((?:\\[^]|[^\\()]){0,9999})\)/g;
/** A dictionary and the keyword after it; some kilobytes are room for the largest that a program writes. */
const streamStart = />>\s{0,8}stream\r?\n/g;
const dictionaryBytes = 4_096;
/** All that the packed objects of one file may unpack to. */
const unpackedBytes = 32 * 1024 * 1024;

const acts = (text: string): boolean => actions.test(text);
const unescapeNames = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** The same text with the values of the information dictionary blanked, every offset unchanged. */
function blank(text: string): string {
  const referred = new Set<string>();
  const blanked = text.replace(information, (all: string, value: string) => {
    const key = all.slice(0, all.length - value.length);
    if (value.endsWith("R")) {
      referred.add(value.slice(0, -2));
      return key + "null".padEnd(value.length);
    }
    return key + value[0] + (value[0] === "<" ? "0" : " ").repeat(value.length - 2) + value.at(-1);
  });
  if (referred.size === 0) return blanked;
  return blanked.replace(loneText, (all: string, reference: string, value: string) =>
    referred.has(reference) ? `${all.slice(0, -value.length - 1)}${" ".repeat(value.length)})` : all,
  );
}

/** Empties the metadata segments of a JPEG where it stands: a photograph in a PDF keeps the place where it was taken. */
function blankJpeg(bytes: Buffer): void {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1]!;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (marker === 0xda || end > bytes.length || end < at + 4) return;
    const isMetadata = (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
    if (isMetadata) bytes.fill(0, at + 4, end);
    at = end;
  }
}

/** Puts other content in the place of a packed one; false when it does not fit. */
function repack(place: Buffer, content: string): boolean {
  const packed = deflateSync(Buffer.from(content, "latin1"), { level: 9 });
  if (packed.length > place.length) return false;
  place.fill(0x20);
  packed.copy(place);
  return true;
}

/**
 * Takes out of a PDF what it says of its origin: author, program, dates, XMP, the places of its photographs. Everything
 * keeps its offset, so that the file stays whole. One that can act by itself, carries files, or cannot be looked into
 * (protected by a password, packed in an unusual way) is refused.
 */
export function cleanPdf(document: Uint8Array): CleanPdf {
  const bytes = Buffer.from(document);
  const text = bytes.toString("latin1");
  let unpacked = 0;
  let from = 0;
  streamStart.lastIndex = 0;
  for (let found; (found = streamStart.exec(text));) {
    const start = found.index + found[0].length;
    const end = text.indexOf("endstream", start);
    if (end === -1) return { ok: false, problem: "document-sealed" };
    const between = text.slice(from, found.index + 2);
    if (acts(between)) return { ok: false, problem: "document-active" };
    bytes.write(blank(between), from, "latin1");
    const dictionary = unescapeNames(between.slice(-dictionaryBytes));
    const own = dictionary.slice(dictionary.lastIndexOf(" obj") + 1);
    const place = bytes.subarray(start, end);
    if (encryption.test(between)) return { ok: false, problem: "document-sealed" };
    if (/\/ObjStm\b/.test(own)) {
      const isPlain = !/\/Filter\b/.test(own);
      const content = isPlain ? place.toString("latin1") : inflate(own, place, unpackedBytes - unpacked);
      if (content === null) return { ok: false, problem: "document-sealed" };
      unpacked += content.length;
      if (acts(content)) return { ok: false, problem: "document-active" };
      const blanked = blank(content);
      if (isPlain) place.write(blanked, "latin1");
      else if (blanked !== content && !repack(place, blanked))
        return { ok: false, problem: "document-sealed" };
    } else if (/\/Type\s*\/Metadata\b|\/Subtype\s*\/XML\b/.test(own)) {
      if (!/\/FlateDecode\b/.test(own) || !repack(place, "")) place.fill(0x20);
    } else if (place[0] === 0xff && place[1] === 0xd8) blankJpeg(place);
    else if (!/\/Filter\b/.test(own) && acts(place.toString("latin1")))
      return { ok: false, problem: "document-active" };
    from = end;
    streamStart.lastIndex = end;
  }
  const rest = text.slice(from);
  if (acts(rest)) return { ok: false, problem: "document-active" };
  if (encryption.test(rest)) return { ok: false, problem: "document-sealed" };
  bytes.write(blank(rest), from, "latin1");
  return { ok: true, bytes };
}

/** What Flate alone has packed; null when anything else did, or when it is more than `limit` bytes. */
function inflate(dictionary: string, place: Buffer, limit: number): string | null {
  const isFlate = /\/Filter\s*\[?\s*\/FlateDecode\b/.test(dictionary) && !/\/DecodeParms\b/.test(dictionary);
  if (!isFlate) return null;
  try {
    return inflateSync(place, { maxOutputLength: Math.max(1, limit) }).toString("latin1");
  } catch {
    return null;
  }
}

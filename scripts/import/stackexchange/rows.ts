import { createReadStream } from "node:fs";
import { Parser } from "htmlparser2";

/** One `<row …/>` of a dump. */
export interface Row {
  attributes: Record<string, string>;
  /** Where it begins in the file, from 1. */
  line: number;
  /** Where reading goes on after it. */
  after: Place;
}

export interface MalformedRow {
  line: number;
  reason: string;
}

/** Where to go on in a file that was partly read. */
export interface Place {
  bytes: number;
  lines: number;
}

/** A body has at most 30 000 characters in these dumps; escaped, no row comes near this. */
const maxRow = 2_000_000;
const newLine = 10;

/**
 * Reads a file of a dump, `<row …/>` after `<row …/>`, without ever holding more than one of them. A row usually is
 * one line and may be several; one that is cut off ends where the next begins, is told to `report` and passed over.
 */
export async function* readRows(
  file: string,
  from: Place,
  report: (malformed: MalformedRow) => void,
): AsyncGenerator<Row> {
  let open: { text: string; line: number } | undefined;
  const cutOff = () => open && report({ line: open.line, reason: "the row is cut off" });
  for await (const { text, line, next } of readLines(file, from)) {
    const starts = text.trimStart().startsWith("<row ");
    if (!open && !starts) {
      if (!isFrame(text)) report({ line, reason: "not a row" });
      continue;
    }
    if (open && (starts || /^<\/\w+>\s*$/.test(text))) {
      cutOff();
      open = undefined;
      if (!starts) continue;
    }
    open = open ? { text: `${open.text}\n${text}`, line: open.line } : { text, line };
    if (open.text.length > maxRow) {
      report({ line: open.line, reason: "the row is too long" });
      open = undefined;
    } else if (/\/>\s*$/.test(text)) {
      const attributes = readRow(open.text);
      if (attributes) yield { attributes, line: open.line, after: { bytes: next, lines: line } };
      else report({ line: open.line, reason: "not well-formed" });
      open = undefined;
    }
  }
  cutOff();
}

/** The declaration, the element around the rows, empty lines. */
const isFrame = (text: string): boolean =>
  text.trim() === "" || /^\uFEFF?\s*<(\?xml\b[^>]*\?|\/?[a-z]+)>\s*$/.test(text);

let found: Record<string, string>[] = [];
let depth = 0;
const parser = new Parser(
  {
    onopentag: (name, attributes) => {
      depth += 1;
      found.push(name === "row" ? attributes : {});
    },
    onclosetag: () => void (depth -= 1),
    ontext: (text) => void (text.trim() !== "" && found.push({})),
  },
  { xmlMode: true, decodeEntities: true },
);

/** @returns the attributes, or null when the text is anything but one whole element */
function readRow(text: string): Record<string, string> | null {
  found = [];
  depth = 0;
  parser.parseComplete(text);
  const [attributes] = found;
  // The parser forgives: an attribute that swallowed others has a name or a neighbour no dump has.
  return found.length === 1 && depth === 0 && attributes && Object.keys(attributes).every(isName)
    ? attributes
    : null;
}

const isName = (name: string): boolean => /^[A-Za-z]+$/.test(name);

interface Line {
  text: string;
  /** From 1. */
  line: number;
  /** Where the next one begins, in bytes. */
  next: number;
}

async function* readLines(file: string, from: Place): AsyncGenerator<Line> {
  let line = from.lines;
  let next = from.bytes;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(file, { start: from.bytes, highWaterMark: 1 << 18 })) {
    const bytes: Buffer = rest.length > 0 ? Buffer.concat([rest, chunk as Buffer]) : (chunk as Buffer);
    let start = 0;
    for (let end = bytes.indexOf(newLine); end >= 0; end = bytes.indexOf(newLine, start)) {
      line += 1;
      next += end + 1 - start;
      yield { text: bytes.toString("utf8", start, end), line, next };
      start = end + 1;
    }
    rest = bytes.subarray(start);
    if (rest.length > maxRow * 4) throw new Error(`${file}: line ${line + 1} is too long to be a dump's.`);
  }
  if (rest.length > 0) yield { text: rest.toString("utf8"), line: line + 1, next: next + rest.length };
}

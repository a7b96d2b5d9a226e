import { isUtf8 } from "node:buffer";
import type { Hash } from "node:crypto";
import { createReadStream } from "node:fs";

const chunkBytes = 1 << 18;
const maxLineBytes = 1 << 20;
const newline = 0x0a;

/** Something is wrong with the file; nothing of it was kept. */
export class BadFile extends Error {
  constructor(line: number, what: string) {
    super(`line ${line}: ${what}. Nothing was changed.`);
  }
}

export interface Block {
  /** Whole lines, without the last line break. */
  lines: string[];
  /** Where the first of them stands in the file, from 1. */
  firstLine: number;
  /** Bytes of the file up to the end of this block. */
  bytesRead: number;
}

/**
 * Reads a text file in blocks of whole lines, so that memory does not grow with the file, and adds all its bytes to
 * `hash`. @throws BadFile at the first line that is not UTF-8
 */
export async function* readBlocks(file: string, hash: Hash): AsyncGenerator<Block> {
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  let bytesRead = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: chunkBytes }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytesRead += chunk.length;
    const end = chunk.lastIndexOf(newline);
    if (end === -1) {
      rest = Buffer.concat([rest, chunk]);
      if (rest.length > maxLineBytes) throw new BadFile(line, "no line break within a million characters");
      continue;
    }
    const whole = rest.length > 0 ? Buffer.concat([rest, chunk.subarray(0, end)]) : chunk.subarray(0, end);
    // A copy: a slice would keep the whole chunk alive.
    rest = Buffer.from(chunk.subarray(end + 1));
    const lines = decode(whole, line);
    yield { lines, firstLine: line, bytesRead };
    line += lines.length;
  }
  if (rest.length > 0) yield { lines: decode(rest, line), firstLine: line, bytesRead };
}

function decode(bytes: Buffer, firstLine: number): string[] {
  if (!isUtf8(bytes))
    throw new BadFile(firstLine + linesBeforeFault(bytes), "not UTF-8 (perhaps ISO 8859-1)");
  return bytes.toString("utf8").split("\n");
}

function linesBeforeFault(bytes: Buffer): number {
  let start = 0;
  for (let lines = 0; ; lines++) {
    const end = bytes.indexOf(newline, start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) return lines;
    start = end + 1;
  }
}

import { Readable } from "node:stream";
import { AppError } from "../shared/errors.ts";
import { getPublishedFile } from "./portal.server.ts";
import type { PublishedFile } from "./portal.server.ts";
import { tombstoneOf } from "./recall.server.ts";
import { storage } from "./storage/storage.server.ts";

const year = 31_536_000;
const cors = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "Accept-Ranges, Content-Length, Content-Range, ETag, Repr-Digest",
  "Cross-Origin-Resource-Policy": "cross-origin",
};

const forEverybody = {
  ...cors,
  // Whatever stands between must neither compress nor otherwise change what was published.
  "Cache-Control": `public, max-age=${year}, immutable, no-transform`,
};

/**
 * Bytes as they are: whole or one range (RFC 9110 §14), with the digest of the whole (RFC 9530).
 * @param audience headers that say who may read and keep it; everybody unless given
 */
export function fileResponse(
  request: Request,
  file: PublishedFile,
  audience: Record<string, string> = forEverybody,
): Response {
  const { bytes, sha256, mediaType } = file;
  const headers = new Headers({
    ...audience,
    "Accept-Ranges": "bytes",
    "Content-Type": /^text\/|json|xml|yaml/.test(mediaType) ? `${mediaType}; charset=utf-8` : mediaType,
  });
  if (sha256) {
    headers.set("ETag", `"${sha256}"`);
    headers.set("Repr-Digest", `sha-256=:${Buffer.from(sha256, "hex").toString("base64")}:`);
  }
  const etag = headers.get("ETag");
  if (
    etag &&
    request.headers
      .get("if-none-match")
      ?.split(/\s*,\s*/)
      .some((tag) => tag === etag || tag === "*")
  ) {
    return new Response(null, { status: 304, headers });
  }
  const ifRange = request.headers.get("if-range");
  const asked = ifRange && ifRange !== etag ? null : request.headers.get("range");
  const range = parseRange(asked, bytes);
  if (range === "unsatisfiable") {
    headers.set("Content-Range", `bytes */${bytes}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range ?? { start: 0, end: bytes - 1 };
  headers.set("Content-Length", String(end - start + 1));
  if (range) headers.set("Content-Range", `bytes ${start}-${end}/${bytes}`);
  const body =
    request.method === "HEAD"
      ? null
      : (Readable.toWeb(storage().stream(file.key, { start, end })) as ReadableStream);
  return new Response(body, { status: range ? 206 : 200, headers });
}

/** For programs: a missing file is one line of JSON, one of a recalled version its tombstone; neither is a page. */
export async function answerFile(request: Request, version: string, path: string): Promise<Response> {
  try {
    return fileResponse(request, await getPublishedFile(version, path));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const body =
      error.status === 410 ? await tombstoneOf(version) : `${JSON.stringify({ error: error.reason })}\n`;
    return new Response(body, {
      status: error.status,
      headers: { ...cors, "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" },
    });
  }
}

/** One range; several, or none that is well formed, are answered with the whole file. */
export function parseRange(
  header: string | null,
  bytes: number,
): { start: number; end: number } | "unsatisfiable" | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return null;
  if (match[1] === "") {
    const suffix = Number(match[2]);
    return suffix === 0 ? "unsatisfiable" : { start: Math.max(0, bytes - suffix), end: bytes - 1 };
  }
  const start = Number(match[1]);
  const end = match[2] === "" ? bytes - 1 : Math.min(Number(match[2]), bytes - 1);
  if (start >= bytes) return "unsatisfiable";
  return start > end ? null : { start, end };
}

/** Small texts that change: the pointer to the current version, the status of all, the catalogue. */
export const textResponse = (text: string, mediaType: string, status = 200): Response =>
  new Response(text, {
    status,
    headers: { ...cors, "Content-Type": `${mediaType}; charset=utf-8`, "Cache-Control": "no-cache" },
  });

export const pointerResponse = (text: string | null, fallback: object, status = 200): Response =>
  textResponse(text ?? `${JSON.stringify(fallback)}\n`, "application/json", text === null ? status : 200);

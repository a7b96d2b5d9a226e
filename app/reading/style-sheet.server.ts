import { hash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { settingsOf, styleSheetOf } from "./settings.ts";

/** Linked by every page: the pages themselves are the same for everybody, and shared. */
export const styleSheetPath = "/reading.css";

/** Answers for the reader's own style sheet. @returns whether it served the request */
export function serveReadingStyles(
  request: IncomingMessage,
  response: ServerResponse,
  extra: Record<string, string>,
): boolean {
  if (request.url !== styleSheetPath) return false;
  if (request.method !== "GET" && request.method !== "HEAD") return false;
  const body = styleSheetOf(settingsOf(request.headers.cookie));
  const etag = `"${hash("sha256", body, "base64url").slice(0, 16)}"`;
  const headers = {
    ...extra,
    "Content-Type": "text/css; charset=utf-8",
    // Asked about each time, answered with 304: a change is seen on the next page.
    "Cache-Control": "private, no-cache",
    ETag: etag,
  };
  const isKnown = request.headers["if-none-match"] === etag;
  response.writeHead(
    isKnown ? 304 : 200,
    isKnown ? headers : { ...headers, "Content-Length": Buffer.byteLength(body) },
  );
  response.end(isKnown || request.method === "HEAD" ? undefined : body);
  return true;
}

import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { maxBodyBytes } from "./boundary.server.ts";
import { bodyOf } from "./rendered.server.ts";

/** Pages are sent in one write; larger files are streamed, so that downloads do not fill the memory. */
const bufferedBytes = 1024 * 1024;

export class BodyTooLarge extends Error {}

/**
 * Reads the whole body, refusing more than `limit` bytes.
 * @throws BodyTooLarge with the connection still open: what a client sees is the answer, if the rest is discarded
 */
export async function readBody(request: IncomingMessage, limit = maxBodyBytes): Promise<Buffer<ArrayBuffer>> {
  if (Number(request.headers["content-length"] ?? 0) > limit) throw new BodyTooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

// Judged at the boundary already, and not to be judged again with other rules by the framework.
const droppedHeaders = /^(x-forwarded-.*|forwarded|origin|connection|keep-alive|transfer-encoding)$/;

/**
 * The address that a request is for, on our own origin whatever it names. What begins with two slashes is a path, not
 * another host, and `*` is one too (RFC 9112, 3.2): no target is refused by the parser of addresses.
 */
export function addressOf({ url: target = "/" }: IncomingMessage, baseUrl: string): URL {
  const path = /^https?:\/\/[^/?#]*(.*)$/is.exec(target)?.[1] ?? target;
  return new URL(`${new URL(baseUrl).origin}${path.startsWith("/") ? "" : "/"}${path}`);
}

/** A node request as the web's Request, with our own origin whatever Host says. */
export function toWebRequest(
  request: IncomingMessage,
  baseUrl: string,
  body: Buffer<ArrayBuffer> | null,
  signal: AbortSignal,
): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || droppedHeaders.test(name)) continue;
    headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  headers.set("host", new URL(baseUrl).host);
  return new Request(addressOf(request, baseUrl), {
    method: request.method,
    headers,
    body: body?.length ? body : null,
    signal,
  });
}

/** Writes the web's Response to the socket. */
export async function sendWebResponse(
  response: Response,
  target: ServerResponse,
  extra: Record<string, string>,
): Promise<void> {
  target.statusCode = response.status;
  for (const [name, value] of Object.entries(extra)) target.setHeader(name, value);
  for (const [name, value] of response.headers) if (name !== "set-cookie") target.setHeader(name, value);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) target.setHeader("Set-Cookie", cookies);
  if (!response.body || target.req.method === "HEAD") {
    target.end();
    return;
  }
  if (Number(response.headers.get("content-length") ?? Infinity) <= bufferedBytes) {
    target.end(await bodyOf(response));
    return;
  }
  await new Promise<void>((resolve, reject) => {
    const body = Readable.fromWeb(response.body as never);
    body.on("error", reject);
    target.on("close", () => {
      body.destroy();
      resolve();
    });
    body.pipe(target);
  });
}

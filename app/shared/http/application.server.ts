import { randomBytes, randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AppLoadContext } from "@remix-run/node";
import { handle } from "../../handler.ts";
import { connection, isDatabaseUnavailable } from "../../../db/client.server.ts";
import { followDatabaseClock } from "../../../db/clock.server.ts";
import { environment } from "../env.server.ts";
import { requestLocale } from "../i18n/locale.ts";
import { translator } from "../i18n/translators.server.ts";
import { log } from "../log.server.ts";
import { paths } from "../paths.ts";
import { serveReadingStyles } from "../../reading/style-sheet.server.ts";
import { hasSessionCookie } from "../session.server.ts";
import { bodyLimit, tooLargePage } from "./body-limits.server.ts";
import { clientAddress, isForeignWrite, isSignedLink } from "./boundary.server.ts";
import { failureHeader } from "./failure.ts";
import { probe } from "./health.server.ts";
import { securityHeaders } from "./headers.ts";
import { noteShed, observe } from "./metrics.server.ts";
import { measureLoad } from "./overload.server.ts";
import { chooseCoding } from "./packing.server.ts";
import { PageCache } from "./page-cache.server.ts";
import type { CachedPage, PageVersion } from "./page-cache.server.ts";
import { bodyOf } from "./rendered.server.ts";
import { loadAssets } from "./static.server.ts";
import { findUnsent, statusOf } from "./unsent.server.ts";
import { addressOf, BodyTooLarge, readBody, sendWebResponse, toWebRequest } from "./web-request.server.ts";

/**
 * Set by a loader whose anonymous page may be shared: what it was made from, as "lists" or as thread numbers with
 * their versions, "12=3 40=1". Never leaves the server.
 */
export const pageVersionHeader = "X-Page-Version";

export interface Application {
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
  drain(): void;
  stop(): void;
}

/** Everything between the socket and the routes: boundary, headers, files, health, the shared page cache. */
export async function createApplication(clientDirectory: string): Promise<Application> {
  const env = environment();
  const secure = env.BASE_URL.startsWith("https:");
  const bareHeaders = securityHeaders({ secure });
  const serveAsset = await loadAssets(clientDirectory);
  const cache = new PageCache();
  await cache.listen();
  const leaveClock = await followDatabaseClock(connection().sql);
  const load = measureLoad(env.SHED_AFTER_MS);
  let draining = false;

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (serveAsset(request, response, bareHeaders)) return;
    if (serveReadingStyles(request, response, bareHeaders)) return;
    if (await probe(request, response, bareHeaders, { draining, load, metricsToken: env.METRICS_TOKEN }))
      return;
    if (!isSignedLink(request.url) && isForeignWrite(request, env.BASE_URL))
      return refuse(request, response, 403, "foreign-origin");

    const url = addressOf(request, env.BASE_URL);
    const cookie = request.headers.cookie;
    const locale = requestLocale(url, cookie, request.headers["accept-language"]);
    const isShared = request.method === "GET" && !hasSessionCookie(cookie) && !url.pathname.endsWith(".data");
    const key = `${locale} ${url.pathname}${url.search}`;
    const isShed = load.isOverloaded() && !isWrite(request, cookie);
    if (isShared || (isShed && request.method === "GET")) {
      const page = await cache.get(key);
      if (page) {
        if (!isShared) noteShed();
        return sendPage(cache, key, page, request, response, bareHeaders);
      }
    }
    if (isShed) {
      noteShed();
      return refuse(request, response, 503, "overloaded");
    }

    const isUnreadable = !isReadable(url.pathname);
    if (isUnreadable) request.url = unreadablePath;
    const nonce = randomBytes(16).toString("base64");
    const aborted = new AbortController();
    let usesScript = false;
    // Nothing waits any more once the answer is sent, except the data streamed to scripts: its timer ends with the signal.
    response.on("close", () => {
      if (usesScript || !response.writableFinished) aborted.abort(answered);
    });
    const body =
      request.method === "GET" || request.method === "HEAD"
        ? null
        : await readBody(request, bodyLimit(url.pathname, hasSessionCookie(cookie)));
    const listsVersion = cache.listsVersion;
    const answer = await handle(toWebRequest(request, env.BASE_URL, body, aborted.signal), {
      nonce,
      address: clientAddress(request, env.TRUSTED_PROXIES),
      isUnreadable,
    });
    const unsent = body && (await findUnsent(request, url, body, answer));
    if (unsent) {
      const path = paths.sessionEnded(unsent.to);
      const page = await ownPage(request, path, statusOf(unsent, answer), { nonce, unsent });
      const later = answer.headers.get("Retry-After");
      if (later) page?.headers.set("Retry-After", later);
      if (page) return sendWebResponse(page, response, bareHeaders);
    }
    answer.headers.delete(failureHeader);
    const version = parsePageVersion(answer.headers.get(pageVersionHeader));
    answer.headers.delete(pageVersionHeader);
    if (isShared && version && answer.status === 200 && answer.headers.getSetCookie().length === 0) {
      const maxAge = Number(answer.headers.get("X-Page-Max-Age") ?? 86_400) * 1000;
      answer.headers.delete("X-Page-Max-Age");
      answer.headers.set("Cache-Control", "no-cache");
      answer.headers.set("Vary", "Accept-Encoding, Accept-Language, Cookie");
      return sendPage(
        cache,
        key,
        await cache.put(key, answer, version, listsVersion, maxAge),
        request,
        response,
        bareHeaders,
      );
    }
    answer.headers.delete("X-Page-Max-Age");
    if (!answer.headers.has("Cache-Control")) answer.headers.set("Cache-Control", "no-store");
    usesScript = answer.headers.has("X-Page-Scripts");
    answer.headers.delete("X-Page-Scripts");
    await sendWebResponse(answer, response, usesScript ? securityHeaders({ secure, nonce }) : bareHeaders);
  }

  function refuse(request: IncomingMessage, response: ServerResponse, status: number, reason: string): void {
    const locale = requestLocale(
      addressOf(request, env.BASE_URL),
      request.headers.cookie,
      request.headers["accept-language"],
    );
    const message = translator(locale).dynamic(`errors.${reason}`);
    if (response.headersSent) return void response.destroy();
    response.writeHead(status, {
      ...bareHeaders,
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "no-store",
      ...(status === 503 ? { "Retry-After": "5" } : {}),
    });
    response.end(`${message}\n`);
  }

  /** The rest of the body is read and dropped: a client that goes on sending would only see a closed connection. */
  async function refuseBody(request: IncomingMessage, response: ServerResponse): Promise<void> {
    request.resume();
    const { pathname } = addressOf(request, env.BASE_URL);
    const path = tooLargePage(pathname, hasSessionCookie(request.headers.cookie));
    if (!path) return refuse(request, response, 413, "too-large");
    const nonce = randomBytes(16).toString("base64");
    const page = await ownPage(request, path, 413, { nonce });
    if (!page) return refuse(request, response, 413, "too-large");
    await sendWebResponse(page, response, securityHeaders({ secure, nonce }));
  }

  /**
   * Another page for this reader, in the place of what was asked for; null when it cannot be shown. With the database
   * away nobody can be recognised: a visitor's page, in the reader's language, asks it nothing.
   */
  async function ownPage(
    request: IncomingMessage,
    path: string,
    status: number,
    context: Pick<AppLoadContext, "nonce" | "unsent">,
  ): Promise<Response | null> {
    const { cookie = "", "accept-language": language = "" } = request.headers;
    const url = new URL(path, env.BASE_URL);
    const show = (headers: HeadersInit) =>
      handle(new Request(url, { headers }), {
        address: clientAddress(request, env.TRUSTED_PROXIES),
        ...context,
      });
    let page = await show({ Cookie: cookie, "Accept-Language": language });
    if (page.status === 503) page = await show({ "Accept-Language": requestLocale(url, cookie, language) });
    if (page.status !== 200) return null;
    page.headers.delete("X-Page-Scripts");
    page.headers.set("Cache-Control", "no-store");
    return new Response(await bodyOf(page), { status, headers: page.headers });
  }

  return {
    async answer(request, response) {
      const requestId = randomUUID();
      const finished = observe(request, response);
      response.setHeader("X-Request-Id", requestId);
      if (draining) response.setHeader("Connection", "close");
      try {
        await respond(request, response);
      } catch (error) {
        if (error instanceof BodyTooLarge) await refuseBody(request, response);
        else if (isDatabaseUnavailable(error)) refuse(request, response, 503, "unavailable");
        else {
          log.error({ err: error, requestId }, "request failed");
          refuse(request, response, 500, "unexpected");
        }
      } finally {
        finished();
      }
    },
    drain: () => void (draining = true),
    stop: () => {
      cache.stop();
      load.stop();
      leaveClock();
    },
  };
}

/** Writes of members go on under load: what they typed would be lost with them. */
const isWrite = (request: IncomingMessage, cookie: string | undefined): boolean =>
  request.method !== "GET" && request.method !== "HEAD" && hasSessionCookie(cookie);

/** The reason for it: made once, since each one would record where it was made. */
const answered = new DOMException("Nobody waits for this answer any more.", "AbortError");

/** Stands for an address that no page can have: the page of missing addresses answers it with 400. */
const unreadablePath = "/unreadable-address/";

/** A path that begins with two slashes would be another site's address in a redirect. */
function isReadable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return !pathname.startsWith("//");
  } catch {
    return false;
  }
}

function parsePageVersion(header: string | null): PageVersion | null {
  if (header === "lists") return { lists: true };
  if (!header || !/^\d+=\d+( \d+=\d+)*$/.test(header)) return null;
  return {
    threads: new Map(header.split(" ").map((part) => part.split("=").map(Number) as [number, number])),
  };
}

function sendPage(
  cache: PageCache,
  key: string,
  page: CachedPage,
  request: IncomingMessage,
  response: ServerResponse,
  extra: Record<string, string>,
): void {
  const headers = { ...extra, ...page.headers, ETag: page.etag };
  if (request.headers["if-none-match"] === page.etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const coding = chooseCoding(request.headers["accept-encoding"]?.toString());
  const body = cache.packed(key, page, coding);
  response.writeHead(page.status, {
    ...headers,
    ...(coding === "identity" ? {} : { "Content-Encoding": coding }),
    "Content-Length": body.length,
  });
  response.end(body);
}

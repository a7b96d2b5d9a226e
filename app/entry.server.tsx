import { PassThrough } from "node:stream";
import type { ReactElement } from "react";
import type { AppLoadContext, EntryContext, HandleErrorFunction } from "@remix-run/node";
import { RemixServer, isRouteErrorResponse } from "@remix-run/react";
import { renderToPipeableStream, renderToStaticMarkup } from "react-dom/server";
import { isDatabaseUnavailable } from "../db/client.server.ts";
import { AppError } from "./shared/errors.ts";
import { failureHeader, reasonOf } from "./shared/http/failure.ts";
import { pageResponse, utf8 } from "./shared/http/rendered.server.ts";
import { I18nProvider } from "./shared/i18n/index.tsx";
import { requestLocale } from "./shared/i18n/locale.ts";
import { translator } from "./shared/i18n/translators.server.ts";
import { log } from "./shared/log.server.ts";
import { NonceContext } from "./shared/ui/nonce.ts";

const renderTimeoutMs = 5_000;

/**
 * Most pages are plain markup, made in one go. Those that React hydrates stream the data their scripts start from, and
 * are gathered into one buffer all the same: a length, an entity tag, and half the cost of a stream.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const chosen = (remix.staticHandlerContext.loaderData.root as { locale?: "fr" | "en" } | undefined)?.locale;
  const locale =
    chosen ??
    requestLocale(
      new URL(request.url),
      request.headers.get("cookie"),
      request.headers.get("accept-language"),
    );
  forwardPageHeaders(remix, headers);
  const page = (shown: EntryContext) => (
    <NonceContext.Provider value={context.nonce}>
      <I18nProvider value={{ locale, t: translator(locale) }}>
        <RemixServer context={shown} url={request.url} nonce={context.nonce} />
      </I18nProvider>
    </NonceContext.Provider>
  );
  const body = hydrates(remix)
    ? await renderWithScripts(page(remix), context.nonce)
    : utf8(`<!DOCTYPE html>${renderToStaticMarkup(page(withoutScripts(remix)))}`);
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Length", String(body.length));
  return pageResponse(body, { status, headers });
}

/** Whether React itself goes on in the browser; small scripts of a page's own need nothing but its markup. */
function hydrates({ staticHandlerContext: { matches }, routeModules }: EntryContext): boolean {
  return matches.some(({ route }) => (routeModules[route.id]?.handle as Handle | undefined)?.scripts);
}

interface Handle {
  scripts?: boolean;
}

/**
 * What a page without script is rendered from: the routes that it shows, of a table of a hundred, and no stream of
 * data (which is why the context is copied: see scripts/patches, the stream is made when it is first asked for).
 */
function withoutScripts(remix: EntryContext): EntryContext {
  const shown = remix.staticHandlerContext.matches.map(({ route }) => route.id);
  const routes = Object.fromEntries(shown.map((id) => [id, remix.manifest.routes[id]!]));
  return { ...remix, manifest: { ...remix.manifest, routes } };
}

function renderWithScripts(page: ReactElement, nonce: string): Promise<Buffer<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        const sink = new PassThrough();
        sink.on("data", (chunk: Buffer) => chunks.push(chunk));
        sink.on("end", () => {
          clearTimeout(timer);
          resolve(Buffer.concat(chunks));
        });
        pipe(sink);
      },
      onShellError: reject,
      onError: (error) => log.error({ err: error }, "render failed"),
    });
    const timer = setTimeout(abort, renderTimeoutMs);
  });
}

/**
 * Tells the server what the page was made from (see the page cache), whether it carries scripts, is
 * the page of a failure, and when to retry.
 */
function forwardPageHeaders(remix: EntryContext, headers: Headers): void {
  const { matches, loaderHeaders, actionHeaders } = remix.staticHandlerContext;
  for (const { route } of matches) {
    for (const source of [actionHeaders[route.id], loaderHeaders[route.id]]) {
      for (const [name, value] of source ?? []) {
        if (name.startsWith("x-page-") || name === "retry-after") headers.set(name, value);
      }
    }
  }
  if (hydrates(remix)) headers.set("X-Page-Scripts", "1");
  const [failure] = Object.values(remix.staticHandlerContext.errors ?? {});
  if (failure !== undefined) headers.set(failureHeader, reasonOf(failure));
}

/** What the person could not have caused is logged; what they see comes from the error boundary. */
export const handleError: HandleErrorFunction = (error, { request }) => {
  if (request.signal.aborted || error instanceof AppError || isDatabaseUnavailable(error)) return;
  if (isRefusal(error)) return;
  log.error({ err: error }, "route failed");
};

/**
 * What `route` made of one of our errors, as it arrives from an address without a page: a `data()` with its status; or
 * the router's own 404 and 405.
 */
const isRefusal = (error: unknown): boolean =>
  (isRouteErrorResponse(error) && error.status < 500) ||
  (typeof error === "object" &&
    error !== null &&
    (error as { type?: string }).type === "DataWithResponseInit");

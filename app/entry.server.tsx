import { PassThrough } from "node:stream";
import type { AppLoadContext, EntryContext, HandleErrorFunction } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { isDatabaseUnavailable } from "../db/client.server.ts";
import { AppError } from "./shared/errors.ts";
import { I18nProvider } from "./shared/i18n/index.tsx";
import { requestLocale } from "./shared/i18n/locale.ts";
import { translator } from "./shared/i18n/translators.server.ts";
import { log } from "./shared/log.server.ts";
import { NonceContext } from "./shared/ui/nonce.ts";

const renderTimeoutMs = 5_000;

/** Renders the whole page into one buffer: a length, an entity tag, and half the cost of a stream. */
export default function handleRequest(
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
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={context.nonce}>
        <I18nProvider value={{ locale, t: translator(locale) }}>
          <RemixServer context={remix} url={request.url} nonce={context.nonce} />
        </I18nProvider>
      </NonceContext.Provider>,
      {
        nonce: context.nonce,
        onAllReady() {
          const sink = new PassThrough();
          sink.on("data", (chunk: Buffer) => chunks.push(chunk));
          sink.on("end", () => {
            clearTimeout(timer);
            const body = Buffer.concat(chunks);
            headers.set("Content-Type", "text/html; charset=utf-8");
            headers.set("Content-Length", String(body.length));
            resolve(new Response(body, { status, headers }));
          });
          pipe(sink);
        },
        onShellError: reject,
        onError: (error) => log.error({ err: error }, "render failed"),
      },
    );
    const timer = setTimeout(abort, renderTimeoutMs);
  });
}

/** Tells the server what the page was made from (see the page cache), whether it carries scripts, and when to retry. */
function forwardPageHeaders({ staticHandlerContext, routeModules }: EntryContext, headers: Headers): void {
  const { matches, loaderHeaders, actionHeaders } = staticHandlerContext;
  for (const { route } of matches) {
    for (const source of [actionHeaders[route.id], loaderHeaders[route.id]]) {
      for (const [name, value] of source ?? []) {
        if (name.startsWith("x-page-") || name === "retry-after") headers.set(name, value);
      }
    }
    if ((routeModules[route.id]?.handle as { scripts?: boolean } | undefined)?.scripts)
      headers.set("X-Page-Scripts", "1");
  }
}

/** What the person could not have caused is logged; what they see comes from the error boundary. */
export const handleError: HandleErrorFunction = (error, { request }) => {
  if (request.signal.aborted || error instanceof AppError || isDatabaseUnavailable(error)) return;
  log.error({ err: error }, "route failed");
};

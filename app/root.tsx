import type { ReactNode } from "react";
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Link,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { helpNumbers } from "./pages/help.server.ts";
import { environment } from "./shared/env.server.ts";
import { reasonOf } from "./shared/http/failure.ts";
import { route } from "./shared/http/route.server.ts";
import { useI18n } from "./shared/i18n/index.tsx";
import { isLocale } from "./shared/i18n/locale.ts";
import { localeOf } from "./shared/i18n/of-request.server.ts";
import { translator } from "./shared/i18n/translators.server.ts";
import { pageMeta } from "./shared/meta.ts";
import { paths } from "./shared/paths.ts";
import { findSession } from "./shared/session.server.ts";
import stylesheet from "./shared/ui/entraide.css?url";
import { useNonce } from "./shared/ui/nonce.ts";
import { Shell } from "./shared/ui/shell.tsx";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: stylesheet },
  // The reader's own settings, by cookie: the page itself stays the same for everybody.
  { rel: "stylesheet", href: "/reading.css" },
  { rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
];

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const session = await findSession(request);
  const actor = session?.actor ?? null;
  const asked = new URL(request.url).searchParams.get("lang");
  const locale = localeOf(request, actor);
  const t = translator(locale);
  const { BASE_URL, EMBEDDED } = environment();
  const secure = BASE_URL.startsWith("https:") ? "; Secure" : "";
  return data(
    {
      locale,
      errorTitles: { notFound: t("errorPage.notFoundTitle"), failed: t("errorPage.title") },
      baseUrl: BASE_URL,
      isDemo: EMBEDDED,
      help: helpNumbers(actor?.country ?? null, locale),
      reader: session
        ? { pseudonym: session.actor.pseudonym, roles: session.actor.roles, unread: session.unread }
        : null,
    },
    isLocale(asked)
      ? { headers: { "Set-Cookie": `lang=${asked}; Path=/; Max-Age=31536000; SameSite=Lax${secure}` } }
      : undefined,
  );
});

/** The title of a page that could not be shown. */
export const meta: MetaFunction<typeof loader> = ({ error, data }) => {
  if (!error) return [];
  const isMissing = isRouteErrorResponse(error) && error.status === 404;
  return pageMeta({ title: data?.errorTitles[isMissing ? "notFound" : "failed"] ?? "…", index: false });
};

/** Pages carry no script unless one of their routes asks for it with `handle = { scripts: true }`. */
function useScripts(): boolean {
  return useMatches().some((match) => (match.handle as { scripts?: boolean } | undefined)?.scripts);
}

export function Layout({ children }: { children: ReactNode }) {
  const { locale } = useI18n();
  const nonce = useNonce();
  const scripts = useScripts();
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {scripts ? (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        ) : null}
      </body>
    </html>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  const { locale } = useI18n();
  const { pathname, search } = useLocation();
  const parameters = new URLSearchParams(search);
  parameters.set("lang", locale === "fr" ? "en" : "fr");
  return (
    <Shell
      reader={root?.reader ?? null}
      help={root?.help ?? null}
      isDemo={root?.isDemo ?? false}
      otherLanguageHref={`${pathname}?${parameters}`}
    >
      {children}
    </Shell>
  );
}

export default function App() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

/** One page for every refusal and failure: what happened, in the reader's language, and where to go from here. */
export function ErrorBoundary() {
  const error = useRouteError();
  const { t } = useI18n();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const title = status === 404 ? t("errorPage.notFoundTitle") : t("errorPage.title");
  return (
    <Frame>
      <div className="page narrow">
        <main id="main" className="stack">
          <h1>{title}</h1>
          <p>{t.dynamic(`errors.${reasonOf(error)}`)}</p>
          <p>
            <Link className="button" to={paths.home()}>
              {t("errorPage.home")}
            </Link>
          </p>
        </main>
      </div>
    </Frame>
  );
}

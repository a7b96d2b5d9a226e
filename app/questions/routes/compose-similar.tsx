import type { LoaderFunctionArgs } from "@remix-run/node";
import { renderToStaticMarkup } from "react-dom/server";
import { findSimilarQuestions } from "../../search/queries.server.ts";
import { route } from "../../shared/http/route.server.ts";
import { I18nProvider } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { requireActor } from "../../shared/session.server.ts";
import { cleanLine } from "../../shared/text.ts";
import { SimilarQuestions } from "../composer/preview-card.tsx";
import { bounds, visibleLength } from "../schema.ts";

const shown = 5;
const leastLetters = 8;

/** Questions near the title being typed that this person may read: a piece of page for the script of the form. */
export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  const locale = localeOf(request, actor);
  const title = cleanLine(new URL(request.url).searchParams.get("title") ?? "").slice(0, bounds.title.max);
  if (visibleLength(title) < leastLetters) return new Response(null, { status: 204 });
  const similar = await findSimilarQuestions(title, actor, shown);
  const html = renderToStaticMarkup(
    <I18nProvider value={{ locale, t: translator(locale) }}>
      <SimilarQuestions similar={similar} />
    </I18nProvider>,
  );
  return new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8" } });
});

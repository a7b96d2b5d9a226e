import type { ActionFunctionArgs } from "@remix-run/node";
import { renderToStaticMarkup } from "react-dom/server";
import { NotFound } from "../../shared/errors.ts";
import { parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { I18nProvider } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { spend } from "../../shared/limits.server.ts";
import { requireActor } from "../../shared/session.server.ts";
import { LivePreview } from "../composer/preview-card.tsx";
import { lookAt } from "../composer/preview.server.ts";
import { liveSchema } from "../schema.ts";

const formIds = new Set(["ask", "answer-form", "comment-form", "edit-form"]);

export const loader = route(() => Promise.reject(new NotFound()));

/** A text being typed, as it will look: a piece of page for the script of the form. Nothing is stored or counted. */
export const action = route(async ({ request }: ActionFunctionArgs) => {
  const actor = await requireActor(request);
  const locale = localeOf(request, actor);
  await spend("live-look", actor.id);
  const form = await request.formData();
  const parsed = parseForm(liveSchema, form);
  const formId = String(form.get("form"));
  if (!parsed.ok || !parsed.value.body || !formIds.has(formId)) return new Response(null, { status: 204 });
  const shownAlready = { seenPreview: "", careShown: "", othersShown: "" };
  const look = lookAt(actor, { ...parsed.value, ...shownAlready }, locale);
  if (!look) return new Response(null, { status: 204 });
  const html = renderToStaticMarkup(
    <I18nProvider value={{ locale, t: translator(locale) }}>
      <LivePreview look={look} formId={formId} />
    </I18nProvider>,
  );
  return new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8" } });
});

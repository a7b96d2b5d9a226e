import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { environment } from "../../shared/env.server.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { Choices } from "../../shared/ui/form.tsx";
import { Notice } from "../../shared/ui/pieces.tsx";
import { choices, settingNames, settingsCookie, settingsFrom, settingsOf } from "../settings.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => ({
  title: translator(localeOf(request, await findActor(request)))("reading.title"),
  settings: settingsOf(request.headers.get("cookie")),
  isSaved: new URL(request.url).searchParams.has("saved"),
}));

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  pageMeta({ title: loaded?.title ?? "" });

/** POST: keeps what was chosen in a cookie; `reset` forgets it. */
export const action = route(async ({ request }: ActionFunctionArgs) => {
  const form = await request.formData();
  const settings = settingsFrom((name) => (form.has("reset") ? "" : form.get(name)));
  const secure = environment().BASE_URL.startsWith("https:");
  return redirect(`${paths.reading()}?saved`, {
    headers: { "Set-Cookie": settingsCookie(settings, secure) },
  });
});

export default function Reading() {
  const { t } = useI18n();
  const { title, settings, isSaved } = useLoaderData<typeof loader>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>{t("reading.lead")}</p>
        {isSaved ? <Notice tone="success">{t("reading.saved")}</Notice> : null}
        <form method="post" className="form" action={paths.reading()}>
          {settingNames.map((name) => (
            <Choices
              key={name}
              name={name}
              label={t(`reading.settings.${name}.label`)}
              required
              initial={settings[name]}
              options={choices[name].map((value) => ({
                value,
                label: t.dynamic(`reading.settings.${name}.${value}`),
              }))}
            />
          ))}
          <div className="actions">
            <button className="button primary">{t("form.save")}</button>
            <button className="button" name="reset" value="1">
              {t("reading.reset")}
            </button>
          </div>
        </form>
        <section className="card stack" aria-labelledby="example-title">
          <h2 id="example-title">{t("reading.example")}</h2>
          <p>{t("reading.exampleText")}</p>
        </section>
        <section className="stack" aria-labelledby="more-title">
          <h2 id="more-title">{t("reading.more")}</h2>
          <ul>
            <li>
              <a href={paths.glossary()}>{t("reading.glossary.title")}</a>
            </li>
            <li>{t("reading.listenHint")}</li>
            <li>{t("reading.printHint")}</li>
          </ul>
        </section>
      </main>
    </div>
  );
}

import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { invalid, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireRole } from "../../shared/session.server.ts";
import { Field, FormErrors } from "../../shared/ui/form.tsx";
import { publishHours } from "../commands/publish-hours.server.ts";
import { coverageLanguages, hoursField, weekdayName, weekdays, writeSpan } from "../hours.ts";
import { getTeamPage } from "../queries/team.server.ts";
import { hoursSchema } from "../schema.ts";
import { LanesTable, ModeratorsTable } from "../team-tables.tsx";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requireRole(request, "admin");
  return {
    title: translator(localeOf(request, actor))("moderation.team.title"),
    ...(await getTeamPage(actor)),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export const action = route(async ({ request }: ActionFunctionArgs) => {
  const actor = await requireRole(request, "admin");
  const parsed = parseForm(hoursSchema, await request.formData());
  if (!parsed.ok) return invalid(parsed);
  await publishHours(actor, parsed.value);
  return redirect(`${paths.moderationTeam()}#hours`);
});

export default function Team() {
  const { t, locale } = useI18n();
  const { title, lanes, moderators, readers, hours } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <div className="page">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>{t("moderation.team.intro")}</p>
        <p className="row">
          <Link to={paths.moderation()}>{t("moderation.queue.title")}</Link>
          <Link to={paths.moderationRules()}>{t("moderation.rules.title")}</Link>
          <Link to={paths.transparency()}>{t("moderation.transparency.title")}</Link>
        </p>
        <LanesTable rows={lanes} />
        <ModeratorsTable rows={moderators} />
        {readers.length > 0 ? (
          <section className="card">
            <h2>{t("moderation.team.readers")}</h2>
            <ul>
              {readers.map(({ pseudonym, times }) => (
                <li key={pseudonym}>
                  <Link to={paths.person(pseudonym)}>{pseudonym}</Link> —{" "}
                  {t("moderation.team.hoursOfReading", { count: times })}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        <form method="post" action={`${paths.moderationTeam()}#hours`} className="form card" id="hours">
          <h2>{t("moderation.hours.title")}</h2>
          <p>{t("moderation.hours.how")}</p>
          <FormErrors state={state} />
          <div className="two">
            {coverageLanguages.map((language) => (
              <fieldset key={language} className="form">
                <legend>{t(`moderation.hours.languages.${language}`)}</legend>
                {weekdays.map((weekday) => {
                  const span = hours.find((one) => one.language === language && one.weekday === weekday);
                  return (
                    <Field
                      key={weekday}
                      name={hoursField(language, weekday)}
                      label={weekdayName(weekday, locale)}
                      maxLength={15}
                      state={state}
                      initial={span ? writeSpan(span) : ""}
                    />
                  );
                })}
              </fieldset>
            ))}
          </div>
          <div className="actions">
            <button className="button primary">{t("moderation.hours.publish")}</button>
          </div>
        </form>
      </main>
    </div>
  );
}

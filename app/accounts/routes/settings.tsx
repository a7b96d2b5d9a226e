import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { invalid, invalidField, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { formatDate } from "../../shared/i18n/format.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { isActive } from "../../shared/policy.ts";
import { closeSession, requireActor } from "../../shared/session.server.ts";
import { Field, FormErrors, Select } from "../../shared/ui/form.tsx";
import { Notice } from "../../shared/ui/pieces.tsx";
import { changePassword, updateProfile } from "../commands/sign-in.server.ts";
import { useAgeBandOptions, useCountryOptions, useRegionGroups } from "../countries.tsx";
import { getTold } from "../queries.server.ts";
import { changePasswordSchema, profileSchema } from "../schema.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  return {
    title: translator(localeOf(request, actor))("accounts.settings.title"),
    locale: actor.locale,
    country: actor.country,
    ...(await getTold(actor.id)),
    saved: new URL(request.url).searchParams.has("saved"),
    badgeUntil: isActive(actor.credential, new Date()) ? actor.credential!.validUntil : null,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export const action = route(async ({ request }: ActionFunctionArgs) => {
  const actor = await requireActor(request);
  const form = await request.formData();
  if (form.get("intent") === "password") {
    const parsed = parseForm(changePasswordSchema, form);
    if (!parsed.ok) return invalid(parsed);
    const result = await changePassword(actor.id, parsed.value);
    if (!result.ok) {
      return invalidField(
        result.problem === "wrong-password" ? "password" : "newPassword",
        result.problem,
        parsed.values,
      );
    }
    return redirect(`${paths.login()}?done=changed`, {
      headers: { "Set-Cookie": await closeSession(request) },
    });
  }
  const parsed = parseForm(profileSchema, form);
  if (!parsed.ok) return invalid(parsed);
  await updateProfile(actor.id, parsed.value);
  return redirect(`${paths.settings()}?saved&lang=${parsed.value.locale}`);
});

export default function Settings() {
  const { t, locale } = useI18n();
  const loaded = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const countries = useCountryOptions();
  const regions = useRegionGroups();
  const ageBands = useAgeBandOptions();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{loaded.title}</h1>
        {loaded.saved && !state ? (
          <Notice tone="success">
            <p>{t("accounts.settings.saved")}</p>
          </Notice>
        ) : null}
        <FormErrors state={state} />
        <section className="card">
          <h2>{t("accounts.settings.profile")}</h2>
          <form method="post" className="form">
            <Select
              name="locale"
              label={t("accounts.settings.locale")}
              options={[
                { value: "fr", label: t("accounts.settings.french") },
                { value: "en", label: t("accounts.settings.english") },
              ]}
              initial={loaded.locale}
              required
              state={state}
            />
            <Select
              name="country"
              label={t("accounts.signup.country")}
              hint={t("accounts.signup.countryHint")}
              options={countries}
              initial={loaded.country}
              required
              state={state}
            />
            <Select
              name="region"
              label={t("accounts.settings.region")}
              hint={t("accounts.settings.regionHint")}
              options={[{ value: "", label: t("accounts.settings.untold") }]}
              groups={regions}
              initial={loaded.region ?? ""}
              state={state}
            />
            <Select
              name="ageBand"
              label={t("accounts.settings.ageBand")}
              hint={t("accounts.settings.ageBandHint")}
              options={[{ value: "", label: t("accounts.settings.untold") }, ...ageBands]}
              initial={loaded.ageBand ?? ""}
              state={state}
            />
            <div className="actions">
              <button className="button primary" name="intent" value="profile">
                {t("form.save")}
              </button>
            </div>
          </form>
        </section>
        <section className="card">
          <h2>{t("accounts.security.link")}</h2>
          <p>{t("accounts.security.linkBody")}</p>
          <Link className="button" to={paths.security()}>
            {t("accounts.security.link")}
          </Link>
        </section>
        <section className="card">
          <h2>{t("rights.link")}</h2>
          <p>{t("rights.linkBody")}</p>
          <Link className="button" to={paths.myData()}>
            {t("rights.link")}
          </Link>
        </section>
        <section className="card">
          <h2>{t("appointment.title")}</h2>
          <p>{t("appointment.lead")}</p>
          <Link className="button" to={paths.appointment()}>
            {t("appointment.open")}
          </Link>
        </section>
        <section className="card">
          <h2>{t("accounts.settings.words")}</h2>
          <p>{t("accounts.settings.wordsBody")}</p>
          <Link className="button" to={paths.myWords()}>
            {t("accounts.settings.wordsLink")}
          </Link>
        </section>
        <section className="card">
          <h2>{t("notifications.following.settingsTitle")}</h2>
          <p>{t("notifications.following.settingsBody")}</p>
          <Link className="button" to={paths.following()}>
            {t("notifications.following.settingsLink")}
          </Link>
        </section>
        <section className="card">
          <h2>{t("accounts.settings.badge")}</h2>
          <p>
            {loaded.badgeUntil
              ? t("accounts.settings.badgeActive", { date: formatDate(new Date(loaded.badgeUntil), locale) })
              : t("accounts.settings.badgeNone")}
          </p>
          {loaded.badgeUntil ? null : (
            <Link className="button" to={paths.credentialApply()}>
              {t("accounts.settings.badgeApply")}
            </Link>
          )}
        </section>
        <section className="card">
          <h2>{t("accounts.settings.password")}</h2>
          <form method="post" className="form">
            <Field
              name="password"
              type="password"
              label={t("accounts.settings.current")}
              autoComplete="current-password"
              required
              state={state}
            />
            <Field
              name="newPassword"
              type="password"
              label={t("accounts.settings.next")}
              hint={t("accounts.signup.passwordHint")}
              autoComplete="new-password"
              required
              state={state}
            />
            <div className="actions">
              <button className="button" name="intent" value="password">
                {t("accounts.settings.changePassword")}
              </button>
            </div>
          </form>
        </section>
      </main>
    </div>
  );
}

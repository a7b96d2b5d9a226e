import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { invalid, invalidField, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { rich, useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { spend } from "../../shared/limits.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { Checkbox, Field, FormErrors, Select } from "../../shared/ui/form.tsx";
import { signUp } from "../commands/sign-up.server.ts";
import { useCountryOptions } from "../countries.tsx";
import { signUpSchema } from "../schema.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  if (await findActor(request)) throw redirect(paths.home());
  return { title: translator(localeOf(request))("accounts.signup.title") };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta({ title: data?.title ?? "" });

const fieldOf = {
  "password-guessable": "password",
  "pseudonym-is-email": "pseudonym",
  "pseudonym-taken": "pseudonym",
} as const;

export const action = route(async ({ request, context }: ActionFunctionArgs) => {
  const parsed = parseForm(signUpSchema, await request.formData());
  if (!parsed.ok) return invalid(parsed);
  await spend("sign-up", context.address);
  const result = await signUp({ ...parsed.value, locale: localeOf(request) });
  if (!result.ok) return invalidField(fieldOf[result.problem], result.problem, parsed.values);
  return redirect(paths.checkMail());
});

export default function SignUp() {
  const { t } = useI18n();
  const { title } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const countries = useCountryOptions();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>{t("accounts.signup.lede")}</p>
        <FormErrors state={state} />
        <form method="post" className="form card">
          <Field
            name="email"
            type="email"
            label={t("accounts.signup.email")}
            hint={t("accounts.signup.emailHint")}
            autoComplete="email"
            required
            state={state}
          />
          <Field
            name="pseudonym"
            label={t("accounts.signup.pseudonym")}
            hint={t("accounts.signup.pseudonymHint")}
            autoComplete="username"
            maxLength={30}
            required
            state={state}
          />
          <Field
            name="password"
            type="password"
            label={t("accounts.signup.password")}
            hint={t("accounts.signup.passwordHint")}
            autoComplete="new-password"
            required
            state={state}
          />
          <Select
            name="country"
            label={t("accounts.signup.country")}
            hint={t("accounts.signup.countryHint")}
            options={countries}
            required
            state={state}
          />
          <div className="choices">
            <Checkbox name="adult" label={t("accounts.signup.adult")} required state={state} />
            <Checkbox name="charter" label={t("accounts.signup.charter")} required state={state} />
            <Link to={paths.document("charter")}>{t("accounts.signup.charterLink")}</Link>
            <Checkbox name="health" label={t("accounts.signup.health")} required state={state} />
            <Link to={paths.document("privacy")}>{t("accounts.signup.healthLink")}</Link>
          </div>
          <div className="actions">
            <button className="button primary">{t("accounts.signup.submit")}</button>
          </div>
        </form>
        <p>{rich(t("accounts.signup.already"), { a: (text) => <Link to={paths.login()}>{text}</Link> })}</p>
      </main>
    </div>
  );
}

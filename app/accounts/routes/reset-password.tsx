import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { invalid, invalidField, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { Field, FormErrors } from "../../shared/ui/form.tsx";
import { resetPassword } from "../commands/sign-in.server.ts";
import { resetSchema } from "../schema.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => ({
  title: translator(localeOf(request))("accounts.reset.title"),
  token: new URL(request.url).searchParams.get("token") ?? "",
}));

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export const action = route(async ({ request }: ActionFunctionArgs) => {
  const parsed = parseForm(resetSchema, await request.formData());
  if (!parsed.ok) return invalid(parsed);
  const result = await resetPassword(parsed.value.token, parsed.value.password);
  if (result.ok) return redirect(`${paths.login()}?done=changed`);
  return invalidField(result.problem === "link-spent" ? "form" : "password", result.problem, parsed.values);
});

export default function ResetPassword() {
  const { t } = useI18n();
  const { title, token } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <FormErrors state={state} />
        <form method="post" className="form card">
          <input type="hidden" name="token" value={token} />
          <Field
            name="password"
            type="password"
            label={t("accounts.settings.next")}
            hint={t("accounts.signup.passwordHint")}
            autoComplete="new-password"
            required
            state={state}
          />
          <div className="actions">
            <button className="button primary">{t("accounts.reset.submit")}</button>
          </div>
        </form>
      </main>
    </div>
  );
}

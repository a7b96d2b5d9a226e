import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm } from "../../shared/http/forms.ts";
import type { FormState } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { Field, FormErrors } from "../../shared/ui/form.tsx";
import { Notice } from "../../shared/ui/pieces.tsx";
import { requestReset } from "../commands/sign-in.server.ts";
import { emailSchema } from "../schema.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => ({
  title: translator(localeOf(request))("accounts.forgot.title"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export const action = route(async ({ request, context }: ActionFunctionArgs) => {
  const parsed = parseForm(emailSchema, await request.formData());
  if (!parsed.ok) return data({ sent: false, state: parsed as FormState }, { status: 400 });
  await requestReset(parsed.value.email, context.address);
  return data({ sent: true, state: undefined });
});

export default function ForgotPassword() {
  const { t } = useI18n();
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        {answer?.sent ? (
          <Notice tone="success">
            <p>{t("accounts.forgot.sent")}</p>
          </Notice>
        ) : (
          <>
            <p>{t("accounts.forgot.body")}</p>
            <FormErrors state={answer?.state} />
            <form method="post" className="form card">
              <Field
                name="email"
                type="email"
                label={t("accounts.login.email")}
                autoComplete="email"
                required
                state={answer?.state}
              />
              <div className="actions">
                <button className="button primary">{t("accounts.forgot.submit")}</button>
              </div>
            </form>
          </>
        )}
      </main>
    </div>
  );
}

import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { environment } from "../../shared/env.server.ts";
import { invalid, invalidField, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths, safeNext } from "../../shared/paths.ts";
import { requireSession, rotateSession } from "../../shared/session.server.ts";
import { Field, FormErrors } from "../../shared/ui/form.tsx";
import { checkPassword } from "../commands/sign-in.server.ts";
import { factorSchema, passwordOnlySchema } from "../schema.ts";
import { FactorForm } from "../second-factor/factor-form.tsx";
import { findQuestion, spendFactor } from "../second-factor/question.server.ts";

export const handle = { scripts: true };

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const { actor, grantedRoles } = await requireSession(request);
  const next = safeNext(new URL(request.url).searchParams.get("next"));
  const question = await findQuestion(actor.id);
  // Staff without a factor have nothing to show here: they add one first.
  if (!question.hasFactor && grantedRoles.length > 0) throw redirect(`${paths.security()}?needed`);
  return {
    title: translator(localeOf(request, actor))("accounts.security.againTitle"),
    question: { ...question, next, isEmbedded: environment().EMBEDDED },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export const action = route(async ({ request }: ActionFunctionArgs) => {
  const { actor } = await requireSession(request);
  const { hasFactor } = await findQuestion(actor.id);
  const form = await request.formData();
  if (hasFactor) {
    const parsed = parseForm(factorSchema, form);
    if (!parsed.ok) return invalid(parsed);
    const refusal = await spendFactor(actor.id, parsed.value);
    if (refusal) return invalidField(...refusal, parsed.values);
    const cookie = await rotateSession(request, actor.id, { secondFactor: true });
    return redirect(safeNext(parsed.value.next), { headers: { "Set-Cookie": cookie } });
  }
  const parsed = parseForm(passwordOnlySchema, form);
  if (!parsed.ok) return invalid(parsed);
  if (!(await checkPassword(actor.id, parsed.value.password)))
    return invalidField("password", "wrong-password", parsed.values);
  const cookie = await rotateSession(request, actor.id, { secondFactor: false });
  return redirect(safeNext(parsed.value.next), { headers: { "Set-Cookie": cookie } });
});

export default function LoginAgain() {
  const { t } = useI18n();
  const { title, question } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>{t("accounts.security.againLede")}</p>
        <FormErrors state={state} />
        {question.hasFactor ? (
          <FactorForm question={question} state={state} />
        ) : (
          <form method="post" className="form card">
            <input type="hidden" name="next" value={question.next} />
            <Field
              name="password"
              type="password"
              label={t("accounts.login.password")}
              autoComplete="current-password"
              required
              state={state}
            />
            <div className="actions">
              <button className="button primary">{t("accounts.security.continue")}</button>
            </div>
          </form>
        )}
      </main>
    </div>
  );
}

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
import { rotateSession } from "../../shared/session.server.ts";
import { FormErrors } from "../../shared/ui/form.tsx";
import { factorSchema } from "../schema.ts";
import { FactorForm } from "../second-factor/factor-form.tsx";
import { findQuestion, spendFactor } from "../second-factor/question.server.ts";
import { clearPending, readPending } from "../second-factor/pending.server.ts";

export const handle = { scripts: true };

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const next = safeNext(new URL(request.url).searchParams.get("next"));
  const userId = readPending(request);
  if (!userId) throw redirect(paths.login(next));
  return {
    title: translator(localeOf(request))("accounts.security.factorTitle"),
    question: { ...(await findQuestion(userId)), next, isEmbedded: environment().EMBEDDED },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export const action = route(async ({ request }: ActionFunctionArgs) => {
  const userId = readPending(request);
  const parsed = parseForm(factorSchema, await request.formData());
  if (!parsed.ok) return invalid(parsed);
  const next = safeNext(parsed.value.next);
  if (!userId) throw redirect(paths.login(next));
  const refusal = await spendFactor(userId, parsed.value);
  if (refusal) return invalidField(...refusal, parsed.values);
  const headers = new Headers({ "Set-Cookie": await rotateSession(request, userId, { secondFactor: true }) });
  headers.append("Set-Cookie", clearPending());
  return redirect(next, { headers });
});

export default function LoginFactor() {
  const { t } = useI18n();
  const { title, question } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>{t("accounts.security.factorLede")}</p>
        <FormErrors state={state} />
        <FactorForm question={question} state={state} />
      </main>
    </div>
  );
}

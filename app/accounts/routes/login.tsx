import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { invalid, invalidField, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { rich, useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths, safeNext } from "../../shared/paths.ts";
import { findActor, rotateSession } from "../../shared/session.server.ts";
import { Field, FormErrors } from "../../shared/ui/form.tsx";
import { Notice } from "../../shared/ui/pieces.tsx";
import { checkSignIn } from "../commands/sign-in.server.ts";
import { signInSchema } from "../schema.ts";
import { hasSecondFactor } from "../second-factor/factors.server.ts";
import { pendingCookie } from "../second-factor/pending.server.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url);
  const next = safeNext(searchParams.get("next"));
  if (await findActor(request)) throw redirect(next);
  const done = searchParams.get("done");
  return {
    title: translator(localeOf(request))("accounts.login.title"),
    next,
    done: done === "confirmed" || done === "changed" ? (done as "confirmed" | "changed") : null,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export const action = route(async ({ request, context }: ActionFunctionArgs) => {
  const parsed = parseForm(signInSchema, await request.formData());
  if (!parsed.ok) return invalid(parsed);
  const result = await checkSignIn(parsed.value, context.address);
  if (!result.ok) return invalidField("form", result.problem, parsed.values);
  const next = safeNext(parsed.value.next);
  if (await hasSecondFactor(result.userId))
    return redirect(paths.loginFactor(next), { headers: { "Set-Cookie": pendingCookie(result.userId) } });
  const cookie = await rotateSession(request, result.userId, { secondFactor: false });
  return redirect(next, { headers: { "Set-Cookie": cookie } });
});

export default function Login() {
  const { t } = useI18n();
  const { title, next, done } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        {done && !state ? (
          <Notice tone="success">
            <p>{t(`accounts.login.${done}`)}</p>
          </Notice>
        ) : null}
        <FormErrors state={state} />
        <form method="post" className="form card">
          <input type="hidden" name="next" value={next} />
          <Field
            name="email"
            type="email"
            label={t("accounts.login.email")}
            autoComplete="username"
            required
            state={state}
          />
          <Field
            name="password"
            type="password"
            label={t("accounts.login.password")}
            autoComplete="current-password"
            required
            state={state}
          />
          <div className="actions between">
            <button className="button primary">{t("accounts.login.submit")}</button>
            <Link to={paths.forgotPassword()}>{t("accounts.login.forgot")}</Link>
          </div>
        </form>
        <p>
          <Link to={paths.loginPasskey(next)} reloadDocument>
            {t("accounts.security.passkeyLoginLink")}
          </Link>
        </p>
        <p>{rich(t("accounts.login.noAccount"), { a: (text) => <Link to={paths.signup()}>{text}</Link> })}</p>
      </main>
    </div>
  );
}

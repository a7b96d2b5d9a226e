import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { NotFound } from "../../shared/errors.ts";
import { invalid, invalidField, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { formatDate } from "../../shared/i18n/format.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireSession, requireStepUp } from "../../shared/session.server.ts";
import { FormErrors } from "../../shared/ui/form.tsx";
import { Notice } from "../../shared/ui/pieces.tsx";
import { endOtherSessions, endSession, listSessions } from "../own-sessions.server.ts";
import { securitySchema } from "../schema.ts";
import { countRecoveryCodes, listFactors, removeFactor } from "../second-factor/factors.server.ts";
import { SessionList } from "../session-list.tsx";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const { actor, sessionKey } = await requireSession(request);
  const { searchParams } = new URL(request.url);
  const factors = await listFactors(actor.id);
  return {
    title: translator(localeOf(request, actor))("accounts.security.title"),
    isNeeded: searchParams.has("needed") && factors.length === 0,
    isDone: searchParams.has("done"),
    factors,
    codesLeft: await countRecoveryCodes(actor.id),
    sessions: (await listSessions(actor.id)).map((session) => ({
      ...session,
      isThis: session.key === sessionKey,
    })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export const action = route(async ({ request }: ActionFunctionArgs) => {
  const { actor, sessionKey } = await requireSession(request);
  const parsed = parseForm(securitySchema, await request.formData());
  if (!parsed.ok) return invalid(parsed);
  const { value } = parsed;
  if (value.intent === "end-others") await endOtherSessions(actor.id, sessionKey);
  else if (value.intent === "end") {
    if (!(await endSession(actor.id, value.key))) throw new NotFound();
  } else {
    await requireStepUp(request);
    const result = await removeFactor(actor.id, value.factor);
    if (!result.ok && result.problem === "not-yours") throw new NotFound();
    if (!result.ok) return invalidField("form", result.problem, parsed.values);
  }
  return redirect(`${paths.security()}?done`);
});

export default function Security() {
  const { t, locale } = useI18n();
  const { title, isNeeded, isDone, factors, codesLeft, sessions } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        {isNeeded ? (
          <Notice tone="danger">
            <p>{t("accounts.security.needed")}</p>
          </Notice>
        ) : (
          <p>{t("accounts.security.lede")}</p>
        )}
        {isDone && !state ? (
          <Notice tone="success">
            <p>{t("accounts.security.ended")}</p>
          </Notice>
        ) : null}
        <FormErrors state={state} />
        <section className="card stack">
          <h2>{t("accounts.security.factors")}</h2>
          {factors.length === 0 ? <p>{t("accounts.security.none")}</p> : null}
          {factors.map((factor) => (
            <form method="post" className="actions between" key={factor.id}>
              <input type="hidden" name="factor" value={factor.id} />
              <p>
                <strong>{factor.label}</strong>{" "}
                <span className="meta">
                  {t("accounts.security.factorSince", {
                    kind: t(`accounts.security.kinds.${factor.kind}`),
                    date: formatDate(new Date(factor.createdAt), locale),
                  })}
                </span>
              </p>
              <button className="button" name="intent" value="remove">
                {t("accounts.security.remove", { label: factor.label })}
              </button>
            </form>
          ))}
          <div className="actions">
            <Link className="button" to={paths.securityApp()}>
              {t("accounts.security.addApp")}
            </Link>
            <Link className="button" to={paths.securityPasskey()} reloadDocument>
              {t("accounts.security.addPasskey")}
            </Link>
          </div>
        </section>
        {factors.length > 0 ? (
          <section className="card stack">
            <h2>{t("accounts.security.codes")}</h2>
            <p>{t("accounts.security.codesLeft", { count: codesLeft })}</p>
            <p>
              <Link className="button" to={paths.securityCodes()}>
                {t("accounts.security.renewCodes")}
              </Link>
            </p>
          </section>
        ) : null}
        <SessionList sessions={sessions} />
      </main>
    </div>
  );
}

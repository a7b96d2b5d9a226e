import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { invalid, invalidField, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { raiseSession, requireSession, requireStepUp } from "../../shared/session.server.ts";
import { Field, FormErrors } from "../../shared/ui/form.tsx";
import { appSchema } from "../schema.ts";
import { offerApp } from "../second-factor/app-offer.server.ts";
import { addApp } from "../second-factor/factors.server.ts";
import { FactorAdded } from "../second-factor/recovery-codes.tsx";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requireStepUp(request);
  return {
    title: translator(localeOf(request, actor))("accounts.security.appTitle"),
    offer: offerApp(actor),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export const action = route(async ({ request }: ActionFunctionArgs) => {
  // Longer than to open the page: reading a picture with a telephone takes its time.
  const actor = await requireStepUp(request, 30);
  const parsed = parseForm(appSchema, await request.formData());
  const sealed = parsed.ok ? parsed.value.sealed : parsed.values.sealed;
  const offer = typeof sealed === "string" ? offerApp(actor, sealed) : null;
  if (!parsed.ok) return data({ ...invalid(parsed).data, offer, codes: undefined }, 400);
  const result = await addApp(actor.id, parsed.value);
  if (!result.ok) {
    const field = result.problem === "code-wrong" ? "code" : "form";
    return data({ ...invalidField(field, result.problem, parsed.values).data, offer, codes: undefined }, 400);
  }
  await raiseSession((await requireSession(request)).sessionKey);
  return data({ codes: result.codes, offer: null, errors: {}, values: {} }, 200);
});

export default function SecurityApp() {
  const { t } = useI18n();
  const loaded = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const offer = state?.offer ?? loaded.offer;
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{loaded.title}</h1>
        {state?.codes !== undefined ? (
          <FactorAdded codes={state.codes} />
        ) : (
          <>
            <p>{t("accounts.security.appBody")}</p>
            <FormErrors state={state} />
            <form method="post" className="form card">
              <input type="hidden" name="sealed" value={offer.sealed} />
              <img src={offer.picture} alt={t("accounts.security.appImage")} width="200" height="200" />
              <p>
                {t("accounts.security.appKey")} <code>{offer.secret}</code>
              </p>
              <Field
                name="code"
                label={t("accounts.security.firstCode")}
                hint={t("accounts.security.firstCodeHint")}
                autoComplete="one-time-code"
                inputMode="numeric"
                required
                state={state}
              />
              <Field
                name="label"
                label={t("accounts.security.label")}
                initial={t("accounts.security.appLabel")}
                maxLength={60}
                required
                state={state}
              />
              <div className="actions">
                <button className="button primary">{t("accounts.security.add")}</button>
              </div>
            </form>
          </>
        )}
      </main>
    </div>
  );
}

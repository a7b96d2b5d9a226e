import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { invalid, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { closeSession, requireStepUp } from "../../shared/session.server.ts";
import { FormErrors } from "../../shared/ui/form.tsx";
import { DepthForm } from "../depth-form.tsx";
import { requestErasure } from "../erase.server.ts";
import { erasureSchema } from "../schema.ts";

export const loader = route(async ({ request, context }: LoaderFunctionArgs) => {
  const actor = context.hasLeft ? null : await requireStepUp(request);
  return { title: translator(localeOf(request, actor))("rights.erase") };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export const action = route(async ({ request, context }: ActionFunctionArgs) => {
  const actor = await requireStepUp(request, 30);
  const parsed = parseForm(erasureSchema, await request.formData());
  if (!parsed.ok) return data({ ...invalid(parsed).data, receipt: null }, 400);
  const receipt = await requestErasure(actor.id, parsed.value.depth);
  context.hasLeft = true;
  return data(
    { receipt, errors: {}, values: {} },
    { headers: { "Set-Cookie": await closeSession(request) } },
  );
});

export default function EraseAccount() {
  const { t } = useI18n();
  const loaded = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        {state?.receipt ? (
          <>
            <h1>{t("rights.erasedTitle")}</h1>
            <p>{t("rights.erasedBody")}</p>
            <section className="card stack">
              <h2>{t("rights.receipt")}</h2>
              <p>{t("rights.receiptBody")}</p>
              <p className="mail-text">
                <code>{state.receipt}</code>
              </p>
            </section>
          </>
        ) : (
          <>
            <h1>{loaded.title}</h1>
            <p>{t("rights.eraseBody")}</p>
            <FormErrors state={state} />
            <DepthForm depths={["keep", "anonymise", "erase"]} state={state} />
          </>
        )}
      </main>
    </div>
  );
}

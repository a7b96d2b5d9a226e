import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { NotFound } from "../../shared/errors.ts";
import { invalidField } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";
import { FormErrors } from "../../shared/ui/form.tsx";
import { Notice } from "../../shared/ui/pieces.tsx";
import { vouch } from "../commands/vouch.server.ts";
import { useProfessionName } from "../profession-options.ts";
import { getVouchPage } from "../queries/vouch-page.server.ts";

const link = z.object({ applicationId: z.uuid(), token: z.string().min(1) });

function parseLink(params: Record<string, string | undefined>) {
  const parsed = link.safeParse(params);
  if (!parsed.success) throw new NotFound();
  return parsed.data;
}

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  const { applicationId, token } = parseLink(params);
  return {
    title: translator(localeOf(request, actor))("credentials.badge.vouch.title"),
    isDone: new URL(request.url).searchParams.has("done"),
    page: await getVouchPage(actor, applicationId, token),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request);
  const { applicationId, token } = parseLink(params);
  const result = await vouch(actor, applicationId, token);
  if (!result.ok) return invalidField("form", result.problem, {});
  return redirect(`${paths.credentialVouch(applicationId, token)}?done`);
});

export default function Vouch() {
  const { t } = useI18n();
  const professionName = useProfessionName();
  const { title, page, isDone } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <FormErrors state={state} />
        {isDone ? <Notice tone="success">{t("credentials.badge.vouch.done")}</Notice> : null}
        {page.claim ? (
          <form method="post" className="form card">
            <p>
              {t("credentials.badge.vouch.body", {
                ...page.claim,
                profession: professionName(page.claim.professionCode),
              })}
            </p>
            <p>{t("credentials.badge.vouch.statement")}</p>
            <div className="actions">
              <button className="button primary">{t("credentials.badge.vouch.submit")}</button>
            </div>
          </form>
        ) : isDone || state ? null : (
          <Notice tone="care">{t.dynamic(`problems.${page.fault}`)}</Notice>
        )}
      </main>
    </div>
  );
}

import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireStepUp } from "../../shared/session.server.ts";
import { hasSecondFactor, renewRecoveryCodes } from "../second-factor/factors.server.ts";
import { RecoveryCodes } from "../second-factor/recovery-codes.tsx";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requireStepUp(request);
  return { title: translator(localeOf(request, actor))("accounts.security.renewTitle") };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export const action = route(async ({ request }: ActionFunctionArgs) => {
  const actor = await requireStepUp(request);
  if (!(await hasSecondFactor(actor.id))) throw redirect(paths.security());
  return { codes: await renewRecoveryCodes(actor.id) };
});

export default function SecurityCodes() {
  const { t } = useI18n();
  const { title } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        {result ? (
          <RecoveryCodes codes={result.codes} />
        ) : (
          <form method="post" className="card stack">
            <p>{t("accounts.security.renewBody")}</p>
            <p>
              <button className="button primary">{t("accounts.security.renewCodes")}</button>
            </p>
          </form>
        )}
      </main>
    </div>
  );
}

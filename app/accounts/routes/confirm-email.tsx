import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { Notice } from "../../shared/ui/pieces.tsx";
import { confirmEmail } from "../commands/email-links.server.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => ({
  title: translator(localeOf(request))("accounts.confirm.title"),
  token: new URL(request.url).searchParams.get("token") ?? "",
}));

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

// The link only shows a button: mail programs open links by themselves, and a GET changes nothing.
export const action = route(async ({ request }: ActionFunctionArgs) => {
  const token = (await request.formData()).get("token");
  const userId = typeof token === "string" ? await confirmEmail(token) : null;
  return userId ? redirect(`${paths.login()}?done=confirmed`) : data({ expired: true }, { status: 410 });
});

export default function ConfirmEmail() {
  const { t } = useI18n();
  const { title, token } = useLoaderData<typeof loader>();
  const expired = useActionData<typeof action>()?.expired;
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        {expired ? (
          <Notice tone="danger">
            <p>{t("accounts.confirm.expired")}</p>
          </Notice>
        ) : (
          <form method="post" className="stack">
            <p>{t("accounts.confirm.body")}</p>
            <input type="hidden" name="token" value={token} />
            <div className="actions">
              <button className="button primary">{t("accounts.confirm.submit")}</button>
            </div>
          </form>
        )}
      </main>
    </div>
  );
}

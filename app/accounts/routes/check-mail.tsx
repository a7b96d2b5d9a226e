import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { environment } from "../../shared/env.server.ts";
import { route } from "../../shared/http/route.server.ts";
import { rich, useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => ({
  title: translator(localeOf(request))("accounts.sent.title"),
  isLocal: environment().EMBEDDED && !environment().SMTP_URL,
}));

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export default function CheckMail() {
  const { t } = useI18n();
  const { title, isLocal } = useLoaderData<typeof loader>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>{t("accounts.sent.body")}</p>
        <p className="meta">{t("accounts.sent.spam")}</p>
        {isLocal ? (
          <p className="notice">
            {rich(t("accounts.sent.dev"), { a: (text) => <Link to={paths.devMail()}>{text}</Link> })}
          </p>
        ) : null}
      </main>
    </div>
  );
}

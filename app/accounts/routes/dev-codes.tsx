import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { environment } from "../../shared/env.server.ts";
import { NotFound } from "../../shared/errors.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { listDemoCodes } from "../second-factor/demo-codes.server.ts";

// Exists only where `npm start` runs everything on one machine; shows nothing but accounts whose secret is published.
export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  if (!environment().EMBEDDED) throw new NotFound();
  return {
    title: translator(localeOf(request))("accounts.security.devTitle"),
    codes: await listDemoCodes(new Date()),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export default function DevCodes() {
  const { t } = useI18n();
  const { title, codes } = useLoaderData<typeof loader>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>{t("accounts.security.devLede")}</p>
        <ul className="card">
          {codes.map(({ email, code }) => (
            <li key={email}>
              {email} <code>{code}</code>
            </li>
          ))}
        </ul>
      </main>
    </div>
  );
}

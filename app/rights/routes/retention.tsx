import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { listKept } from "../retention.server.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => ({
  title: translator(localeOf(request, await findActor(request)))("rights.kept.title"),
  kept: listKept(),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta({ title: data?.title ?? "" });

/** What is kept and for how long, for everybody. */
export default function Retention() {
  const { t } = useI18n();
  const { title, kept: rows } = useLoaderData<typeof loader>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>
          {t("rights.kept.lede")} <Link to={paths.document("privacy")}>{t("site.privacy")}</Link>
        </p>
        <table>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t("rights.kept.what")}</th>
              <th scope="col">{t("rights.kept.howLong")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, end }) => (
              <tr key={name}>
                <th scope="row">{t(`rights.kept.names.${name}`)}</th>
                <td>
                  {typeof end === "string"
                    ? t(`rights.kept.${end}`)
                    : t(`rights.kept.${end.after.unit}`, { count: end.after.count })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </main>
    </div>
  );
}

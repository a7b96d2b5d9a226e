import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Scrolling } from "../../research/scrolling.tsx";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { EmptyState, NextPage, When } from "../../shared/ui/pieces.tsx";
import { listLog } from "../queries/log.server.ts";
import { logCursor } from "../schema.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const t = translator(localeOf(request, await findActor(request)));
  const after = logCursor.parse(new URL(request.url).searchParams.get("after"));
  return {
    title: t("moderation.log.title"),
    description: t("moderation.log.intro"),
    isFirst: after === null,
    ...(await listLog(after)),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", description: data?.description ?? "", index: data?.isFirst ?? false });

export default function Log() {
  const { t } = useI18n();
  const { title, description, items, next } = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>{description}</p>
        <p>
          <Link to={paths.transparency()}>{t("moderation.transparency.title")}</Link>
        </p>
        <p className="meta">
          {t("moderation.log.chained")} <a href={paths.auditHeads()}>{t("moderation.log.heads")}</a>
        </p>
        {items.length === 0 ? (
          <EmptyState>
            <p>{t("moderation.log.empty")}</p>
          </EmptyState>
        ) : (
          <LogTable items={items} />
        )}
        <NextPage
          href={next && `${paths.moderationLog()}?${new URLSearchParams({ after: next })}`}
          label={t("moderation.log.next")}
        />
      </main>
    </div>
  );
}

function LogTable({ items }: { items: Awaited<ReturnType<typeof listLog>>["items"] }) {
  const { t } = useI18n();
  const columns = ["date", "kind", "measure", "reason", "how", "rule", "state"] as const;
  return (
    <Scrolling label={t("moderation.log.caption")}>
      <table>
        <caption>{t("moderation.log.caption")}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`moderation.log.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((row) => (
            <tr key={row.id}>
              <td>
                <When at={row.at} />
              </td>
              <td>{row.kind ? t(`moderation.kinds.${row.kind}`) : t("moderation.log.account")}</td>
              <td>
                {t.dynamic(
                  row.kind ? `moderation.measures.${row.measure}` : `moderation.account.kinds.${row.measure}`,
                )}
              </td>
              <td>{t.dynamic(`moderation.reasons.${row.reasonCode}`)}</td>
              <td>
                {row.isAutomatic
                  ? t("moderation.log.service")
                  : t(row.isDetected ? "moderation.log.detected" : "moderation.log.person")}
              </td>
              <td>{row.rule ? <code>{row.rule}</code> : "—"}</td>
              <td>{t(`moderation.log.${row.fate}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

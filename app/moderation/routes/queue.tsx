import { data } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { scriptHeaders } from "../../questions/composer/composer-script.tsx";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { hasRole } from "../../shared/policy.ts";
import { requireRole } from "../../shared/session.server.ts";
import { EmptyState, NextPage } from "../../shared/ui/pieces.tsx";
import { DeskScript } from "../desk-script.tsx";
import { listQueue } from "../queries/queue.server.ts";
import { QueueFilterForm } from "../queue-filters.tsx";
import { QueueLoad } from "../queue-load.tsx";
import { QueueItem } from "../queue-item.tsx";
import { Shortcuts } from "../shortcuts.tsx";
import { queueFilters } from "../schema.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requireRole(request, "moderator");
  const query = new URL(request.url).searchParams;
  const filters = queueFilters(query);
  const { after: _, ...chosen } = filters;
  const now = new Date();
  return data(
    {
      now,
      title: translator(localeOf(request, actor))("moderation.queue.title"),
      chosen,
      isAdmin: hasRole(actor, "admin"),
      ...(await listQueue(actor, filters, now)),
    },
    { headers: scriptHeaders },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  pageMeta({ title: loaded?.title ?? "", index: false });

export default function Queue() {
  const { t } = useI18n();
  const { now, title, chosen, isAdmin, items, next, load, measures } = useLoaderData<typeof loader>();
  const query = new URLSearchParams(
    Object.entries(chosen).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  if (next) query.set("after", next);
  return (
    <div className="page with-side">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <QueueLoad load={load} />
        {measures.length > 0 ? (
          <section className="card">
            <h2>{t("moderation.account.waiting")}</h2>
            <ul>
              {measures.map(({ id, kind, appealedAt }, index) => (
                <li key={id}>
                  <Link to={paths.accountMeasure(id)}>
                    {index + 1}. {t(`moderation.account.kinds.${kind}`)} —{" "}
                    {t(appealedAt ? "moderation.account.appeal" : "moderation.account.waits")}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {items.length === 0 && !next ? (
          <EmptyState>
            <p>{t("moderation.queue.empty")}</p>
          </EmptyState>
        ) : (
          <ul className="list">
            {items.map((item) => (
              <QueueItem key={item.id} item={item} now={now} />
            ))}
          </ul>
        )}
        <NextPage href={next && `${paths.moderation()}?${query}`} label={t("moderation.queue.next")} />
      </main>
      <aside className="side" aria-label={t("moderation.queue.filters")}>
        <Shortcuts where="queue" />
        <DeskScript />
        <QueueFilterForm chosen={chosen} />
        <p>
          <Link to={paths.moderationLog()}>{t("moderation.queue.log")}</Link>
        </p>
        {isAdmin ? (
          <>
            <p>
              <Link to={paths.moderationTeam()}>{t("moderation.team.title")}</Link>
            </p>
            <p>
              <Link to={paths.moderationRules()}>{t("moderation.rules.title")}</Link>
            </p>
          </>
        ) : null}
      </aside>
    </div>
  );
}

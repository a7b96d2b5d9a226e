import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { route } from "../../shared/http/route.server.ts";
import { formatDate, formatNumber } from "../../shared/i18n/format.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { ReleaseStatus } from "../../research/release-status.tsx";
import { requireRole } from "../../shared/session.server.ts";
import { LimitTable } from "../limit-table.tsx";
import { getSiteState } from "../queries.server.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requireRole(request, "admin");
  return { title: translator(localeOf(request, actor))("admin.title"), ...(await getSiteState()) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export default function Admin() {
  const { t, locale } = useI18n();
  const {
    title,
    counts,
    outboxAge,
    deadLetters,
    openRequests,
    audit,
    snapshots,
    releases,
    limits,
    switches,
  } = useLoaderData<typeof loader>();
  const figures = [
    [counts.accounts, t("admin.accounts")],
    [counts.posts, t("admin.posts")],
    [counts.pending, t("admin.pending")],
    [counts.openCases, t("admin.openCases")],
    [counts.lateCases, t("admin.lateCases")],
    [outboxAge, t("admin.outbox")],
  ] as const;
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>{t("admin.lede")}</p>
        <p>
          <code>{t("admin.roles")}</code>
        </p>
        <p>
          <Link to={paths.moderationTeam()}>{t("admin.team")}</Link> ·{" "}
          <Link to={paths.moderationRules()}>{t("admin.rules")}</Link>
        </p>
        <p>
          <Link to={paths.adminQueues()}>{t("admin.queues.link")}</Link>
          {deadLetters > 0 ? <> · {t("admin.queues.dead", { count: deadLetters })}</> : null}
        </p>
        <p>
          <Link to={paths.adminRequests()}>{t("rights.desk.link")}</Link>
          {openRequests > 0 ? <> · {t("rights.desk.open", { count: openRequests })}</> : null}
        </p>
        <div className="card stats">
          {figures.map(([value, label]) => (
            <div className="stat" key={label}>
              <b>{formatNumber(value, locale)}</b>
              {label}
            </div>
          ))}
        </div>
        <h2>{t("admin.audit")}</h2>
        <p>
          {audit.firstBroken !== null
            ? t("admin.auditBroken", { id: audit.firstBroken })
            : audit.brokenHead !== null
              ? t("admin.auditContradicted", { day: formatDate(new Date(audit.brokenHead), locale) })
              : t("admin.auditIntact", { entries: formatNumber(audit.entries, locale) })}
        </p>
        <h2>{t("admin.snapshots")}</h2>
        {snapshots.length === 0 ? <p>{t("admin.noSnapshot")}</p> : null}
        <ul>
          {snapshots.map((snapshot) => (
            <li key={snapshot.id}>
              {t("admin.snapshotRow", {
                registry: snapshot.registry.toUpperCase(),
                date: formatDate(new Date(snapshot.extractDate), locale),
                rows: formatNumber(snapshot.rowCount, locale),
              })}
            </li>
          ))}
        </ul>
        <h2>{t("admin.releases")}</h2>
        {releases.length === 0 ? <p>{t("admin.noRelease")}</p> : null}
        <ul>
          {releases.map((release) => (
            <li key={release.id}>
              {t(release.tier === "open" ? "admin.releaseOpen" : "admin.releaseControlled", {
                version: release.version,
              })}{" "}
              <ReleaseStatus release={release} />
            </li>
          ))}
        </ul>
        <LimitTable limits={limits} />
        <h2>{t("admin.switches.title")}</h2>
        <p>{t("admin.switches.lede")}</p>
        <ul>
          {(Object.keys(switches) as (keyof typeof switches)[]).map((name) => (
            <li key={name}>
              {t(`admin.switches.${name}`)}{" "}
              <b>{t(switches[name] ? "admin.switches.on" : "admin.switches.off")}</b>
            </li>
          ))}
        </ul>
      </main>
    </div>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Fragment } from "react";
import { z } from "zod";
import { NotFound } from "../../shared/errors.ts";
import { route } from "../../shared/http/route.server.ts";
import { formatDate } from "../../shared/i18n/format.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { Chip } from "../../shared/ui/pieces.tsx";
import { isImported } from "../checks/claim.ts";
import { wordingOf } from "../professions.ts";
import { getBadge } from "../queries/badge.server.ts";

/** What one badge says and how it came about, for everyone who sees it on an answer. */
export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const id = z.uuid().safeParse(params.badgeId);
  if (!id.success) throw new NotFound();
  const badge = await getBadge(id.data);
  const actor = await findActor(request);
  const t = translator(localeOf(request, actor));
  return {
    title: t("credentials.badge.page.title", { name: badge.name }),
    badge,
    // Without an account, by a notice about this page.
    reportPath: actor ? paths.reportBadge(id.data) : paths.noticeAbout(id.data),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export default function BadgePage() {
  const { t, locale } = useI18n();
  const { title, badge, reportPath } = useLoaderData<typeof loader>();
  const isValid = badge.status === "active" || badge.status === "ending";
  const until = formatDate(new Date(badge.validUntil), locale);
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>
          <Chip tone={isValid ? "verified" : "danger"}>
            {t(`credentials.badge.page.states.${badge.status}`, { date: until })}
          </Chip>
        </p>
        <p>{t(`credentials.badge.meanings.${wordingOf(badge)}`)}</p>
        <Facts badge={badge} />
        <Checked badge={badge} />
        <section className="card stack">
          <h2>{t("credentials.badge.page.interests")}</h2>
          <p>{badge.interests || t("credentials.badge.page.noInterests")}</p>
          <p className="meta">
            {t("credentials.badge.page.interestsOn", {
              date: formatDate(new Date(badge.interestsDeclaredAt), locale),
            })}
          </p>
        </section>
        <section className="card stack">
          <h2>{t("credentials.badge.page.limits")}</h2>
          <p>{t("credentials.badge.page.limitsBody")}</p>
          <p>{t("credentials.badge.page.doubt")}</p>
          {isValid ? (
            <p>
              <a className="button quiet" href={reportPath} rel="nofollow">
                {t("credentials.badge.page.report")}
              </a>
            </p>
          ) : null}
          <p>
            <Link to={paths.document("how-badges-work")}>{t("credentials.badge.page.how")}</Link>
          </p>
        </section>
      </main>
    </div>
  );
}

type Badge = ReturnType<typeof useLoaderData<typeof loader>>["badge"];

function Facts({ badge }: { badge: Badge }) {
  const { t, locale } = useI18n();
  const facts = [
    [t("credentials.badge.page.profession"), badge.profession[locale]],
    [t("credentials.badge.page.specialty"), badge.specialty?.[locale]],
    [t("credentials.badge.page.organisation"), badge.organisation],
    [t("credentials.badge.page.country"), t.dynamic(`accounts.countries.${badge.country}`)],
    [
      t("credentials.badge.page.name"),
      t(badge.isPseudonym ? "credentials.badge.page.pseudonym" : "credentials.badge.page.realName"),
    ],
    [t("credentials.badge.page.verified"), formatDate(new Date(badge.verifiedAt), locale)],
  ].filter(([, value]) => value);
  return (
    <section className="card">
      <h2>{t("credentials.badge.page.details")}</h2>
      <dl className="facts">
        {facts.map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      {badge.status === "active" ? null : <p>{t("credentials.badge.page.past")}</p>}
    </section>
  );
}

function Checked({ badge }: { badge: Badge }) {
  const { t, locale } = useI18n();
  const registry = badge.registry ? t(`credentials.registries.${badge.registry}`) : "";
  const date = badge.snapshotDate ? formatDate(new Date(badge.snapshotDate), locale) : "";
  const register = !badge.registry
    ? t("credentials.badge.page.noRegister")
    : badge.registry === "orcid"
      ? t("credentials.badge.page.orcid", { date })
      : t(
          isImported(badge.registry)
            ? "credentials.badge.page.register"
            : "credentials.badge.page.registerByHand",
          {
            registry,
            date,
          },
        );
  return (
    <section className="card stack">
      <h2>{t("credentials.badge.page.checked")}</h2>
      <ul>
        <li>{register}</li>
        <li>{t("credentials.badge.page.proof", { proof: t(`credentials.proofs.${badge.method}`) })}</li>
        {badge.approvals ? <li>{t("credentials.badge.page.people", { count: badge.approvals })}</li> : null}
        {badge.hasOverride ? <li>{t("credentials.badge.page.override")}</li> : null}
      </ul>
      <p className="meta">{t("credentials.badge.page.kept")}</p>
    </section>
  );
}

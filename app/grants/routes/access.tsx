import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { environment } from "../../shared/env.server.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { hasRole } from "../../shared/policy.ts";
import { findActor } from "../../shared/session.server.ts";
import { Chip, EmptyState, When } from "../../shared/ui/pieces.tsx";
import { countGrants, listGrants } from "../queries.server.ts";
import type { GrantLine } from "../queries.server.ts";
import { agreementSlug } from "../schema.ts";
import { StandingChip } from "../standing-chip.tsx";
import { erasureDays } from "../standing.ts";

/** What the controlled data are, how to ask for them, and who did: for everybody. */
export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const t = translator(localeOf(request, actor));
  return {
    title: t("grants.title"),
    description: t("grants.intro"),
    canonical: environment().BASE_URL + paths.dataAccess(),
    agreement: paths.document(agreementSlug),
    isSteward: hasRole(actor, "steward"),
    counts: await countGrants(),
    lines: await listGrants(actor),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => (loaded ? pageMeta(loaded) : []);

export default function DataAccess() {
  const { t } = useI18n();
  const { title, description, agreement, isSteward, counts, lines } = useLoaderData<typeof loader>();
  const mine = lines.filter(({ isMine }) => isMine);
  const late = lines.filter(({ overdue, isCertificateLate }) => overdue > 0 || isCertificateLate);
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <p className="meta">
          <a href={paths.data()}>{t("research.portal.title")}</a>
        </p>
        <h1>{title}</h1>
        <p>{description}</p>
        <section className="stack" aria-labelledby="how-title">
          <h2 id="how-title">{t("grants.how.title")}</h2>
          <ol>
            {(["apply", "review", "files", "log", "withdraw", "end"] as const).map((step) => (
              <li key={step}>{t(`grants.how.${step}`, { days: erasureDays })}</li>
            ))}
          </ol>
          <p className="actions">
            <a className="button primary" href={paths.applyForData()}>
              {t("grants.apply")}
            </a>
            <a className="button" href={agreement}>
              {t("grants.agreement")}
            </a>
            <a className="button" href={paths.researchGovernance()}>
              {t("grants.governance")}
            </a>
          </p>
        </section>
        {isSteward && late.length > 0 ? (
          <section className="notice danger stack" aria-labelledby="desk-title">
            <h2 id="desk-title">{t("grants.desk")}</h2>
            <GrantList lines={late} />
          </section>
        ) : null}
        {mine.length > 0 ? (
          <section className="stack" aria-labelledby="mine-title">
            <h2 id="mine-title">{t("grants.mine")}</h2>
            <GrantList lines={mine} />
          </section>
        ) : null}
        <section className="stack" aria-labelledby="register-title">
          <h2 id="register-title">{t("grants.register")}</h2>
          {lines.length === 0 ? (
            <EmptyState>{t("grants.none")}</EmptyState>
          ) : (
            <>
              <p>{t("grants.counts", counts)}</p>
              <GrantList lines={lines} />
            </>
          )}
        </section>
      </main>
    </div>
  );
}

function GrantList({ lines }: { lines: readonly GrantLine[] }) {
  const { t } = useI18n();
  return (
    <ul className="list">
      {lines.map((line) => (
        <li key={line.number}>
          <h3>
            <a href={paths.grant(line.number)} lang={line.language}>
              {line.title}
            </a>
          </h3>
          <p className="row meta">
            <StandingChip standing={line.standing} />
            {line.overdue > 0 ? <Chip tone="danger">{t("grants.late")}</Chip> : null}
            {line.isCertificateLate ? <Chip tone="danger">{t("grants.lateCertificate")}</Chip> : null}
            <span lang={line.language}>{line.team}</span>
            <span>
              {t("studies.until")} <When at={line.endsOn} />
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

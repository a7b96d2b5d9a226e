import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { route } from "../../shared/http/route.server.ts";
import { formatDate, formatNumber } from "../../shared/i18n/format.ts";
import { rich, useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { useProfessionName } from "../profession-options.ts";
import { listCurrentSnapshots } from "../queries/applicant.server.ts";
import { countBadges } from "../queries/figures.server.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const t = translator(localeOf(request, actor));
  return {
    title: t("credentials.about.title"),
    description: t("credentials.about.lede"),
    badges: await countBadges(),
    snapshots: await listCurrentSnapshots(),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", description: data?.description });

const steps = ["stepRegistry", "stepProof", "stepPeople", "stepEnd"] as const;

export default function AboutBadges() {
  const { t } = useI18n();
  const { title, badges, snapshots } = useLoaderData<typeof loader>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>{t("credentials.about.lede")}</p>
        <section className="stack">
          <h2>{t("credentials.about.steps")}</h2>
          <ol className="prose">
            {steps.map((step) => (
              <li key={step}>
                {rich(t(`credentials.about.${step}`), { b: (text) => <strong>{text}</strong> })}
              </li>
            ))}
          </ol>
          <p>
            <Link to={paths.document("how-badges-work")}>{t("credentials.about.more")}</Link>
          </p>
        </section>
        <Figures badges={badges} snapshots={snapshots} />
        <section className="card stack">
          <h2>{t("credentials.about.apply")}</h2>
          <p>{t("credentials.about.applyBody")}</p>
          <p>
            <Link className="button primary" to={paths.credentialApply()}>
              {t("credentials.about.applyLink")}
            </Link>
          </p>
        </section>
      </main>
    </div>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function Figures({ badges, snapshots }: Pick<Loaded, "badges" | "snapshots">) {
  const { t, locale } = useI18n();
  const professionName = useProfessionName();
  return (
    <section className="stack">
      <h2>{t("credentials.about.figures")}</h2>
      <p>
        {badges.total === null
          ? t("credentials.about.few")
          : t("credentials.about.total", { count: badges.total })}
      </p>
      {badges.shown.length > 0 ? (
        <table>
          <thead>
            <tr>
              <th scope="col">{t("credentials.about.profession")}</th>
              <th scope="col">{t("credentials.about.count")}</th>
            </tr>
          </thead>
          <tbody>
            {badges.shown.map(({ professionCode, count }) => (
              <tr key={professionCode}>
                <td>{professionName(professionCode)}</td>
                <td>{formatNumber(count, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {badges.isPartial && badges.total !== null ? (
        <p className="meta">{t("credentials.about.partial")}</p>
      ) : null}
      <h3>{t("credentials.about.snapshots")}</h3>
      {snapshots.length === 0 ? <p>{t("credentials.about.noSnapshot")}</p> : null}
      <ul>
        {snapshots.map(({ registry, extractDate, rowCount }) => (
          <li key={registry}>
            {t("credentials.about.snapshot", {
              registry: t(`credentials.registries.${registry}`),
              date: formatDate(new Date(extractDate), locale),
              count: formatNumber(rowCount, locale),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

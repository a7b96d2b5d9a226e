import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { NotFound } from "../../shared/errors.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor, requireActor } from "../../shared/session.server.ts";
import { withdrawContribution } from "../commands/contribute.server.ts";
import { supportContribution } from "../commands/support-contribution.server.ts";
import { ContributionCard } from "../contribution-card.tsx";
import { consultationPolicy, stateOf } from "../policy.ts";
import { getConsultation, getContribution } from "../queries.server.ts";
import { numberFrom } from "../schema.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const consultation = await getConsultation(numberFrom(params.number));
  const contribution = await getContribution(actor, consultation, numberFrom(params.contribution));
  return data({
    title: translator(localeOf(request, actor))("consultations.contribution.number", {
      number: contribution.number,
    }),
    about: { number: consultation.number, title: consultation.title, language: consultation.language },
    contribution,
    canSupport: actor !== null && stateOf(consultation) === "open",
    isMember: actor !== null,
    canChange:
      contribution.isMine && consultationPolicy["consultation.contribute"](actor, consultation).allowed,
    canFacilitate: consultationPolicy["consultation.facilitate"](actor, consultation).allowed,
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  pageMeta({ title: loaded ? `${loaded.title} · ${loaded.about.title}` : "", index: false });

/** POST: `intent` says what: support, unsupport or withdraw. */
export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const number = numberFrom(params.number);
  const contribution = numberFrom(params.contribution);
  const here = redirect(paths.contribution(number, contribution));
  const actor = await requireActor(request);
  const intent = (await request.formData()).get("intent");
  if (intent === "withdraw") {
    await withdrawContribution(actor, number, contribution);
    return here;
  }
  if (intent !== "support" && intent !== "unsupport") throw new NotFound("bad-request");
  await supportContribution(actor, number, contribution, intent === "support");
  return here;
});

export default function ContributionPage() {
  const { t } = useI18n();
  const { title, about, contribution, canSupport, isMember, canChange, canFacilitate } =
    useLoaderData<typeof loader>();
  const { number } = about;
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <p className="meta">
          <a href={paths.consultation(number)} lang={about.language}>
            {about.title}
          </a>
        </p>
        <h1>{title}</h1>
        <ContributionCard
          contribution={contribution}
          number={number}
          canSupport={canSupport}
          isMember={isMember}
        />
        {contribution.isMine && !contribution.withdrawnAt ? (
          <details>
            <summary>{t("consultations.contribution.withdraw")}</summary>
            <form method="post" className="form" action={paths.contribution(number, contribution.number)}>
              <p>{t("consultations.contribution.withdrawLead")}</p>
              <button className="button" name="intent" value="withdraw">
                {t("consultations.contribution.withdrawSure")}
              </button>
            </form>
          </details>
        ) : null}
        <p className="actions">
          <a className="button" href={paths.contributions(number)}>
            {t("consultations.readAll")}
          </a>
          {canChange ? (
            <a className="button" href={paths.contribute(number)}>
              {t("consultations.contribute.change")}
            </a>
          ) : null}
          {canFacilitate ? (
            <a className="button" href={paths.contributionFate(number, contribution.number)}>
              {t("consultations.fate.title")}
            </a>
          ) : null}
        </p>
        <p className="meta">
          <a href={paths.notice()}>{t("site.notice")}</a>
        </p>
      </main>
    </div>
  );
}

import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { invalid, invalidField, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { formatDateTime } from "../../shared/i18n/format.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";
import { FormErrors } from "../../shared/ui/form.tsx";
import { Chip, Notice, When } from "../../shared/ui/pieces.tsx";
import { badgeStatus } from "../badge-state.ts";
import { declareInterests } from "../commands/declare-interests.server.ts";
import { MyBadge } from "../mine/my-badge.tsx";
import { vouchesPerYear } from "../policy.ts";
import { useApplicationTitle } from "../profession-options.ts";
import { getMyCredentials } from "../queries/mine.server.ts";
import { interestsSchema } from "../schema.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  const now = new Date();
  const mine = await getMyCredentials(actor, now);
  return {
    ...mine,
    badges: mine.badges.map((badge) => ({ ...badge, status: badgeStatus(badge, now) })),
    title: translator(localeOf(request, actor))("credentials.badge.mine.title"),
    isDeclared: new URL(request.url).searchParams.has("declared"),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export const action = route(async ({ request }: ActionFunctionArgs) => {
  const actor = await requireActor(request);
  const parsed = parseForm(interestsSchema, await request.formData());
  if (!parsed.ok) return invalid(parsed);
  const { badgeId, hasInterests, interests } = parsed.value;
  const result = await declareInterests(actor, badgeId, hasInterests === "no" ? "" : interests);
  if (!result.ok) return invalidField("form", result.problem, parsed.values);
  return redirect(`${paths.credentialsMine()}?declared`);
});

export default function Mine() {
  const { t } = useI18n();
  const loaded = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{loaded.title}</h1>
        <p>{t("credentials.badge.mine.lede")}</p>
        {loaded.isDeclared ? <Notice tone="success">{t("credentials.badge.mine.declared")}</Notice> : null}
        <FormErrors state={state} />
        <section className="stack">
          <h2>{t("credentials.badge.mine.badges")}</h2>
          {loaded.badges.length === 0 ? <p>{t("credentials.badge.mine.none")}</p> : null}
          {loaded.badges.map((badge) => (
            <MyBadge key={badge.id} badge={badge} state={state} />
          ))}
          {loaded.vouchesGiven > 0 ? (
            <p>{t("credentials.badge.mine.vouches", { count: loaded.vouchesGiven, max: vouchesPerYear })}</p>
          ) : null}
          {loaded.badges.some(
            ({ kind, status }) => kind === "professional" && /^(active|ending)$/.test(status),
          ) ? (
            <p>
              <a href={paths.reviews()}>{t("answers.reviews.title")}</a>
            </p>
          ) : null}
          <p>
            <Link className="button" to={paths.credentialApply()}>
              {t("credentials.badge.mine.apply")}
            </Link>
          </p>
        </section>
        <Applications items={loaded.applications} />
        <Views items={loaded.views} />
      </main>
    </div>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function Applications({ items }: { items: Loaded["applications"] }) {
  const { t } = useI18n();
  const titleOf = useApplicationTitle();
  return (
    <section className="stack">
      <h2>{t("credentials.badge.mine.applications")}</h2>
      {items.length === 0 ? <p>{t("credentials.badge.mine.noApplications")}</p> : null}
      <ul className="list">
        {items.map((one) => (
          <li key={one.id}>
            <p className="row">
              {titleOf(one)} <Chip tone="outline">{t(`credentials.statuses.${one.status}`)}</Chip>
              {(one.decidedAt ?? one.submittedAt) ? <When at={(one.decidedAt ?? one.submittedAt)!} /> : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Views({ items }: { items: Loaded["views"] }) {
  const { t, locale } = useI18n();
  return (
    <section className="stack">
      <h2>{t("credentials.badge.mine.views")}</h2>
      {items.length === 0 ? <p>{t("credentials.badge.mine.noViews")}</p> : null}
      <ul>
        {items.map(({ id, viewedAt, verifier }) => (
          <li key={id}>
            {t("credentials.badge.mine.view", {
              name: verifier ?? t("credentials.badge.mine.formerMember"),
              date: formatDateTime(new Date(viewedAt), locale),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

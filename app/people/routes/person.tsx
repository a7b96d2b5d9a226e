import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ReportLink } from "../../moderation/report-link.tsx";
import { PostButton } from "../../questions/thread/actions.tsx";
import { route } from "../../shared/http/route.server.ts";
import { formatMonth } from "../../shared/i18n/format.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { Chip, EmptyState, NextPage } from "../../shared/ui/pieces.tsx";
import { ContributionItem } from "../contribution-item.tsx";
import { getProfile } from "../queries.server.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const profile = await getProfile(
    params.pseudonym ?? "",
    actor,
    new URL(request.url).searchParams.get("after"),
  );
  const t = translator(localeOf(request, actor));
  const { pseudonym } = profile;
  return { profile, isMember: actor !== null, title: t("people.title", { pseudonym }) };
});

// What one person writes about their health, gathered on a page, is not for search engines.
export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export default function Person() {
  const { t, locale } = useI18n();
  const { profile, isMember, title } = useLoaderData<typeof loader>();
  const { pseudonym, memberSince, profession, isSelf, isFollowing, contributions, next } = profile;
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p className="row">
          {profession ? (
            <Chip tone="verified">{t("people.badge", { profession: profession[locale] })}</Chip>
          ) : null}
          <span className="meta">
            {t("people.since", { month: formatMonth(new Date(memberSince), locale) })}
          </span>
          {isSelf ? null : (
            <ReportLink
              href={isMember ? paths.reportPerson(pseudonym) : paths.noticeAboutPerson(pseudonym)}
            />
          )}
        </p>
        <p>{t("people.lede")}</p>
        {isMember && !isSelf ? (
          <div className="actions">
            <PostButton
              action={paths.followPerson(pseudonym)}
              fields={{ on: isFollowing ? "0" : "1" }}
              label={t(isFollowing ? "people.unfollow" : "people.follow")}
              target={pseudonym}
            />
          </div>
        ) : null}
        {contributions.length === 0 ? (
          <EmptyState>
            <p>{t("people.none")}</p>
          </EmptyState>
        ) : (
          <ul className="list">
            {contributions.map((contribution) => (
              <ContributionItem key={contribution.id} contribution={contribution} />
            ))}
          </ul>
        )}
        <NextPage
          href={next ? `${paths.person(pseudonym)}?${new URLSearchParams({ after: next })}` : null}
          label={t("people.next")}
        />
      </main>
    </div>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { route } from "../../shared/http/route.server.ts";
import { formatMonth } from "../../shared/i18n/format.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";
import { Chip, EmptyState, NextPage, TopicLink } from "../../shared/ui/pieces.tsx";
import { listDueForReview } from "../review.server.ts";

/** Answers whose review date is over, for professionals: of the topics they follow, or all with `topics=all`. */
export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  const { searchParams } = new URL(request.url);
  const scope = searchParams.get("topics") === "all" ? ("all" as const) : ("followed" as const);
  return {
    scope,
    ...(await listDueForReview(actor, { scope, after: searchParams.get("after") })),
    title: translator(localeOf(request, actor))("answers.reviews.title"),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export default function Reviews() {
  const { locale, t } = useI18n();
  const { title, scope, items, next } = useLoaderData<typeof loader>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>{t("answers.reviews.lede")}</p>
        <nav className="row meta" aria-label={t("answers.reviews.scope")}>
          {(["followed", "all"] as const).map((one) => (
            <a
              key={one}
              className="topic"
              href={paths.reviews(one)}
              aria-current={one === scope ? "true" : undefined}
            >
              {t(`answers.reviews.scopes.${one}`)}
            </a>
          ))}
        </nav>
        {items.length === 0 ? (
          <EmptyState>
            <p>{t(`answers.reviews.none.${scope}`)}</p>
          </EmptyState>
        ) : null}
        <ul className="list" aria-label={title}>
          {items.map((item) => (
            <li key={item.id}>
              <h2 lang={item.language === locale ? undefined : item.language}>
                <a href={paths.reviewPost(item.id)}>{item.title}</a>
              </h2>
              <p lang={item.language === locale ? undefined : item.language}>{item.excerpt}</p>
              <div className="row meta">
                {item.topics.map(({ slug, label }) => (
                  <TopicLink key={slug} slug={slug} label={label[locale]} />
                ))}
                <Chip>{t(`questions.thread.kind.${item.kind}`)}</Chip>
                {item.isMine ? <Chip tone="outline">{t("answers.reviews.mine")}</Chip> : null}
                <span>{t("answers.reviews.since", { month: formatMonth(item.reviewBy, locale) })}</span>
              </div>
            </li>
          ))}
        </ul>
        <NextPage
          href={next ? `${paths.reviews(scope)}&${new URLSearchParams({ after: next })}` : null}
          label={t("answers.reviews.next")}
        />
      </main>
    </div>
  );
}

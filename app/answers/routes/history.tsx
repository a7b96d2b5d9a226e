import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor, orSignIn } from "../../shared/session.server.ts";
import { Chip, When } from "../../shared/ui/pieces.tsx";
import { Diff } from "../diff-text.tsx";
import { getHistory } from "../history.server.ts";
import { postIdFrom } from "../schema.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const postId = postIdFrom(params.postId);
  const history = await orSignIn(request, actor, () => getHistory(actor, postId));
  return { title: translator(localeOf(request, actor))("answers.history.title"), ...history };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export default function History() {
  const { t } = useI18n();
  const { title, postId, questionTitle, language, isEditedAfterVerification, publishedAt, changes, first } =
    useLoaderData<typeof loader>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>
          <Link to={paths.post(postId)} lang={language}>
            {questionTitle}
          </Link>
        </p>
        {isEditedAfterVerification ? (
          <p>
            <Chip tone="danger">{t("answers.history.afterVerification")}</Chip>
          </p>
        ) : null}
        {changes.length === 0 ? (
          <p>{t("answers.history.none")}</p>
        ) : (
          <p className="meta">{t("answers.history.legend")}</p>
        )}
        {changes.map((change) => (
          <article className="card stack" key={change.revision}>
            <h2>{t("answers.history.revision", { n: change.revision })}</h2>
            <p className="meta">
              <When at={change.at} /> ·{" "}
              {change.reason === null
                ? t("answers.history.byAuthor")
                : t("answers.history.byModerator", { reason: change.reason })}
            </p>
            {change.title ? (
              <h3 lang={language}>
                <Diff parts={change.title} />
              </h3>
            ) : null}
            <p className="verbatim" lang={language}>
              <Diff parts={change.body} />
            </p>
            {change.sources ? (
              <>
                <h3>{t("answers.history.sources")}</h3>
                <p className="verbatim" lang={language}>
                  <Diff parts={change.sources} />
                </p>
              </>
            ) : null}
          </article>
        ))}
        <article className="card stack">
          <h2>{t("answers.history.first")}</h2>
          {publishedAt ? (
            <p className="meta">
              {t("answers.history.published")} <When at={publishedAt} />
            </p>
          ) : null}
          {first.title ? <h3 lang={language}>{first.title}</h3> : null}
          <p className="verbatim" lang={language}>
            {first.body}
          </p>
        </article>
      </main>
    </div>
  );
}

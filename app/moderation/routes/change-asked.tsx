import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { postIdFrom } from "../../answers/schema.ts";
import { route } from "../../shared/http/route.server.ts";
import { formatDateTime } from "../../shared/i18n/format.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { requireActor } from "../../shared/session.server.ts";
import { Notice, When } from "../../shared/ui/pieces.tsx";
import { getQuestionPage } from "../queries/question.server.ts";

// Ids of notes are uuids like those of posts.
const noteIdFrom = postIdFrom;

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  const page = await getQuestionPage(actor, noteIdFrom(params.noteId));
  return { title: translator(localeOf(request, actor))("moderation.asked.title"), page };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export default function ChangeAsked() {
  const { t, locale } = useI18n();
  const { title, page } = useLoaderData<typeof loader>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        {page.isWaiting ? null : <Notice>{t("moderation.asked.over")}</Notice>}
        <section className="card">
          <h2>{t("moderation.asked.question")}</h2>
          <p className="verbatim" lang={page.language}>
            {page.question}
          </p>
          <p className="meta">
            <When at={page.askedAt} />
          </p>
          {page.isWaiting ? (
            <>
              <p>
                {t(page.isPending ? "moderation.asked.howPending" : "moderation.asked.how", {
                  time: formatDateTime(new Date(page.until), locale),
                })}
              </p>
              <p>
                <Link className="button primary" to={page.edit}>
                  {t("moderation.asked.edit")}
                </Link>
              </p>
            </>
          ) : null}
        </section>
        <section className="card">
          <h2>{t("moderation.decision.passage")}</h2>
          {page.place.isPublished ? (
            <p>
              <Link to={page.place.href}>{page.place.title}</Link>
            </p>
          ) : null}
          {page.title ? <h3 lang={page.language}>{page.title}</h3> : null}
          <p className="verbatim" lang={page.language}>
            {page.markdown || t("moderation.case.withdrawn")}
          </p>
        </section>
      </main>
    </div>
  );
}

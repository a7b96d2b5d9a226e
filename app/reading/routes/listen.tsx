import { data } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getDocument } from "../../pages/queries.server.ts";
import { questionNumberFrom } from "../../answers/schema.ts";
import { parseCursor } from "../../questions/thread/order.ts";
import { getThread } from "../../questions/queries.server.ts";
import { NotFound } from "../../shared/errors.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { Cooked, NextPage } from "../../shared/ui/pieces.tsx";
import { ListenScript } from "../listen-script.tsx";

interface Part {
  /** Who says it, before the words. */
  heading: string | null;
  html: string;
  language: "fr" | "en";
}

/** A thread or a page of prose as parts to be read one after the other; what is dangerous is left where it is warned of. */
export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const locale = localeOf(request, actor);
  const t = translator(locale);
  const headers = { "X-Page-Scripts": "1" };
  if (params.slug) {
    const { slug, title, html } = await getDocument(params.slug, locale);
    const parts: Part[] = [{ heading: null, html, language: locale }];
    return data({ title, language: locale, back: paths.document(slug), parts, next: null }, { headers });
  }
  const number = questionNumberFrom(params.number);
  const after = parseCursor(new URL(request.url).searchParams.get("after"));
  const thread = await getThread(number, actor, { after });
  const { question } = thread;
  if (question.status !== "published") throw new NotFound();
  const says = (kind: string, name: string | null) =>
    `${t.dynamic(`questions.thread.kind.${kind}`)}, ${name ?? t("questions.thread.formerMember")}`;
  const answers = [...thread.informed, ...thread.lived].filter(
    (one) => one.status === "published" && !one.isDangerous,
  );
  const parts: Part[] = [
    ...(thread.isFirstPage ? [{ heading: null, html: question.html, language: question.language }] : []),
    ...answers.map(({ kind, name, html, language }) => ({ heading: says(kind, name), html, language })),
  ];
  return data(
    {
      title: question.title,
      language: question.language,
      back: paths.question(number, question.slug),
      parts,
      next: thread.next
        ? `${paths.listenQuestion(number)}?${new URLSearchParams({ after: thread.next })}`
        : null,
    },
    { headers },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  pageMeta({ title: loaded?.title ?? "", index: false });

export default function Listen() {
  const { t } = useI18n();
  const { title, language, back, parts, next } = useLoaderData<typeof loader>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <p className="meta">
          <a href={back}>{t("reading.listen.back")}</a>
        </p>
        <h1 lang={language}>{title}</h1>
        <div
          className="actions listen"
          role="group"
          aria-label={t("reading.listen.title")}
          hidden
          data-listen
          data-play={t("reading.listen.play")}
          data-pause={t("reading.listen.pause")}
          data-previous={t("reading.listen.previous")}
          data-next={t("reading.listen.next")}
          data-stop={t("reading.listen.stop")}
          data-slow={t("reading.listen.slow")}
        />
        <noscript>
          <p className="notice">{t("reading.listen.noScript")}</p>
        </noscript>
        {parts.map(({ heading, html, language: spoken }, at) => (
          <section className="card stack" key={at} data-part>
            {heading ? <h2>{heading}</h2> : null}
            <Cooked html={html} lang={spoken} />
          </section>
        ))}
        <NextPage href={next} label={t("reading.listen.more")} />
        <ListenScript />
      </main>
    </div>
  );
}

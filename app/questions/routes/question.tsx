import { data, redirect } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaDescriptor, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AnswerForm } from "../../answers/answer-form.tsx";
import { answerFormData } from "../../answers/form-data.server.ts";
import { questionNumberFrom } from "../../answers/schema.ts";
import { environment } from "../../shared/env.server.ts";
import { route } from "../../shared/http/route.server.ts";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor, orSignIn } from "../../shared/session.server.ts";
import { beginningOfHtml } from "../../shared/text.ts";
import { scriptHeaders } from "../composer/composer-script.tsx";
import { careForHeld } from "../composer/held-care.server.ts";
import { getThread } from "../queries.server.ts";
import { parseCursor } from "../thread/order.ts";
import { pageHeaders } from "../thread/page-headers.ts";
import { HeldCareContext } from "../thread/held-care.tsx";
import { threadJsonLd } from "../thread/json-ld.ts";
import { ThreadPage } from "../thread/thread-page.tsx";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const url = new URL(request.url);
  const number = questionNumberFrom(params.number);
  const actor = await findActor(request);
  const livedOrder = url.searchParams.get("sort") === "oldest" ? "oldest" : "newest";
  const after = parseCursor(url.searchParams.get("after"));
  const now = new Date();
  const { draft, ...thread } = await orSignIn(request, actor, () =>
    getThread(number, actor, { livedOrder, after, now }),
  );
  const { slug } = thread.question;
  if (params.slug !== slug) throw redirect(paths.question(number, slug) + url.search, 301);
  const { BASE_URL } = environment();
  const t = translator(localeOf(request, actor));
  return data(
    {
      thread,
      heldCare: await careForHeld(actor, thread, localeOf(request, actor)),
      form: await answerFormData(actor, thread.question, now, draft),
      baseUrl: BASE_URL,
      formerMember: t("questions.thread.formerMember"),
    },
    { headers: actor ? { ...pageHeaders(thread, now), ...scriptHeaders } : pageHeaders(thread, now) },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => {
  if (!loaded) return [];
  const { thread, baseUrl, formerMember } = loaded;
  const { question } = thread;
  // A duplicate gives its weight to the original, which is the one question of that name.
  const isPublic = !thread.overlay && thread.isFirstPage && !question.isDuplicate;
  const jsonLd = isPublic ? threadJsonLd(thread, baseUrl, formerMember) : null;
  const one = question.duplicateOf ?? question;
  const canonical = baseUrl + paths.question(one.number, one.slug);
  return [
    ...pageMeta({
      title: question.title,
      description: beginningOfHtml(question.html, 500).replace(/\s+/g, " ").slice(0, 160),
      // A later page is reached from the first one; its address moves as answers come.
      index: question.indexable && thread.isFirstPage,
      canonical,
    }),
    { property: "og:type", content: "article" },
    { property: "og:url", content: canonical },
    {
      tagName: "link",
      rel: "alternate",
      type: "application/atom+xml",
      href: paths.questionFeed(question.number),
    },
    ...(jsonLd ? [{ "script:ld+json": jsonLd } as MetaDescriptor] : []),
  ];
};

export default function Question() {
  const { thread, heldCare, form } = useLoaderData<typeof loader>();
  const { number, slug } = thread.question;
  return (
    <HeldCareContext.Provider value={heldCare}>
      <ThreadPage
        thread={thread}
        answerForm={<AnswerForm form={form} next={paths.question(number, slug)} />}
      />
    </HeldCareContext.Provider>
  );
}

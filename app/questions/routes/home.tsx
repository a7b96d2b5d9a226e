import { data } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listBusiestTopics } from "../../topics/queries.server.ts";
import { environment } from "../../shared/env.server.ts";
import { route } from "../../shared/http/route.server.ts";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { QuestionList } from "../list.tsx";
import { listChoice, listHref } from "../lists/choice.ts";
import { trustFigures } from "../lists/figures.server.ts";
import { HomeSide } from "../lists/home-side.tsx";
import { ListHead } from "../lists/list-head.tsx";
import { listQuestions } from "../lists/page.server.ts";
import { orders } from "../lists/types.ts";
import type { ListChoice } from "../lists/types.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const asked = listChoice(new URL(request.url));
  const choice: ListChoice = asked.order === "reference" ? { ...asked, order: "recent" } : asked;
  const [page, topics, figures] = await Promise.all([
    listQuestions({ ...choice, isMember: actor !== null }),
    listBusiestTopics(),
    trustFigures(),
  ]);
  const t = translator(localeOf(request, actor));
  return data(
    {
      choice,
      page,
      topics,
      figures,
      title: t.dynamic(`questions.list.heading.${choice.order}`),
      description: t("site.tagline"),
      baseUrl: environment().BASE_URL,
    },
    actor ? undefined : { headers: { "X-Page-Version": "lists" } },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => {
  if (!loaded) return [];
  const { title, description, baseUrl, choice } = loaded;
  return [
    ...pageMeta({
      title,
      description,
      canonical: baseUrl + listHref(paths.home(), choice, { after: choice.after }),
    }),
    { tagName: "link", rel: "alternate", type: "application/atom+xml", href: paths.feed() },
  ];
};

export default function Home() {
  const { choice, page, topics, figures } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  return (
    <div className="page with-side">
      <main id="main" className="stack">
        <h1>{t.dynamic(`questions.list.heading.${choice.order}`)}</h1>
        <p>{t("questions.list.intro")}</p>
        <ListHead choice={choice} page={page} base={paths.home()} orders={orders} />
        <QuestionList page={page} choice={choice} base={paths.home()} />
      </main>
      <HomeSide topics={topics} figures={figures} />
    </div>
  );
}

import { data, redirect } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { QuestionList } from "../../questions/list.tsx";
import { listChoice, listHref } from "../../questions/lists/choice.ts";
import { ListHead } from "../../questions/lists/list-head.tsx";
import { listQuestions } from "../../questions/lists/page.server.ts";
import { orders } from "../../questions/lists/types.ts";
import { environment } from "../../shared/env.server.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { listStudiesOfTopic } from "../../studies/queries.server.ts";
import { TopicChart } from "../chart.tsx";
import { countByMonth } from "../chart.server.ts";
import { topicPolicy } from "../policy.ts";
import { getTopic, isFollowingTopic } from "../queries.server.ts";
import { TopicHead, TopicSide } from "../topic-page.tsx";

const topicOrders = [...orders, "reference"] as const;

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const choice = listChoice(new URL(request.url));
  const topic = await getTopic(params.slug ?? "");
  if (topic.mergedInto) throw redirect(paths.topic(topic.mergedInto), 301);
  const topicIds = [topic.id, ...topic.children.map(({ id }) => id)];
  const [page, isFollowing, months, studies] = await Promise.all([
    listQuestions({ ...choice, topicIds, isMember: actor !== null }),
    actor ? isFollowingTopic(actor.id, topic.id) : null,
    countByMonth(topicIds),
    listStudiesOfTopic(topic.id),
  ]);
  const locale = localeOf(request, actor);
  return data(
    {
      choice,
      topic,
      page,
      isFollowing,
      months,
      studies,
      canMerge: actor !== null && topicPolicy["topic.merge"](actor).allowed,
      // A term that nobody wrote about yet would be an empty page in a search engine.
      index: topic.isListed || topic.questionCount > 0,
      title: translator(locale)("topics.pageTitle", { topic: topic.label[locale] }),
      description: topic.description[locale],
      canonical: environment().BASE_URL + listHref(paths.topic(topic.slug), choice, { after: choice.after }),
    },
    actor ? undefined : { headers: { "X-Page-Version": "lists" } },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  loaded
    ? [
        ...pageMeta(loaded),
        {
          tagName: "link",
          rel: "alternate",
          type: "application/atom+xml",
          href: paths.topicFeed(loaded.topic.slug),
        },
      ]
    : [];

export default function TopicRoute() {
  const { locale } = useI18n();
  const { choice, topic, page, isFollowing, months, studies, canMerge } = useLoaderData<typeof loader>();
  const base = paths.topic(topic.slug);
  return (
    <div className="page with-side">
      <main id="main" className="stack">
        <TopicHead topic={topic} isFollowing={isFollowing} canMerge={canMerge} />
        <ListHead choice={choice} page={page} base={base} orders={topicOrders} />
        <QuestionList page={page} choice={choice} base={base} />
        <TopicChart months={months} topic={topic.label[locale]} />
      </main>
      <TopicSide topic={topic} studies={studies} />
    </div>
  );
}

import { redirect } from "@remix-run/node";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { environment } from "../../shared/env.server.ts";
import { route } from "../../shared/http/route.server.ts";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { paths } from "../../shared/paths.ts";
import { labelText } from "../../questions/lists/label-text.ts";
import { getTopic } from "../../topics/queries.server.ts";
import { atom } from "../atom.ts";
import { listFeedQuestions } from "../queries.server.ts";

/** The newest questions of the site, or of the topic in the address. */
export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const { BASE_URL } = environment();
  const locale = localeOf(request);
  const t = translator(locale);
  const topic = params.slug ? await getTopic(params.slug) : null;
  if (topic?.mergedInto) throw redirect(paths.topicFeed(topic.mergedInto), 301);
  const questions = await listFeedQuestions(topic && [topic.id, ...topic.children.map(({ id }) => id)]);
  const body = atom({
    title: `${topic ? topic.label[locale] : t("questions.list.heading.recent")} · ${t("site.name")}`,
    self: BASE_URL + (topic ? paths.topicFeed(topic.slug) : paths.feed()),
    page: BASE_URL + (topic ? paths.topic(topic.slug) : paths.home()),
    language: locale,
    entries: questions.map(({ number, slug, name, topics, label, summary, ...question }) => ({
      ...question,
      summary: label ? `[${labelText(t, label)}] ${summary}` : summary,
      id: `${BASE_URL}${paths.question(number)}`,
      url: BASE_URL + paths.question(number, slug),
      author: name ?? t("questions.thread.formerMember"),
      topics: topics.map((one) => one[locale]),
    })),
  });
  return new Response(body, {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8", "X-Page-Version": "lists" },
  });
});

import type { LoaderFunctionArgs } from "@remix-run/node";
import { questionNumberFrom } from "../../answers/schema.ts";
import { labelText } from "../../questions/lists/label-text.ts";
import { getThread } from "../../questions/queries.server.ts";
import { listFeedAnswers } from "../queries.server.ts";
import { environment } from "../../shared/env.server.ts";
import { NotFound } from "../../shared/errors.ts";
import { route } from "../../shared/http/route.server.ts";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { paths } from "../../shared/paths.ts";
import { atom } from "../atom.ts";

/** The answers of a public thread, newest first, without those that are judged dangerous or ask not to be indexed; what moderators put a note on says so. */
export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const { BASE_URL } = environment();
  const locale = localeOf(request);
  const t = translator(locale);
  const { question, topics } = await getThread(questionNumberFrom(params.number), null);
  if (!question.indexable) throw new NotFound();
  const page = BASE_URL + paths.question(question.number, question.slug);
  const answers = await listFeedAnswers(question.id);
  const body = atom({
    title: `${question.title} · ${t("site.name")}`,
    self: BASE_URL + paths.questionFeed(question.number),
    page,
    language: question.language,
    entries: answers.map((answer) => ({
      id: BASE_URL + paths.post(answer.id),
      url: BASE_URL + paths.post(answer.id),
      title: `${t.dynamic(`questions.thread.kind.${answer.kind}`)} · ${answer.name ?? t("questions.thread.formerMember")}`,
      summary: answer.label ? `[${labelText(t, answer.label)}] ${answer.text}` : answer.text,
      author: answer.name ?? t("questions.thread.formerMember"),
      language: answer.language,
      publishedAt: answer.publishedAt,
      updatedAt: answer.editedAt ?? answer.publishedAt,
      topics: topics.map(({ label }) => label[locale]),
    })),
  });
  return new Response(body, {
    headers: {
      "Content-Type": "application/atom+xml; charset=utf-8",
      "X-Page-Version": `${question.number}=${question.version}`,
    },
  });
});

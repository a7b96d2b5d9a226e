import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listTopicTree } from "../../topics/queries.server.ts";
import { route } from "../../shared/http/route.server.ts";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { findActor } from "../../shared/session.server.ts";
import { searchChoice } from "../choice.ts";
import { search } from "../queries.server.ts";
import { SearchForm } from "../search-form.tsx";
import { SearchResults } from "../search-results.tsx";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const choice = searchChoice(new URL(request.url));
  const [page, tree] = await Promise.all([search(choice, actor), listTopicTree()]);
  const t = translator(localeOf(request, actor));
  return {
    choice,
    page,
    topics: tree
      .flatMap(({ children, ...root }) => [root, ...children])
      .filter(({ slug, questionCount }) => questionCount > 0 || slug === choice.topic)
      .map(({ slug, label }) => ({ slug, label })),
    title: choice.q ? t("search.titleFor", { q: choice.q }) : t("search.title"),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  loaded ? pageMeta({ title: loaded.title, index: false }) : [];

export default function Search() {
  const { choice, page, topics, title } = useLoaderData<typeof loader>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <SearchForm choice={choice} topics={topics} />
        {choice.q ? <SearchResults page={page} choice={choice} /> : null}
      </main>
    </div>
  );
}

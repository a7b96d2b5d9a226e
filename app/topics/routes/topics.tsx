import { data } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { environment } from "../../shared/env.server.ts";
import { route } from "../../shared/http/route.server.ts";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { listTopicTree } from "../queries.server.ts";
import { TopicTree } from "../topic-tree.tsx";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const t = translator(localeOf(request, actor));
  return data(
    {
      tree: await listTopicTree(),
      title: t("topics.title"),
      description: t("topics.intro"),
      canonical: environment().BASE_URL + paths.topics(),
    },
    actor ? undefined : { headers: { "X-Page-Version": "lists" } },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => (loaded ? pageMeta(loaded) : []);

export default function Topics() {
  const { tree } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  return (
    <div className="page">
      <main id="main" className="stack">
        <h1>{t("topics.title")}</h1>
        <p>{t("topics.intro")}</p>
        <TopicTree tree={tree} />
      </main>
    </div>
  );
}

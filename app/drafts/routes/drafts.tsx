import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { postIdFrom } from "../../answers/schema.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";
import { EmptyState, When } from "../../shared/ui/pieces.tsx";
import { discardDraft } from "../commands.server.ts";
import { listDrafts } from "../queries.server.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  return {
    title: translator(localeOf(request, actor))("drafts.title"),
    drafts: await listDrafts(actor),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export const action = route(async ({ request }: ActionFunctionArgs) => {
  const actor = await requireActor(request);
  const form = await request.formData();
  await discardDraft(actor, postIdFrom(String(form.get("draft"))));
  return redirect(paths.drafts());
});

export default function Drafts() {
  const { t } = useI18n();
  const { title, drafts } = useLoaderData<typeof loader>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>{t("drafts.lead")}</p>
        {drafts.length === 0 ? (
          <EmptyState>
            <p>{t("drafts.none")}</p>
          </EmptyState>
        ) : (
          <ul className="list">
            {drafts.map(({ id, kind, words, savedAt }) => (
              <li key={id} className="stack">
                <h2>
                  <a href={paths.draft(id)}>{words || t("drafts.noWords")}</a>
                </h2>
                <p className="meta">
                  {t(`drafts.kinds.${kind}`)} · <When at={savedAt} />
                </p>
                <form method="post" action={paths.drafts()}>
                  <input type="hidden" name="draft" value={id} />
                  <button className="button small">
                    {t("drafts.discard")} <span className="visually-hidden">{words}</span>
                  </button>
                </form>
              </li>
            ))}
          </ul>
        )}
      </main>
    </div>
  );
}

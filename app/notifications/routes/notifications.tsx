import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { markOutcomesSeen } from "../../moderation/commands/outcomes.server.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";
import { EmptyState, NextPage } from "../../shared/ui/pieces.tsx";
import { markAllRead } from "../commands.server.ts";
import { NewsItem } from "../news-item.tsx";
import { listNotifications } from "../queries.server.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  const before = z.uuid().safeParse(new URL(request.url).searchParams.get("before"));
  return {
    title: translator(localeOf(request, actor))("notifications.title"),
    shownAt: new Date().toISOString(),
    ...(await listNotifications(actor.id, before.data)),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

/** POST: everything shown is read. */
export const action = route(async ({ request }: ActionFunctionArgs) => {
  const actor = await requireActor(request);
  const shownAt = z.iso.datetime().safeParse((await request.formData()).get("shownAt"));
  const upTo = shownAt.success ? new Date(shownAt.data) : new Date();
  await markAllRead(actor.id, upTo);
  await markOutcomesSeen(actor.id, upTo);
  return redirect(paths.notifications());
});

export default function Notifications() {
  const { t } = useI18n();
  const { title, shownAt, items, next } = useLoaderData<typeof loader>();
  const hasUnread = items.some((item) => item.readAt === null);
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        {items.length === 0 ? (
          <EmptyState>
            <p>{t("notifications.none")}</p>
          </EmptyState>
        ) : null}
        {hasUnread ? (
          <form method="post" className="actions">
            <input type="hidden" name="shownAt" value={shownAt} />
            <button className="button">{t("notifications.readAll")}</button>
          </form>
        ) : null}
        <ul className="list">
          {items.map((item) => (
            <NewsItem key={item.id} item={item} />
          ))}
        </ul>
        <NextPage
          href={next ? `${paths.notifications()}?before=${next}` : null}
          label={t("notifications.older")}
        />
      </main>
    </div>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireRole } from "../../shared/session.server.ts";
import { Chip, EmptyState, Notice, When } from "../../shared/ui/pieces.tsx";
import { useApplicationTitle } from "../profession-options.ts";
import { listBadgesFor } from "../queries/badges.server.ts";
import { listQueue } from "../queries/review.server.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requireRole(request, "verifier");
  return {
    title: translator(localeOf(request, actor))("credentials.queue.title"),
    items: await listQueue(actor),
    done: z
      .enum(["decided_once", "verified", "needs_info", "rejected"])
      .safeParse(new URL(request.url).searchParams.get("done")).data,
    badges: (await listBadgesFor(actor, "")).filter((badge) => badge.case || badge.isPending).length,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

type Item = ReturnType<typeof useLoaderData<typeof loader>>["items"][number];

export default function Queue() {
  const { t } = useI18n();
  const { title, items, badges, done } = useLoaderData<typeof loader>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        {done ? <Notice tone="success">{t(`credentials.queue.done.${done}`)}</Notice> : null}
        <p>{t("credentials.queue.lede")}</p>
        <p>
          <Link to={paths.credentialBadges()}>{t("credentials.badges.link")}</Link>{" "}
          {badges > 0 ? <Chip tone="lived">{t("credentials.badges.waiting", { count: badges })}</Chip> : null}
        </p>
        {items.length === 0 ? (
          <EmptyState>{t("credentials.queue.empty")}</EmptyState>
        ) : (
          <ul className="list">
            {items.map((item) => (
              <QueueItem key={item.id} item={item} />
            ))}
          </ul>
        )}
      </main>
    </div>
  );
}

function QueueItem({ item }: { item: Item }) {
  const { t } = useI18n();
  const titleOf = useApplicationTitle();
  const title = `${item.pseudonym}, ${titleOf(item)}`;
  return (
    <li>
      <h2>
        {item.isOwn || !item.canOpen ? title : <Link to={paths.credentialReview(item.id)}>{title}</Link>}
      </h2>
      <p className="row">
        <Chip tone="outline">{t(`credentials.statuses.${item.status}`)}</Chip>
        <Findings item={item} />
        {item.appealedAt ? <Chip tone="lived">{t("credentials.queue.appeal")}</Chip> : null}
        {item.isOwn ? <Chip>{t("credentials.queue.own")}</Chip> : null}
        {item.heldBy ? <Chip>{t("credentials.queue.heldBy", { name: item.heldBy })}</Chip> : null}
        {item.approvedByMe ? <Chip>{t("credentials.queue.approvedByMe")}</Chip> : null}
      </p>
      <p className="meta">
        {item.proofMethod ? `${t(`credentials.proofs.${item.proofMethod}`)} · ` : null}
        {item.submittedAt ? (
          <>
            {t("credentials.queue.since")} <When at={item.submittedAt} />
          </>
        ) : null}
      </p>
    </li>
  );
}

function Findings({ item }: { item: Item }) {
  const { t } = useI18n();
  if (item.status === "submitted") return null;
  if (item.failures > 0)
    return <Chip tone="danger">{t("credentials.queue.failures", { count: item.failures })}</Chip>;
  return (
    <Chip>
      {item.notes > 0 ? t("credentials.queue.notes", { count: item.notes }) : t("credentials.queue.clean")}
    </Chip>
  );
}

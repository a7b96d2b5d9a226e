import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { findSubscription, unsubscribe } from "../digest/unsubscribe.server.ts";

// The link is the proof: whoever holds the mail needs no account open. A GET only asks, since mail scanners open links.
export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const { target } = await findSubscription(params.token ?? "");
  const t = translator(localeOf(request, await findActor(request)));
  const isDone = new URL(request.url).searchParams.has("done");
  return {
    target,
    isDone,
    title: t(isDone ? "notifications.unsubscribe.doneTitle" : "notifications.unsubscribe.title"),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

/** POST: ends the mails. From a mail program (RFC 8058) the answer is no page but a plain yes. */
export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const token = params.token ?? "";
  await unsubscribe(token);
  const form = await request.formData();
  return form.get("List-Unsubscribe") === "One-Click"
    ? new Response(null, { status: 204 })
    : redirect(`${paths.unsubscribe(token)}?done`);
});

export default function Unsubscribe() {
  const { t } = useI18n();
  const { title, target, isDone } = useLoaderData<typeof loader>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>{isDone ? t("notifications.unsubscribe.done") : t(`notifications.unsubscribe.ask.${target}`)}</p>
        <p>{t("notifications.unsubscribe.keeps")}</p>
        {isDone ? (
          <p>
            <a href={paths.following()}>{t("notifications.unsubscribe.manage")}</a>
          </p>
        ) : (
          <form method="post" className="actions">
            <button className="button primary">{t("notifications.unsubscribe.submit")}</button>
          </form>
        )}
      </main>
    </div>
  );
}

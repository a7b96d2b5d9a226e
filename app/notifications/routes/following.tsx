import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formValues, invalid } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";
import { Field, FormErrors } from "../../shared/ui/form.tsx";
import { EmptyState, NextPage, Notice } from "../../shared/ui/pieces.tsx";
import { chooseDigests, getDefaultDays, listSubscriptions, stopFollowing } from "../following.server.ts";
import { parseDigestChoice, parseSubscriptionKey } from "../schema.ts";
import { SubscriptionRow } from "../subscription-row.tsx";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  const { searchParams } = new URL(request.url);
  const [page, defaultDays] = await Promise.all([
    listSubscriptions(actor, searchParams.get("after")),
    getDefaultDays(actor),
  ]);
  const title = translator(localeOf(request, actor))("notifications.following.title");
  return { title, saved: searchParams.has("saved"), defaultDays, ...page };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

/** POST: how often each is mailed; with `stop`, one is no longer followed. */
export const action = route(async ({ request }: ActionFunctionArgs) => {
  const actor = await requireActor(request);
  const form = await request.formData();
  const stopped = parseSubscriptionKey(String(form.get("stop") ?? ""));
  if (stopped) {
    await stopFollowing(actor, stopped.target, stopped.targetId);
    return redirect(`${paths.following()}?saved`);
  }
  const choice = parseDigestChoice(form);
  if (!choice.ok) return invalid({ errors: choice.errors, values: formValues(form) });
  await chooseDigests(actor, choice.value);
  return redirect(`${paths.following()}?saved`);
});

export default function Following() {
  const { t } = useI18n();
  const { title, saved, items, next, defaultDays } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        {saved && !state ? (
          <Notice tone="success">
            <p>{t("notifications.following.saved")}</p>
          </Notice>
        ) : null}
        <p>{t("notifications.following.lede")}</p>
        <FormErrors state={state} />
        <form method="post" className="stack">
          {items.length === 0 ? (
            <EmptyState>
              <p>{t("notifications.following.none")}</p>
            </EmptyState>
          ) : (
            <ul className="list">
              {items.map((item) => (
                <SubscriptionRow key={item.key} item={item} state={state} />
              ))}
            </ul>
          )}
          <div className="card">
            <Field
              name="days"
              type="number"
              inputMode="numeric"
              label={t("notifications.following.defaultLabel")}
              hint={t("notifications.following.daysHint")}
              initial={String(defaultDays)}
              required
              state={state}
            />
          </div>
          <div className="actions">
            <button className="button primary">{t("notifications.following.save")}</button>
          </div>
        </form>
        <NextPage
          href={next ? `${paths.following()}?${new URLSearchParams({ after: next })}` : null}
          label={t("notifications.following.next")}
        />
      </main>
    </div>
  );
}

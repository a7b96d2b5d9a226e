import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { invalid, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { formatDate } from "../../shared/i18n/format.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireRole } from "../../shared/session.server.ts";
import { FormErrors, TextArea } from "../../shared/ui/form.tsx";
import { Chip, Notice } from "../../shared/ui/pieces.tsx";
import { answerRequest, getRequestsPage } from "../requests.server.ts";
import { answerSchema, maxAnswer } from "../schema.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requireRole(request, "admin");
  return {
    title: translator(localeOf(request, actor))("rights.desk.title"),
    isDone: new URL(request.url).searchParams.has("done"),
    ...(await getRequestsPage()),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export const action = route(async ({ request }: ActionFunctionArgs) => {
  const actor = await requireRole(request, "admin");
  const parsed = parseForm(answerSchema, await request.formData());
  if (!parsed.ok) return invalid(parsed);
  await answerRequest(actor, parsed.value.id, parsed.value.answer);
  return redirect(`${paths.adminRequests()}?done`);
});

const soonDays = 7;

export default function Requests() {
  const { t, locale } = useI18n();
  const { title, isDone, requests, hasMore, erasures, emailChanges } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <p>
          <Link to={paths.admin()}>{t("admin.title")}</Link>
        </p>
        <h1>{title}</h1>
        {isDone && !state ? (
          <Notice tone="success">
            <p>{t("rights.desk.done")}</p>
          </Notice>
        ) : null}
        <FormErrors state={state} />
        <p>{t("rights.desk.lede")}</p>
        {requests.length === 0 ? <p>{t("rights.desk.none")}</p> : null}
        <ul className="list">
          {requests.map(({ id, kind, explanation, createdAt, dueAt, daysLeft, pseudonym }) => (
            <li key={id} className="stack">
              <h2>{t(`rights.desk.kinds.${kind}`, { pseudonym })}</h2>
              <p className="meta">
                {t("rights.desk.received", { date: formatDate(new Date(createdAt), locale) })}{" "}
                <Chip tone={daysLeft < soonDays ? "danger" : "plain"}>
                  {daysLeft < 0
                    ? t("rights.desk.late", { date: formatDate(new Date(dueAt), locale) })
                    : t("rights.desk.due", { date: formatDate(new Date(dueAt), locale), count: daysLeft })}
                </Chip>
              </p>
              <blockquote className="verbatim">{explanation || t("rights.desk.noWords")}</blockquote>
              <form method="post" className="form">
                <input type="hidden" name="id" value={id} />
                <TextArea
                  name="answer"
                  label={t("rights.desk.answer")}
                  hint={t("rights.desk.answerHint")}
                  rows={4}
                  maxLength={maxAnswer}
                  required
                  state={state?.values.id === id ? state : undefined}
                />
                <div className="actions">
                  <button className="button primary">{t("rights.desk.send")}</button>
                </div>
              </form>
            </li>
          ))}
        </ul>
        {hasMore ? <p>{t("rights.desk.more")}</p> : null}
        <h2>{t("rights.desk.byThemselves")}</h2>
        <p>{t("rights.desk.export")}</p>
        <p>{t("rights.desk.correction", { count: emailChanges })}</p>
        <p>
          {erasures.erasures === 0
            ? t("rights.desk.noErasure")
            : t("rights.desk.erasure", { count: erasures.erasures, hours: erasures.oldestHours })}{" "}
          <Link to={paths.adminQueues()}>{t("admin.queues.link")}</Link>
        </p>
      </main>
    </div>
  );
}

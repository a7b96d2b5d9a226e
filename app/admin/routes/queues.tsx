import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { Scrolling } from "../../research/scrolling.tsx";
import { invalid, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { formatDateTime, formatNumber } from "../../shared/i18n/format.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireRole } from "../../shared/session.server.ts";
import { FormErrors } from "../../shared/ui/form.tsx";
import { Notice } from "../../shared/ui/pieces.tsx";
import { decideLetters } from "../commands.server.ts";
import { getQueuesPage } from "../queries.server.ts";
import { lettersSchema } from "../schema.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requireRole(request, "admin");
  return {
    title: translator(localeOf(request, actor))("admin.queues.title"),
    isAsked: new URL(request.url).searchParams.has("done"),
    ...(await getQueuesPage()),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export const action = route(async ({ request }: ActionFunctionArgs) => {
  const actor = await requireRole(request, "admin");
  const parsed = parseForm(lettersSchema, await request.formData());
  if (!parsed.ok) return invalid(parsed);
  await decideLetters(actor, parsed.value.intent, parsed.value.letter);
  return redirect(`${paths.adminQueues()}?done`);
});

const columns = ["waiting", "active", "delayed", "failed"] as const;
/** A worker writes every five seconds. */
const silentAfterSeconds = 60;

export default function Queues() {
  const { t, locale } = useI18n();
  const { title, isAsked, queues, outboxAge, letters, hasMore } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const isSilent = queues.length === 0 || queues.some(({ secondsAgo }) => secondsAgo > silentAfterSeconds);
  return (
    <div className="page">
      <main id="main" className="stack">
        <p>
          <Link to={paths.admin()}>{t("admin.title")}</Link>
        </p>
        <h1>{title}</h1>
        {isAsked && !state ? (
          <Notice tone="success">
            <p>{t("admin.queues.asked")}</p>
          </Notice>
        ) : null}
        <FormErrors state={state} />
        {isSilent ? (
          <Notice tone="danger">
            <p>{t("admin.queues.silent")}</p>
          </Notice>
        ) : null}
        <p>{t("admin.queues.outbox", { count: outboxAge })}</p>
        <Scrolling label={t("admin.queues.caption")}>
          <table>
            <caption>{t("admin.queues.caption")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("admin.queues.queue")}</th>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {t(`admin.queues.${column}`)}
                  </th>
                ))}
                <th scope="col">{t("admin.queues.counted")}</th>
              </tr>
            </thead>
            <tbody>
              {queues.map((row) => (
                <tr key={row.queue}>
                  <th scope="row">
                    <code>{row.queue}</code>
                  </th>
                  {columns.map((column) => (
                    <td key={column}>{formatNumber(row[column], locale)}</td>
                  ))}
                  <td>{t("admin.queues.ago", { count: row.secondsAgo })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolling>
        <h2>{t("admin.queues.letters")}</h2>
        <p>{t("admin.queues.lettersLede")}</p>
        {letters.length === 0 ? <p>{t("admin.queues.noLetter")}</p> : null}
        {letters.length > 1 ? (
          <form method="post">
            <input type="hidden" name="letter" value="all" />
            <button className="button" name="intent" value="retry">
              {t("admin.queues.retryAll")}
            </button>
          </form>
        ) : null}
        <ul className="list">
          {letters.map(({ queue, jobId, name, payload, reason, attempts, failedAt, asked }) => (
            <li key={`${queue} ${jobId}`} className="stack">
              <p>
                <code>{name}</code> · {formatDateTime(new Date(failedAt), locale)} ·{" "}
                {t("admin.queues.attempts", { count: attempts })}
              </p>
              <p className="meta">
                <code>{reason}</code>
                <br />
                <code>{JSON.stringify(payload)}</code>
              </p>
              {asked ? (
                <p>{t("admin.queues.underWay")}</p>
              ) : (
                <form method="post" className="actions">
                  <input type="hidden" name="letter" value={`${queue} ${jobId}`} />
                  <button className="button" name="intent" value="retry">
                    {t("admin.queues.retry")} <span className="visually-hidden">{`${name} ${jobId}`}</span>
                  </button>
                  <button className="button" name="intent" value="forget">
                    {t("admin.queues.forget")} <span className="visually-hidden">{`${name} ${jobId}`}</span>
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
        {hasMore ? <p>{t("admin.queues.more")}</p> : null}
      </main>
    </div>
  );
}

import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { postIdFrom } from "../../answers/schema.ts";
import { invalid, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireRole } from "../../shared/session.server.ts";
import { Choices, FormErrors, TextArea } from "../../shared/ui/form.tsx";
import { Notice } from "../../shared/ui/pieces.tsx";
import { decideAppeal } from "../commands/decide-appeal.server.ts";
import { Due, Moment } from "../moment.tsx";
import { badgeWords } from "../badge-words.ts";
import { getAppealPage } from "../queries/decision-page.server.ts";
import { maxExplanation } from "../choices.ts";
import { decideAppealSchema } from "../schema.ts";

// Ids of appeals are uuids like those of posts.
const appealIdFrom = postIdFrom;

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireRole(request, "moderator", "verifier");
  const page = await getAppealPage(actor, appealIdFrom(params.appealId));
  const t = translator(localeOf(request, actor));
  return { now: new Date(), title: t("moderation.appeal.title", { number: page.caseNumber }), page };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireRole(request, "moderator", "verifier");
  const appealId = appealIdFrom(params.appealId);
  const parsed = parseForm(decideAppealSchema, await request.formData());
  if (!parsed.ok) return invalid(parsed);
  const result = await decideAppeal(actor, appealId, parsed.value);
  if (result.ok) return redirect(paths.moderationAppeal(appealId));
  return data({ errors: { form: result.problem }, values: parsed.values }, { status: 409 });
});

export default function AppealRoute() {
  const { t, locale } = useI18n();
  const { now, title, page } = useLoaderData<typeof loader>();
  const { decision } = page;
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <p className="meta">
          {page.isModerator ? (
            <>
              <Link to={paths.moderation()}>{t("moderation.case.back")}</Link> ·{" "}
              <Link to={paths.moderationCase(page.caseNumber)}>{t("moderation.appeal.openCase")}</Link>
            </>
          ) : (
            <Link to={paths.credentialBadges()}>{t("moderation.appeal.badgeDesk")}</Link>
          )}
        </p>
        <h1>{title}</h1>
        {page.status === "open" ? (
          <div className="row">
            <Due at={page.dueAt} now={now} />
          </div>
        ) : null}
        <section className="card">
          <h2>{t("moderation.appeal.text")}</h2>
          <p className="meta">
            <Moment at={page.createdAt} />
          </p>
          <p className="verbatim" lang={page.language}>
            {page.body}
          </p>
        </section>
        <section className="card">
          <h2>{t("moderation.appeal.first")}</h2>
          <p>
            <strong>{t(`moderation.measures.${decision.measure}`)}</strong> —{" "}
            {t.dynamic(`moderation.reasons.${decision.reasonCode}`)}
          </p>
          <p className="verbatim" lang={page.language}>
            {decision.explanation}
          </p>
          <details>
            <summary>{t("moderation.appeal.judged")}</summary>
            {decision.title ? <h3 lang={page.language}>{decision.title}</h3> : null}
            <p className="verbatim" lang={page.language}>
              {page.kind === "credential" ? badgeWords(decision.markdown, locale) : decision.markdown}
            </p>
          </details>
          {decision.edited ? (
            <details>
              <summary>{t("moderation.case.passage")}</summary>
              <p className="verbatim" lang={page.language}>
                {decision.edited}
              </p>
            </details>
          ) : null}
        </section>
        <Answer />
      </main>
    </div>
  );
}

function Answer() {
  const { t } = useI18n();
  const { page } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  if (page.status !== "open") {
    return (
      <section className="card">
        <h2>{t("moderation.appeal.settled")}</h2>
        <p>
          <strong>{t(`moderation.decision.${page.status}`)}</strong>
        </p>
        <p className="verbatim">{page.answer}</p>
        {state ? <FormErrors state={state} /> : null}
      </section>
    );
  }
  if (page.isForVerifiers) return <Notice>{t("moderation.appeal.forVerifiers")}</Notice>;
  if (page.isMine) return <Notice>{t("moderation.appeal.own")}</Notice>;
  return (
    <form method="post" action={paths.moderationAppeal(page.id)} className="form card">
      <FormErrors state={state} />
      <Choices
        name="verdict"
        label={t("moderation.appeal.verdict")}
        required
        state={state}
        options={(["upheld", "overturned"] as const).map((value) => ({
          value,
          label: t(`moderation.appeal.${value}`),
          detail: t(`moderation.appeal.${value}Detail`),
        }))}
      />
      <TextArea
        name="answer"
        label={t("moderation.appeal.answer")}
        hint={t("moderation.appeal.answerHint")}
        required
        rows={6}
        maxLength={maxExplanation}
        state={state}
      />
      <div className="actions">
        <button className="button primary">{t("moderation.appeal.send")}</button>
      </div>
    </form>
  );
}

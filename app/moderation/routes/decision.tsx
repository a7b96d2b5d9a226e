import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { postIdFrom } from "../../answers/schema.ts";
import { invalid, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { formatDate } from "../../shared/i18n/format.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";
import { FormErrors, TextArea } from "../../shared/ui/form.tsx";
import { Notice, When } from "../../shared/ui/pieces.tsx";
import { appealDecision } from "../commands/appeal-decision.server.ts";
import { badgeWords } from "../badge-words.ts";
import { getDecisionPage } from "../queries/decision-page.server.ts";
import { maxAppeal } from "../choices.ts";
import { appealSchema } from "../schema.ts";

// Ids of decisions are uuids like those of posts.
const decisionIdFrom = postIdFrom;

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  const page = await getDecisionPage(actor, decisionIdFrom(params.decisionId));
  const t = translator(localeOf(request, actor));
  const title = t(
    page.kind === "credential" ? "moderation.decision.badge.title" : "moderation.decision.title",
  );
  return { title, page };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request);
  const decisionId = decisionIdFrom(params.decisionId);
  const parsed = parseForm(appealSchema, await request.formData());
  if (!parsed.ok) return invalid(parsed);
  const result = await appealDecision(actor, decisionId, parsed.value.body);
  if (result.ok) return redirect(paths.decision(decisionId));
  return data({ errors: { form: result.problem }, values: parsed.values }, { status: 409 });
});

export default function DecisionRoute() {
  const { t, locale } = useI18n();
  const { title, page } = useLoaderData<typeof loader>();
  const isBadge = page.kind === "credential";
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        {page.fate === "in-force" ? null : (
          <Notice>
            {t(isBadge ? "moderation.decision.badge.reverted" : `moderation.decision.${page.fate}`)}
          </Notice>
        )}
        <section className="card">
          <h2>{t("moderation.decision.what")}</h2>
          <p>
            <strong>
              {page.badge
                ? t(`moderation.decision.badge.${page.badge === "revoked" ? "revoked" : "suspended"}`)
                : t.dynamic(`moderation.done.${page.measure}`)}
            </strong>{" "}
            — <When at={page.decidedAt} />
          </p>
          <h2>{t("moderation.decision.why")}</h2>
          <p>
            {t("moderation.decision.ground", { reason: t.dynamic(`moderation.reasons.${page.reasonCode}`) })}
          </p>
          <p className="verbatim" lang={page.language}>
            {page.explanation}
          </p>
          {page.reasonCode === "under-16" ? (
            <p>
              <a href={paths.guardians()}>{t("pages.guardians.more")}</a>
            </p>
          ) : null}
          <p className="meta">{t(`moderation.decision.sources.${page.source}`)}</p>
        </section>
        <section className="card">
          <h2>{t(isBadge ? "moderation.decision.badge.passage" : "moderation.decision.passage")}</h2>
          {page.place ? (
            <p>
              <Link to={page.place.href}>{page.place.title}</Link>
            </p>
          ) : null}
          {page.title && page.title !== page.place?.title ? <h3 lang={page.language}>{page.title}</h3> : null}
          <p className="verbatim" lang={page.language}>
            {isBadge ? badgeWords(page.markdown, locale) : page.markdown}
          </p>
          {page.edited ? (
            <>
              <h2>{t("moderation.decision.after")}</h2>
              <p className="verbatim" lang={page.language}>
                {page.edited}
              </p>
            </>
          ) : null}
        </section>
        {page.appeal ? <AppealStands /> : <AppealForm />}
      </main>
    </div>
  );
}

/** The appeal that was sent, and its answer. */
function AppealStands() {
  const { t, locale } = useI18n();
  const { appeal } = useLoaderData<typeof loader>().page;
  if (!appeal) return null;
  return (
    <section className="card" id="appeal">
      <h2>{t("moderation.decision.yourAppeal")}</h2>
      <p className="verbatim">{appeal.body}</p>
      {appeal.status === "open" ? (
        <Notice>
          {t("moderation.decision.appealed", { date: formatDate(new Date(appeal.dueAt), locale) })}
        </Notice>
      ) : (
        <>
          <h2>{t("moderation.decision.answer")}</h2>
          <p>
            <strong>{t(`moderation.decision.${appeal.status}`)}</strong>
            {appeal.decidedAt ? (
              <>
                {" — "}
                <When at={appeal.decidedAt} />
              </>
            ) : null}
          </p>
          <p className="verbatim">{appeal.answer}</p>
        </>
      )}
    </section>
  );
}

function AppealForm() {
  const { t, locale } = useI18n();
  const { page } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  if (page.fate !== "in-force") return null;
  return (
    <section className="card" id="appeal">
      <h2>{t("moderation.decision.appealTitle")}</h2>
      <FormErrors state={state} />
      {page.canAppeal ? (
        <>
          <p>
            {t("moderation.decision.appealHow", { date: formatDate(new Date(page.appealUntil), locale) })}
          </p>
          <form method="post" action={paths.decision(page.id)} className="form">
            <TextArea
              name="body"
              label={t("moderation.decision.body")}
              hint={t("moderation.decision.bodyHint")}
              required
              rows={6}
              maxLength={maxAppeal}
              state={state}
            />
            <div className="actions">
              <button className="button primary">{t("moderation.decision.appeal")}</button>
            </div>
          </form>
          <p className="meta">{t("moderation.decision.appealOther")}</p>
        </>
      ) : (
        <p>
          {page.isTooLate
            ? t("moderation.decision.appealLate")
            : t(
                page.kind === "credential"
                  ? "moderation.decision.badge.appealLater"
                  : "moderation.decision.appealLater",
              )}
        </p>
      )}
    </section>
  );
}

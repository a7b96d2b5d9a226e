import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { postIdFrom } from "../../answers/schema.ts";
import { invalid, parseForm } from "../../shared/http/forms.ts";
import type { FormState } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor, requireRole, requireStepUp } from "../../shared/session.server.ts";
import { Choices, FormErrors, TextArea } from "../../shared/ui/form.tsx";
import { Notice } from "../../shared/ui/pieces.tsx";
import { appealAccountMeasure, decideAccountAppeal } from "../commands/account-appeals.server.ts";
import { settleProposal } from "../commands/account-measures.server.ts";
import { Moment } from "../moment.tsx";
import { getMeasurePage } from "../queries/account-measures.server.ts";
import { maxAppeal, maxExplanation } from "../choices.ts";
import { appealSchema, decideAppealSchema } from "../schema.ts";

// Ids of measures are uuids like those of posts.
const measureIdFrom = postIdFrom;
const keyOf = (request: Request) => new URL(request.url).searchParams.get("key");

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const key = keyOf(request);
  const page = await getMeasurePage({ actor, key }, measureIdFrom(params.measureId));
  const t = translator(localeOf(request, actor));
  return {
    title: t("moderation.account.pageTitle"),
    page,
    query: key ? `?${new URLSearchParams({ key })}` : "",
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const id = measureIdFrom(params.measureId);
  const key = keyOf(request);
  const form = await request.formData();
  const intent = form.get("intent");
  const here = `${paths.accountMeasure(id)}${key ? `?${new URLSearchParams({ key })}` : ""}`;
  if (intent === "confirm" || intent === "refuse") {
    const actor = await requireRole(request, "moderator");
    // A ban, or opening who wrote an anonymous post.
    await requireStepUp(request);
    const settled = await settleProposal(actor, id, intent === "confirm");
    return settled.ok
      ? redirect(here)
      : data({ errors: { form: settled.problem }, values: {} }, { status: 409 });
  }
  const schema = intent === "answer" ? decideAppealSchema : appealSchema;
  const parsed = parseForm(schema, form);
  if (!parsed.ok) return invalid(parsed);
  const result =
    "verdict" in parsed.value
      ? await decideAccountAppeal(await requireRole(request, "moderator"), id, parsed.value)
      : await appealAccountMeasure({ actor: await findActor(request), key }, id, parsed.value.body);
  if (result.ok) return redirect(here);
  return data({ errors: { form: result.problem }, values: parsed.values }, { status: 409 });
});

export default function AccountMeasureRoute() {
  const { t } = useI18n();
  const { title, page } = useLoaderData<typeof loader>();
  const state = useActionData() as FormState | undefined;
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        {page.caseNumber === null ? null : (
          <p className="meta">
            <Link to={paths.moderationCase(page.caseNumber)}>
              {t("moderation.case.title", { number: page.caseNumber })}
            </Link>
          </p>
        )}
        <h1>{title}</h1>
        <FormErrors state={state} />
        {page.endedAt ? <Notice>{t("moderation.account.isOver")}</Notice> : null}
        <section className="card">
          <h2>{t(`moderation.account.kinds.${page.kind}`)}</h2>
          {page.pseudonym ? <p>{page.pseudonym}</p> : null}
          <p className="meta">
            <Moment at={page.effectiveAt ?? page.createdAt} />
            {page.endsAt ? (
              <>
                {" "}
                · {t("moderation.account.until")} <Moment at={page.endsAt} />
              </>
            ) : null}
          </p>
          <p>
            {t("moderation.decision.ground", { reason: t.dynamic(`moderation.reasons.${page.reasonCode}`) })}
          </p>
          <p className="verbatim" lang={page.language}>
            {page.explanation}
          </p>
          {page.removesPosts ? <p>{t("moderation.account.removed")}</p> : null}
        </section>
        <Proposal />
        <Appeal />
      </main>
    </div>
  );
}

/** The second person's part. */
function Proposal() {
  const { t } = useI18n();
  const { page } = useLoaderData<typeof loader>();
  if (page.isSubject || page.effectiveAt || page.endedAt) return null;
  if (page.tookPart) return <Notice>{t("moderation.account.needsAnother")}</Notice>;
  return (
    <form method="post" action={paths.accountMeasure(page.id)} className="card form">
      <h2>{t("moderation.account.confirmTitle")}</h2>
      <div className="actions">
        <button className="button danger" name="intent" value="confirm">
          {t("moderation.account.confirm")}
        </button>
        <button className="button quiet" name="intent" value="refuse">
          {t("moderation.account.refuse")}
        </button>
      </div>
    </form>
  );
}

function Appeal() {
  const { t } = useI18n();
  const { page, query } = useLoaderData<typeof loader>();
  const state = useActionData() as FormState | undefined;
  const action = `${paths.accountMeasure(page.id)}${query}`;
  if (page.appeal) {
    return (
      <>
        <section className="card">
          <h2>{t("moderation.account.appeal")}</h2>
          <p className="verbatim">{page.appeal}</p>
          {page.appealAnswer ? (
            <>
              <h2>{t("moderation.decision.answer")}</h2>
              <p className="verbatim">{page.appealAnswer}</p>
            </>
          ) : (
            <p className="meta">{t("moderation.account.appealWaits")}</p>
          )}
        </section>
        {page.isSubject || page.appealDecidedAt ? null : page.tookPart ? (
          <Notice>{t("moderation.appeal.own")}</Notice>
        ) : (
          <form method="post" action={action} className="card form">
            <input type="hidden" name="intent" value="answer" />
            <Choices
              name="verdict"
              label={t("moderation.appeal.verdict")}
              required
              state={state}
              options={(["upheld", "overturned"] as const).map((value) => ({
                value,
                label: t(`moderation.appeal.${value}`),
              }))}
            />
            <TextArea
              name="answer"
              label={t("moderation.appeal.answer")}
              required
              rows={5}
              maxLength={maxExplanation}
              state={state}
            />
            <div className="actions">
              <button className="button primary">{t("moderation.appeal.send")}</button>
            </div>
          </form>
        )}
      </>
    );
  }
  if (!page.isSubject || page.endedAt) return null;
  return (
    <form method="post" action={action} className="card form">
      <h2>{t("moderation.decision.appealTitle")}</h2>
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
      <p className="meta">{t("moderation.decision.appealOther")}</p>
    </form>
  );
}

import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { NotFound } from "../../shared/errors.ts";
import { formValues, parseForm } from "../../shared/http/forms.ts";
import type { FormState } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { formatDateTime } from "../../shared/i18n/format.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireRole } from "../../shared/session.server.ts";
import { FormErrors } from "../../shared/ui/form.tsx";
import { Chip, Notice } from "../../shared/ui/pieces.tsx";
import { CaseAccount } from "../case-account.tsx";
import { AskAuthor, AwaitsAuthor } from "../case-ask.tsx";
import { CareCard } from "../case-care.tsx";
import { CaseContext, CaseHistory } from "../case-context.tsx";
import { CaseElsewhere, CaseForm, CloseCase, KeptWords } from "../case-form.tsx";
import { CaseIdentical } from "../case-identical.tsx";
import { CaseNotes } from "../case-notes.tsx";
import { CaseWording } from "../case-wording.tsx";
import { renewClaim } from "../commands/claim-case.server.ts";
import { decideCase } from "../commands/decide-case.server.ts";
import type { DecideProblem } from "../commands/decide-case.server.ts";
import { actOnCase, cannedText, withoutProposed } from "../case-intents.server.ts";
import { DeskScript } from "../desk-script.tsx";
import { Due } from "../moment.tsx";
import { Shortcuts } from "../shortcuts.tsx";
import { useReasonName } from "../names.tsx";
import { getCasePage } from "../queries/case-page.server.ts";
import { severeCasesPerShift, shiftHours } from "../shift.ts";
import { decideSchema } from "../schema.ts";

function numberFrom(param: string | undefined): number {
  if (!param || !/^\d{1,9}$/.test(param)) throw new NotFound();
  return Number(param);
}

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireRole(request, "moderator");
  const number = numberFrom(params.number);
  const showReporters = new URL(request.url).searchParams.get("reporters") === "shown";
  const page = await getCasePage(actor, number, { showReporters, locale: localeOf(request, actor) });
  if (page.holder?.isMe) await renewClaim(actor, page.id);
  const t = translator(localeOf(request, actor));
  return {
    now: new Date(),
    title: t("moderation.case.title", { number }),
    page,
    canned: cannedText(page.language, page.suggested),
    ask: translator(page.language)("moderation.ask.canned"),
    reply: translator(page.language)("moderation.care.replyText"),
    showReporters,
  };
});

export const handle = { scripts: true };

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

const fieldOf: Partial<Record<DecideProblem, string>> = {
  "measure-not-possible": "measure",
  "nothing-edited": "markdown",
  "correction-unknown": "correction",
  "too-nested": "markdown",
  "body-too-short": "markdown",
};

/** The same page again, on the state of now, with what was typed. */
const again = (status: number, errors: FormState["errors"], values: FormState["values"]) =>
  data<FormState>({ errors, values }, { status });

export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireRole(request, "moderator");
  const number = numberFrom(params.number);
  const form = await request.formData();
  const values = formValues(form);
  const here = paths.moderationCase(number);
  const acted = await actOnCase(actor, number, form);
  if (acted?.status === 303) return redirect(acted.to);
  if (acted) return again(acted.status, acted.errors, { ...values, ...acted.values });
  const parsed = parseForm(decideSchema, form);
  if (!parsed.ok) return again(400, parsed.errors, values);
  const decided = await decideCase(actor, number, withoutProposed(parsed.value));
  if (decided.ok) return redirect(here);
  const { problem } = decided;
  const field = fieldOf[problem];
  return field ? again(400, { [field]: problem }, values) : again(409, { form: problem }, values);
});

export default function CaseRoute() {
  const { t, locale } = useI18n();
  const { now, title, page, canned, ask, reply, showReporters } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const nameOf = useReasonName();
  const { kind } = page.target;
  const isAccount = kind === "account";
  const isRow = kind === "release-item";
  const isMine = page.holder ? page.holder.isMe : !page.isShiftFull;
  return (
    <div className="page">
      <main id="main" className="stack">
        <p className="meta">
          <Link to={paths.moderation()} data-queue reloadDocument>
            {t("moderation.case.back")}
          </Link>{" "}
          · {title} · {t.dynamic(`moderation.kinds.${page.target.kind}`)} ·{" "}
          {t.dynamic(`moderation.origins.${page.origin}`)}
        </p>
        <h1>{[...new Set(page.reasons.map(nameOf))].join(" · ") || title}</h1>
        <div className="row">
          <Chip tone={page.severity === "critical" ? "danger" : "plain"}>
            {t.dynamic(`moderation.lanes.${page.lane}`)} ·{" "}
            {t.dynamic(`moderation.severities.${page.severity}`)}
          </Chip>
          {page.isDecidable ? (
            <Due at={page.dueAt} now={now} />
          ) : (
            <Chip>{t(`moderation.statuses.${page.status}`)}</Chip>
          )}
        </div>
        <FormErrors state={state} />
        {page.origin === "crisis" ? <CareCard page={page} reply={reply} /> : null}
        {page.isDecidable && !isRow ? <Claim page={page} locale={locale} /> : null}
        {page.isAwaiting ? <AwaitsAuthor page={page} /> : null}
        {page.isDecidable ? null : <CaseHistory page={page} language={page.language} />}
        {isAccount || isRow ? null : <CaseWording page={page} />}
        {isRow ? <CaseElsewhere page={page} /> : null}
        {isAccount ? <CaseAccount page={page} state={state} /> : null}
        {isRow ? null : page.isDecidable && isMine ? (
          isAccount || kind === "credential" ? (
            <CloseCase page={page} />
          ) : (
            <CaseForm page={page} canned={canned} state={state} />
          )
        ) : state?.values.explanation === undefined ? null : (
          <KeptWords state={state} />
        )}
        {page.isAskable && isMine ? <AskAuthor page={page} canned={ask} state={state} /> : null}
        {page.isDecidable ? <CaseHistory page={page} language={page.language} /> : null}
        <CaseIdentical page={page} />
        {isAccount ? null : <CaseAccount page={page} state={state} />}
        {isRow ? null : <CaseNotes page={page} state={state} />}
        <CaseContext page={page} showsReporters={showReporters} />
        <Shortcuts where="case" />
        <DeskScript />
      </main>
    </div>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>["page"];

/** Who reads this case now, and the buttons to take it or give it back. */
function Claim({ page, locale }: { page: Page; locale: "fr" | "en" }) {
  const { t } = useI18n();
  const { holder } = page;
  const time = holder ? formatDateTime(new Date(holder.until), locale) : "";
  if (holder && !holder.isMe) {
    return <Notice>{t("moderation.case.claimedElsewhere", { pseudonym: holder.pseudonym, time })}</Notice>;
  }
  if (!holder && page.isShiftFull)
    return (
      <form method="post" action={paths.moderationCase(page.number)} className="card stack">
        <p>{t("moderation.case.shiftFull", { count: severeCasesPerShift, hours: shiftHours })}</p>
        <p>
          <button className="button" name="intent" value="claim-anyway">
            {t("moderation.case.claimAnyway")}
          </button>
        </p>
      </form>
    );
  return (
    <form method="post" action={paths.moderationCase(page.number)} className="row">
      {holder ? (
        <>
          <span className="meta">{t("moderation.case.claimedUntil", { time })}</span>
          <button className="button quiet" name="intent" value="release">
            {t("moderation.case.release")}
          </button>
        </>
      ) : (
        <button className="button primary" name="intent" value="claim">
          {t("moderation.case.claim")}
        </button>
      )}
    </form>
  );
}

import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { invalid, invalidField, parseForm } from "../../shared/http/forms.ts";
import type { FormState } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";
import { FormErrors } from "../../shared/ui/form.tsx";
import { Notice } from "../../shared/ui/pieces.tsx";
import { ApplicationForm } from "../apply/application-form.tsx";
import { useFieldLabels } from "../apply/field-labels.ts";
import { BadgeNotice } from "../apply/badge-notice.tsx";
import { KindChoice } from "../apply/kind-choice.tsx";
import { NextStep } from "../apply/next-step.tsx";
import { Progress } from "../apply/progress.tsx";
import { documentProblems } from "../checks/document.ts";
import { appealRejection } from "../commands/appeal.server.ts";
import { confirmCode } from "../commands/prove-mailbox.server.ts";
import { signInProblems } from "../commands/prove-sign-in.server.ts";
import { requestProof, saveDraft } from "../commands/save-application.server.ts";
import { withdrawApplication } from "../commands/withdraw-application.server.ts";
import { getApplyPage } from "../queries/apply-page.server.ts";
import { appealSchema, applicationSchema, codeSchema, draftSchema } from "../schema.ts";

const shownProblems = z.enum([...documentProblems, ...signInProblems]);

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  const search = new URL(request.url).searchParams;
  const page = await getApplyPage(actor, search.get("kind"));
  const t = translator(localeOf(request, actor));
  return {
    ...page,
    title: t(page.isHeld ? "credentials.apply.titleHeld" : "credentials.apply.title"),
    done: search.get("done"),
    problem: shownProblems.safeParse(search.get("problem")).data,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

const appealForm = z.object({ applicationId: z.uuid("invalid") });

export const action = route(async ({ request }: ActionFunctionArgs) => {
  const actor = await requireActor(request);
  const form = await request.formData();
  const done = (what: string) => redirect(`${paths.credentialApply()}?done=${what}`);
  switch (form.get("intent")) {
    case "withdraw":
      await withdrawApplication(actor);
      return done("withdrawn");
    case "code": {
      const parsed = parseForm(codeSchema, form);
      if (!parsed.ok) return invalid(parsed);
      const result = await confirmCode(actor, parsed.value.code);
      return result.ok ? redirect(paths.credentialApply()) : invalidField("code", result.problem, {});
    }
    case "appeal": {
      const parsed = parseForm(appealSchema, form);
      const target = parseForm(appealForm, form);
      if (!parsed.ok) return invalid(parsed);
      if (!target.ok) return invalid(target);
      const result = await appealRejection(actor, target.value.applicationId, parsed.value.reasons);
      return result.ok
        ? redirect(paths.credentialApply())
        : invalidField("reasons", result.problem, parsed.values);
    }
    case "save": {
      const parsed = parseForm(draftSchema, form);
      if (!parsed.ok) return invalid(parsed);
      await saveDraft(actor, parsed.value);
      return done("saved");
    }
    default: {
      const parsed = parseForm(applicationSchema, form);
      if (!parsed.ok) return invalid(parsed);
      const result = await requestProof(actor, parsed.value);
      if (result.ok) return redirect(paths.credentialApply());
      const field = result.problem === "mailbox-not-trusted" ? "proofEmail" : "proof";
      return invalidField(field, result.problem, parsed.values);
    }
  }
});

export default function Apply() {
  const { t } = useI18n();
  const page = useLoaderData<typeof loader>();
  const labels = useFieldLabels(page.kind);
  const { application, kind, showsForm, values, done, problem } = page;
  const state = useActionData<typeof action>();
  const isStep = state !== undefined && ("code" in state.errors || "reasons" in state.errors);
  const formState: FormState = state && !isStep ? state : { errors: {}, values };
  const form = page.isOffered ? (
    <ApplicationForm kind={kind} signIn={page.signIn} state={formState} />
  ) : (
    <Notice tone="care">{t("credentials.apply.notOffered")}</Notice>
  );
  const awaits = application?.awaits && (!state || isStep);
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{page.title}</h1>
        {showsForm ? <p>{t("credentials.apply.lede")}</p> : null}
        <p className="row">
          <Link to={paths.document("how-badges-work")}>{t("credentials.apply.how")}</Link>
          <Link to={paths.credentialsMine()}>{t("credentials.apply.mine")}</Link>
        </p>
        {done === "saved" || done === "withdrawn" ? (
          <Notice tone="success">
            <p>{t(`credentials.apply.${done}`)}</p>
          </Notice>
        ) : null}
        <FormErrors state={state} labels={labels} />
        {problem ? (
          <Notice tone="danger">
            <p>{t.dynamic(`problems.${problem}`)}</p>
          </Notice>
        ) : null}
        {page.badge ? <BadgeNotice {...page.badge} /> : null}
        {application && application.status !== "draft" ? (
          <Progress {...application} canApplyAgain={showsForm} />
        ) : null}
        {application ? <NextStep page={page} application={application} state={state} /> : null}
        {showsForm && !awaits ? <KindChoice kind={kind} /> : null}
        {showsForm && awaits ? (
          <details>
            <summary>{t("credentials.apply.change")}</summary>
            {form}
          </details>
        ) : showsForm ? (
          form
        ) : null}
        {page.isOpen || application?.isKept ? (
          <form method="post">
            <button className="button danger" name="intent" value="withdraw">
              {t(page.isOpen ? "credentials.apply.withdraw" : "credentials.badge.appeal.giveUp")}
            </button>
          </form>
        ) : null}
      </main>
    </div>
  );
}

import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { invalid, invalidField, parseForm } from "../../shared/http/forms.ts";
import type { FormState } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { formatDate } from "../../shared/i18n/format.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";
import { FormErrors } from "../../shared/ui/form.tsx";
import { Notice } from "../../shared/ui/pieces.tsx";
import { ApplicationForm } from "../apply/application-form.tsx";
import { Progress } from "../apply/progress.tsx";
import { CodeStep, DocumentStep } from "../apply/proof-step.tsx";
import { badgeState } from "../badge-state.ts";
import { documentProblems } from "../checks/document.ts";
import { confirmCode } from "../commands/prove-mailbox.server.ts";
import { requestProof, saveDraft, withdrawApplication } from "../commands/save-application.server.ts";
import { credentialPolicy } from "../policy.ts";
import { findMyApplication } from "../queries/applicant.server.ts";
import { applicationSchema, codeSchema, draftSchema } from "../schema.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  const now = new Date();
  const application = await findMyApplication(actor, now);
  const isOpen = application !== null && !["verified", "rejected"].includes(application.status);
  const isEditable = application === null || !isOpen || application.values !== null;
  const search = new URL(request.url).searchParams;
  const badge = badgeState(actor.credential, now);
  const isHeld = badge !== null && (badge.state === "active" || badge.state === "ending") && !isOpen;
  return {
    title: translator(localeOf(request, actor))(
      isHeld ? "credentials.apply.titleHeld" : "credentials.apply.title",
    ),
    application: application?.status === "verified" ? null : application,
    isOpen,
    showsForm: isEditable && credentialPolicy["credential.apply"](actor, now).allowed,
    badge,
    values: application?.values ?? { country: actor.country },
    done: search.get("done"),
    problem: z.enum(documentProblems).safeParse(search.get("problem")).data,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

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
      return result.ok
        ? redirect(paths.credentialApply())
        : invalidField("proofEmail", result.problem, parsed.values);
    }
  }
});

export default function Apply() {
  const { t } = useI18n();
  const { title, application, isOpen, showsForm, badge, values, done, problem } =
    useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const isCode = state !== undefined && "code" in state.errors;
  const formState: FormState = state && !isCode ? state : { errors: {}, values };
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        {showsForm ? <p>{t("credentials.apply.lede")}</p> : null}
        <p>
          <Link to={paths.document("how-badges-work")}>{t("credentials.apply.how")}</Link>
        </p>
        {done === "saved" || done === "withdrawn" ? (
          <Notice tone="success">
            <p>{t(`credentials.apply.${done}`)}</p>
          </Notice>
        ) : null}
        <FormErrors state={state} />
        {badge ? <BadgeNotice {...badge} /> : null}
        {application && application.status !== "draft" ? (
          <Progress {...application} canApplyAgain={showsForm} />
        ) : null}
        {application?.awaits === "mailbox-code" && (!state || isCode) ? (
          <CodeStep email={application.proofEmail ?? ""} state={isCode ? state : undefined} />
        ) : null}
        {application?.awaits === "document" && !state ? (
          <DocumentStep code={application.dayCode} day={application.day} problem={problem} />
        ) : null}
        {showsForm && application?.awaits && !(state && !isCode) ? (
          <details>
            <summary>{t("credentials.apply.change")}</summary>
            <ApplicationForm state={formState} />
          </details>
        ) : showsForm ? (
          <ApplicationForm state={formState} />
        ) : null}
        {isOpen ? (
          <form method="post">
            <button className="button danger" name="intent" value="withdraw">
              {t("credentials.apply.withdraw")}
            </button>
          </form>
        ) : null}
      </main>
    </div>
  );
}

function BadgeNotice({ state, until }: { state: string; until: string | Date }) {
  const { t, locale } = useI18n();
  const date = formatDate(new Date(until), locale);
  return (
    <Notice tone={state === "active" || state === "ending" ? "success" : "care"}>
      {state === "active" || state === "ending" ? (
        <p>{t("credentials.progress.verified", { date })}</p>
      ) : null}
      {state === "ending" ? <p>{t("credentials.progress.renew")}</p> : null}
      {state === "suspended" ? <p>{t("credentials.progress.suspended")}</p> : null}
      {state === "ended" ? <p>{t("credentials.progress.ended", { date })}</p> : null}
    </Notice>
  );
}

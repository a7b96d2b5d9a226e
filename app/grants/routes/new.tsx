import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { NeedsAccount, SignInAgain } from "../../questions/composer/signed-out.tsx";
import { actionHeaders, keepingWhatWasTyped, refused, signedOut } from "../../shared/http/composed.server.ts";
import { formValues, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor, requireStepUp } from "../../shared/session.server.ts";
import { FormErrors } from "../../shared/ui/form.tsx";
import { listTopicTree } from "../../topics/queries.server.ts";
import { getAgreement } from "../agreement.server.ts";
import { ApplicationFields } from "../application-fields.tsx";
import { applyForAccess } from "../commands/apply.server.ts";
import { grantSchema } from "../schema.ts";
import { ShowAgain, showAgain } from "../show-again.tsx";
import { showedThemselves } from "../shown-again.server.ts";

/** Minutes from showing who one is to signing. */
const signingMinutes = 45;

export const loader = route(async ({ request, context }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  // A signature needs the person, not a session that was left open. Asked now, so that nobody types in vain.
  if (actor && !context.keepsForm) await requireStepUp(request);
  const locale = localeOf(request, actor);
  const tree = await listTopicTree();
  return {
    title: translator(locale)("grants.new.title"),
    isSignedIn: actor !== null,
    agreement: actor ? (await getAgreement(locale)).version : "",
    topics: tree.map(({ slug, label }) => ({ slug, label })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  pageMeta({ title: loaded?.title ?? "", index: false });
export const headers = actionHeaders;

const fieldOfProblem = {
  "too-nested": "question",
  "topic-unknown": "topics",
  "study-proposal-unknown": "form",
  "study-release-unknown": "form",
  "grant-agreement-changed": "agreed",
  "grant-signed-on-today": "signedOn",
  "grant-end-past": "endsOn",
  "grant-end-too-far": "endsOn",
} as const;

export const action = route(async ({ request, context }: ActionFunctionArgs) => {
  context.keepsForm = true;
  const form = await request.formData();
  const values = formValues(form);
  const actor = await findActor(request);
  if (!actor) return signedOut(values);
  if (!(await showedThemselves(request, signingMinutes))) return refused(values, { form: showAgain });
  const parsed = parseForm(grantSchema, form);
  if (!parsed.ok) return refused(values, parsed.errors);
  return keepingWhatWasTyped(values, async () => {
    const result = await applyForAccess(actor, parsed.value, localeOf(request, actor));
    if (!result.ok) return refused(values, { [fieldOfProblem[result.problem]]: result.problem });
    return redirect(paths.grant(result.number));
  });
});

export default function ApplyForAccess() {
  const { t } = useI18n();
  const { title, isSignedIn, agreement, topics } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <p className="meta">
          <a href={paths.dataAccess()}>{t("grants.title")}</a>
        </p>
        <h1>{title}</h1>
        <p>{t("grants.new.lead")}</p>
        {state?.isSignedOut ? <SignInAgain /> : null}
        <FormErrors state={state} />
        <ShowAgain state={state} />
        {isSignedIn || state ? (
          <form method="post" className="form" action={paths.applyForData()}>
            <ApplicationFields agreement={agreement} topics={topics} state={state} />
            <div className="actions">
              <button className="button primary">{t("grants.new.post")}</button>
              <a className="button" href={paths.dataAccess()}>
                {t("form.cancel")}
              </a>
            </div>
          </form>
        ) : (
          <NeedsAccount next={paths.applyForData()} />
        )}
      </main>
    </div>
  );
}

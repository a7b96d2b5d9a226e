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
import { findActor } from "../../shared/session.server.ts";
import { Field, FormErrors, TextArea } from "../../shared/ui/form.tsx";
import { listTopicTree } from "../../topics/queries.server.ts";
import { askStudy } from "../commands/ask-study.server.ts";
import { ProjectScope } from "../project-scope.tsx";
import { studySchema, textBounds } from "../schema.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const tree = await listTopicTree();
  return {
    title: translator(localeOf(request, actor))("studies.new.title"),
    isSignedIn: actor !== null,
    topics: tree.map(({ slug, label }) => ({ slug, label })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  pageMeta({ title: loaded?.title ?? "", index: false });
export const headers = actionHeaders;

const fieldOfProblem = {
  "too-nested": "question",
  "topic-unknown": "topics",
  "study-proposal-unknown": "proposal",
  "study-release-unknown": "releaseVersion",
} as const;

export const action = route(async ({ request }: ActionFunctionArgs) => {
  const form = await request.formData();
  const values = formValues(form);
  const actor = await findActor(request);
  if (!actor) return signedOut(values);
  const parsed = parseForm(studySchema, form);
  if (!parsed.ok) return refused(values, parsed.errors);
  return keepingWhatWasTyped(values, async () => {
    const result = await askStudy(actor, parsed.value);
    if (!result.ok) return refused(values, { [fieldOfProblem[result.problem]]: result.problem });
    return redirect(paths.study(result.number));
  });
});

export default function NewStudy() {
  const { t } = useI18n();
  const { title, isSignedIn, topics } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const line = (name: "team" | "ethics" | "dataUsed" | "funding") => (
    <Field
      name={name}
      label={t(`studies.fields.${name}`)}
      hint={t(`studies.hints.${name}`)}
      maxLength={textBounds[name].max}
      required
      state={state}
    />
  );
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>{t("studies.new.lead")}</p>
        {state?.isSignedOut ? <SignInAgain /> : null}
        <FormErrors state={state} />
        {isSignedIn || state ? (
          <form method="post" className="form" action={paths.newStudy()}>
            <Field name="title" label={t("studies.fields.title")} required maxLength={300} state={state} />
            {line("team")}
            <TextArea
              name="question"
              label={t("studies.fields.question")}
              hint={t("studies.hints.question")}
              maxLength={textBounds.question.max}
              required
              state={state}
            />
            {line("ethics")}
            {line("dataUsed")}
            <Field
              name="releaseVersion"
              label={t("studies.fields.releaseVersion")}
              hint={t("studies.hints.releaseVersion")}
              maxLength={20}
              state={state}
            />
            {line("funding")}
            <Field name="endsOn" type="date" label={t("studies.fields.endsOn")} required state={state} />
            <Field
              name="proposal"
              label={t("studies.fields.proposal")}
              hint={t("studies.hints.proposal")}
              inputMode="numeric"
              maxLength={12}
              state={state}
            />
            <ProjectScope label={t("studies.fields.topics")} topics={topics} state={state} />
            <div className="actions">
              <button className="button primary">{t("studies.new.post")}</button>
              <a className="button" href={paths.studies()}>
                {t("form.cancel")}
              </a>
            </div>
          </form>
        ) : (
          <NeedsAccount next={paths.newStudy()} />
        )}
      </main>
    </div>
  );
}

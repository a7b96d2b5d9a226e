import { randomUUID } from "node:crypto";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DraftNotice } from "../../drafts/draft-notice.tsx";
import { openDrafting } from "../../drafts/queries.server.ts";
import { actionHeaders } from "../../shared/http/composed.server.ts";
import type { FormState } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { rich, useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { Field, FormErrors, typed } from "../../shared/ui/form.tsx";
import { askQuestion } from "../commands/ask-question.server.ts";
import { CareCard } from "../composer/care-card.tsx";
import { compose } from "../composer/compose.server.ts";
import { ComposerForm } from "../composer/composer-form.tsx";
import { scriptHeaders } from "../composer/composer-script.tsx";
import {
  AnonymousField,
  BodyField,
  ChildField,
  ChoicesFields,
  LanguageField,
  RelationField,
  TopicField,
} from "../composer/fields.tsx";
import { seemsAboutChild } from "../composer/child.ts";
import { PreviewCard, SimilarQuestions } from "../composer/preview-card.tsx";
import { NeedsAccount, SignInAgain } from "../composer/signed-out.tsx";
import { listTopicGroups } from "../composer/topics.server.ts";
import { askSchema, bounds } from "../schema.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const locale = localeOf(request, actor);
  return data(
    {
      title: translator(locale)("answers.ask.title"),
      isSignedIn: actor !== null,
      isJustSaved: new URL(request.url).searchParams.has("saved"),
      groups: await listTopicGroups(locale),
      drafting: await openDrafting(actor, "ask"),
      formKey: randomUUID(),
    },
    { headers: actor ? scriptHeaders : {} },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });
export const headers = actionHeaders;

const fieldOf = { "too-nested": "body", "body-too-short": "body", "unknown-topic": "topics" } as const;

export const action = route(async ({ request }: ActionFunctionArgs) =>
  compose(request, {
    place: "ask",
    schema: askSchema,
    look: (_, input) => input,
    send: async (actor, input) => {
      if (input.child === "" && seemsAboutChild(`${input.title}\n\n${input.body}`))
        return { child: "child-unsaid" };
      const result = await askQuestion(actor, input);
      return result.ok
        ? paths.question(result.number, result.slug)
        : { [fieldOf[result.problem]]: result.problem };
    },
  }),
);

export default function Ask() {
  const { t } = useI18n();
  const { title, isSignedIn, isJustSaved, groups, drafting, formKey } = useLoaderData<typeof loader>();
  const composed = useActionData<typeof action>();
  const preview = composed?.preview;
  const state: FormState | undefined =
    composed ?? (drafting?.fields ? { errors: {}, values: drafting.fields } : undefined);
  if (!isSignedIn && !composed) {
    return (
      <div className="page narrow">
        <main id="main" className="stack">
          <h1>{title}</h1>
          <NeedsAccount next={paths.ask()} />
        </main>
      </div>
    );
  }
  const asksAboutChild = preview?.isAboutChild || state?.errors.child || typed(state, "child") !== "";
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        {preview ? null : (
          <p>
            {rich(t("answers.ask.lead"), { a: (text) => <a href={paths.document("charter")}>{text}</a> })}
          </p>
        )}
        {composed?.isSignedOut ? <SignInAgain keptFor={composed.isKept && paths.ask()} /> : null}
        <FormErrors state={composed} />
        <DraftNotice drafting={drafting} composed={composed} isJustSaved={isJustSaved} formId="ask" />
        {preview?.care ? <CareCard care={preview.care} /> : null}
        {preview ? <SimilarQuestions similar={preview.similar} /> : null}
        <ComposerForm
          id="ask"
          action={paths.ask()}
          formKey={formKey}
          drafting={drafting}
          state={state}
          preview={preview}
          postLabel={t("answers.ask.post")}
        >
          {preview ? <PreviewCard preview={preview} formId="ask" /> : null}
          {preview ? <h2 id="ask-fields">{t("answers.preview.yourText")}</h2> : null}
          <Field
            name="title"
            label={t("answers.ask.questionTitle")}
            hint={t("answers.ask.questionTitleHint")}
            maxLength={bounds.title.max * 2}
            required
            state={state}
          />
          <div data-near hidden />
          <BodyField label={t("answers.ask.body")} hint={t("answers.ask.bodyHint")} state={state} />
          {asksAboutChild ? <ChildField state={state} /> : null}
          <TopicField groups={groups} state={state} />
          <RelationField state={state} />
          <LanguageField state={state} />
          <ChoicesFields state={state} />
          <AnonymousField state={state} />
        </ComposerForm>
      </main>
    </div>
  );
}

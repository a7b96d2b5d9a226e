import { randomUUID } from "node:crypto";
import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formValues, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { rich, useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { Field, FormErrors } from "../../shared/ui/form.tsx";
import { askQuestion } from "../commands/ask-question.server.ts";
import { CareCard } from "../composer/care-card.tsx";
import {
  AnonymousField,
  BodyField,
  ChoicesFields,
  HiddenFields,
  LanguageField,
  RelationField,
  TopicField,
} from "../composer/fields.tsx";
import { PreviewCard, SimilarQuestions } from "../composer/preview-card.tsx";
import { composePreview, mustLookFirst } from "../composer/preview.server.ts";
import {
  actionHeaders,
  keepingWhatWasTyped,
  previewed,
  refused,
  signedOut,
} from "../../shared/http/composed.server.ts";
import { NeedsAccount, SignInAgain } from "../composer/signed-out.tsx";
import { listTopicGroups } from "../composer/topics.server.ts";
import { askSchema, bounds, intentOf } from "../schema.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const locale = localeOf(request, actor);
  return {
    title: translator(locale)("answers.ask.title"),
    isSignedIn: actor !== null,
    groups: await listTopicGroups(locale),
    formKey: randomUUID(),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });
export const headers = actionHeaders;

const fieldOf = { "too-nested": "body", "body-too-short": "body", "unknown-topic": "topics" } as const;

export const action = route(async ({ request }: ActionFunctionArgs) => {
  const form = await request.formData();
  const values = formValues(form);
  const actor = await findActor(request);
  if (!actor) return signedOut(values);
  const parsed = parseForm(askSchema, form);
  if (!parsed.ok) return refused(values, parsed.errors);
  return keepingWhatWasTyped(values, async () => {
    const preview = await composePreview(actor, parsed.value, localeOf(request, actor));
    if (!preview) return refused(values, { body: "too-nested" });
    if (intentOf(form) === "preview" || mustLookFirst(preview, parsed.value))
      return previewed(values, preview);
    const result = await askQuestion(actor, parsed.value);
    if (!result.ok) return refused(values, { [fieldOf[result.problem]]: result.problem });
    return redirect(paths.question(result.number, result.slug));
  });
});

export default function Ask() {
  const { t } = useI18n();
  const { title, isSignedIn, groups, formKey } = useLoaderData<typeof loader>();
  const composed = useActionData<typeof action>();
  const preview = composed?.preview;
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
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        {preview ? null : (
          <p>
            {rich(t("answers.ask.lead"), { a: (text) => <a href={paths.document("charter")}>{text}</a> })}
          </p>
        )}
        {composed?.isSignedOut ? <SignInAgain /> : null}
        <FormErrors state={composed} />
        {preview?.care ? <CareCard care={preview.care} /> : null}
        {preview ? <SimilarQuestions similar={preview.similar} /> : null}
        {preview ? <PreviewCard preview={preview} formId="ask" /> : null}
        {preview ? <h2>{t("answers.preview.yourText")}</h2> : null}
        <form method="post" className="form" id="ask" action={paths.ask()}>
          <Field
            name="title"
            label={t("answers.ask.questionTitle")}
            hint={t("answers.ask.questionTitleHint")}
            maxLength={bounds.title.max * 2}
            required
            state={composed}
          />
          <BodyField label={t("answers.ask.body")} hint={t("answers.ask.bodyHint")} state={composed} />
          <TopicField groups={groups} state={composed} />
          <RelationField state={composed} />
          <LanguageField state={composed} />
          <ChoicesFields state={composed} />
          <AnonymousField state={composed} />
          <HiddenFields
            formKey={formKey}
            seen={preview?.seen ?? ""}
            isCareShown={Boolean(preview?.care)}
            state={composed}
          />
          <div className="actions">
            <button className={preview ? "button" : "button primary"} name="intent" value="preview">
              {t(preview ? "answers.compose.previewAgain" : "answers.compose.preview")}
            </button>
            <button className={preview ? "button primary" : "button"} name="intent" value="post">
              {t("answers.ask.post")}
            </button>
          </div>
        </form>
      </main>
    </div>
  );
}

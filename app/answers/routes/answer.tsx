import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { CareCard } from "../../questions/composer/care-card.tsx";
import { PreviewCard } from "../../questions/composer/preview-card.tsx";
import { composePreview, mustLookFirst } from "../../questions/composer/preview.server.ts";
import {
  actionHeaders,
  keepingWhatWasTyped,
  previewed,
  refused,
  signedOut,
} from "../../shared/http/composed.server.ts";
import { SignInAgain } from "../../questions/composer/signed-out.tsx";
import { intentOf } from "../../questions/schema.ts";
import { formValues, parseForm } from "../../shared/http/forms.ts";
import type { FormState } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { FormErrors } from "../../shared/ui/form.tsx";
import { AnswerForm } from "../answer-form.tsx";
import type { AnswerFormData } from "../answer-form.tsx";
import { postAnswer } from "../commands/post-answer.server.ts";
import { answerFormData } from "../form-data.server.ts";
import { findThreadFor } from "../queries.server.ts";
import { answerSchema, questionNumberFrom } from "../schema.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const number = questionNumberFrom(params.number);
  const thread = await findThreadFor(actor, number);
  const { slug, title, language, audience = "everyone", indexable = true, lockedAt } = thread?.question ?? {};
  // Somebody signed out, or whose thread was closed while they wrote, gets their form back whole: nothing is thrown.
  return data(
    {
      title: translator(localeOf(request, actor))("answers.form.pageTitle"),
      number,
      question: thread && { slug, title, language },
      form: answerFormData(actor, { number, audience, indexable, isLocked: lockedAt != null }),
    },
    { status: actor && !thread ? 404 : 200 },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });
export const headers = actionHeaders;

export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const number = questionNumberFrom(params.number);
  const form = await request.formData();
  const values = formValues(form);
  const actor = await findActor(request);
  if (!actor) return signedOut(values);
  const parsed = parseForm(answerSchema, form);
  if (!parsed.ok) return refused(values, parsed.errors);
  return keepingWhatWasTyped(values, async () => {
    const draft = { ...parsed.value, title: null };
    const preview = await composePreview(actor, draft, localeOf(request, actor));
    if (!preview) return refused(values, { body: "too-nested" });
    if (intentOf(form) === "preview" || mustLookFirst(preview, draft)) return previewed(values, preview);
    const result = await postAnswer(actor, number, parsed.value);
    if (!result.ok) return refused(values, { body: result.problem });
    return redirect(paths.post(result.postId));
  });
});

/** The form of somebody who is signed out by now: what they had, nothing more. */
function formOf(number: number, composed: FormState | undefined): AnswerFormData | null {
  if (!composed) return null;
  const isProfessional = composed.values.kind === "professional";
  return { number, audience: "everyone", indexable: true, isLocked: false, isProfessional, formKey: "" };
}

export default function Answer() {
  const { t } = useI18n();
  const { title, number, question, form } = useLoaderData<typeof loader>();
  const composed = useActionData<typeof action>();
  const preview = composed?.preview;
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        {question ? (
          <p lang={question.language}>
            <Link to={paths.question(number, question.slug)}>{question.title}</Link>
          </p>
        ) : null}
        {form && !question ? <p>{t("errors.thread-not-open")}</p> : null}
        {composed?.isSignedOut ? <SignInAgain /> : null}
        <FormErrors state={composed} />
        {preview?.care ? <CareCard care={preview.care} /> : null}
        {preview ? <PreviewCard preview={preview} formId="answer-form" /> : null}
        {preview ? <h2>{t("answers.preview.yourText")}</h2> : null}
        {composed || question || !form ? (
          <AnswerForm
            form={form ?? formOf(number, composed)}
            next={paths.question(number)}
            state={composed}
            preview={preview}
          />
        ) : null}
      </main>
    </div>
  );
}

import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { CareCard } from "../../questions/composer/care-card.tsx";
import { compose } from "../../questions/composer/compose.server.ts";
import { scriptHeaders } from "../../questions/composer/composer-script.tsx";
import { DraftNotice } from "../../drafts/draft-notice.tsx";
import { actionHeaders } from "../../shared/http/composed.server.ts";
import { SignInAgain } from "../../questions/composer/signed-out.tsx";
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
      isJustSaved: new URL(request.url).searchParams.has("saved"),
      form: await answerFormData(actor, { number, audience, indexable, isLocked: lockedAt != null }),
    },
    { status: actor && !thread ? 404 : 200, headers: actor ? scriptHeaders : {} },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });
export const headers = actionHeaders;

export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const number = questionNumberFrom(params.number);
  return compose(request, {
    place: `answer:${number}`,
    thread: number,
    schema: answerSchema,
    look: (_, input) => ({ ...input, title: null }),
    send: async (actor, input, thread) => {
      const result = await postAnswer(actor, number, input, new Date(), thread);
      return result.ok ? paths.post(result.postId) : { body: result.problem };
    },
  });
});

/** The form of somebody who is signed out by now: what they had, nothing more. */
function formOf(number: number, composed: FormState | undefined): AnswerFormData | null {
  if (!composed) return null;
  const isProfessional = composed.values.kind === "professional";
  return {
    number,
    audience: "everyone",
    indexable: true,
    isLocked: false,
    isProfessional,
    formKey: "",
    drafting: null,
  };
}

export default function Answer() {
  const { t } = useI18n();
  const { title, number, question, isJustSaved, form } = useLoaderData<typeof loader>();
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
        {composed?.isSignedOut ? (
          <SignInAgain keptFor={composed.isKept && paths.answerQuestion(number)} />
        ) : null}
        <FormErrors state={composed} />
        {composed ? (
          <DraftNotice drafting={form?.drafting ?? null} composed={composed} formId="answer-form" />
        ) : null}
        {preview?.care ? <CareCard care={preview.care} /> : null}
        {composed || question || !form ? (
          <AnswerForm
            form={form ?? formOf(number, composed)}
            next={paths.question(number)}
            state={composed}
            preview={preview}
            isJustSaved={isJustSaved}
          />
        ) : null}
      </main>
    </div>
  );
}

import { randomUUID } from "node:crypto";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DraftNotice } from "../../drafts/draft-notice.tsx";
import type { Place } from "../../drafts/place.ts";
import { openDrafting } from "../../drafts/queries.server.ts";
import { composeParts } from "../../proposals/composing.server.ts";
import { CareCard } from "../../questions/composer/care-card.tsx";
import { keepingDraft } from "../../questions/composer/compose.server.ts";
import { ComposerForm } from "../../questions/composer/composer-form.tsx";
import { scriptHeaders } from "../../questions/composer/composer-script.tsx";
import { LanguageField } from "../../questions/composer/fields.tsx";
import { NeedsAccount, SignInAgain } from "../../questions/composer/signed-out.tsx";
import { actionHeaders } from "../../shared/http/composed.server.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { allow } from "../../shared/policy.ts";
import { findActor } from "../../shared/session.server.ts";
import { Checkbox, Choices, FormErrors } from "../../shared/ui/form.tsx";
import { contribute } from "../commands/contribute.server.ts";
import { valuesOf } from "../given.ts";
import { consultationPolicy, relationsOpenTo } from "../policy.ts";
import { ContributionPreview } from "../preview.tsx";
import { getConsultation, listGiven, listQuestions } from "../queries.server.ts";
import { QuestionFields } from "../question-fields.tsx";
import { contributionSchema, fieldOf, numberFrom } from "../schema.ts";

const placeOf = (number: number): Place => `contribution:${number}`;

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const consultation = await getConsultation(numberFrom(params.number));
  // No refusal by status: what came too late, or from a badge that ended meanwhile, is shown again below it.
  const may = actor ? consultationPolicy["consultation.contribute"](actor, consultation) : allow();
  const questions = await listQuestions(consultation.id);
  const page = {
    title: translator(localeOf(request, actor))("consultations.contribute.title"),
    about: { number: consultation.number, title: consultation.title, language: consultation.language },
    questions,
    given: actor ? valuesOf(questions, await listGiven(actor, consultation)) : {},
    relations: relationsOpenTo(consultation.audience, actor),
    isSignedIn: actor !== null,
    refusal: may.allowed ? null : may.reason,
    isJustSaved: new URL(request.url).searchParams.has("saved"),
    drafting: await openDrafting(actor, placeOf(consultation.number)),
    formKey: randomUUID(),
  };
  return data(page, { headers: actor ? scriptHeaders : {} });
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  pageMeta({ title: loaded?.title ?? "", index: false });
export const headers = actionHeaders;

export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const number = numberFrom(params.number);
  const consultation = await getConsultation(number);
  const questions = await listQuestions(consultation.id);
  return keepingDraft(request, placeOf(number), ({ form }) =>
    composeParts(request, form, {
      schema: contributionSchema(questions),
      fields: questions.filter(({ kind }) => kind === "text").map(fieldOf),
      isShared: ({ shares }) => shares,
      send: async (actor, input) => {
        const result = await contribute(actor, number, input);
        return result.ok ? `${paths.contributions(number)}?mine` : { form: result.problem };
      },
    }),
  );
});

export default function Contribute() {
  const { t } = useI18n();
  const { title, about, questions, given, relations, isSignedIn, refusal, ...form } =
    useLoaderData<typeof loader>();
  const { drafting, isJustSaved, formKey } = form;
  const composed = useActionData<typeof action>();
  const state = composed ?? { errors: {}, values: drafting?.fields ?? given };
  const preview = composed?.preview;
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>
          <a href={paths.consultation(about.number)} lang={about.language}>
            {about.title}
          </a>
        </p>
        {composed?.isSignedOut ? (
          <SignInAgain keptFor={composed.isKept && paths.contribute(about.number)} />
        ) : null}
        <FormErrors state={composed} />
        <DraftNotice
          drafting={drafting}
          composed={composed}
          isJustSaved={isJustSaved}
          formId="contribution-form"
        />
        {preview?.look.care ? <CareCard care={preview.look.care} /> : null}
        {refusal && !composed ? <p className="notice">{t.dynamic(`errors.${refusal}`)}</p> : null}
        {composed || drafting?.fields || (isSignedIn && !refusal) ? (
          <ComposerForm
            id="contribution-form"
            action={paths.contribute(about.number)}
            formKey={formKey}
            drafting={drafting}
            state={state}
            preview={preview?.look}
            postLabel={t("consultations.contribute.post")}
          >
            {preview ? (
              <ContributionPreview preview={preview} questions={questions} formId="contribution-form" />
            ) : null}
            {preview ? <h2 id="contribution-form-fields">{t("answers.preview.yourText")}</h2> : null}
            <p className="hint">{t("consultations.contribute.lead")}</p>
            <QuestionFields questions={questions} state={state} />
            <Choices
              name="relation"
              label={t("consultations.contribute.relation")}
              required
              state={state}
              initial={relations.length === 1 ? relations[0] : undefined}
              options={relations.map((value) => ({ value, label: t(`consultations.relations.${value}`) }))}
            />
            <Checkbox name="shares" label={t("consultations.contribute.shares")} state={state} />
            <LanguageField state={state} />
          </ComposerForm>
        ) : isSignedIn ? null : (
          <NeedsAccount next={paths.contribute(about.number)} />
        )}
      </main>
    </div>
  );
}

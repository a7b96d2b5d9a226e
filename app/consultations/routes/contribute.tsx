import { randomUUID } from "node:crypto";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { composeParts } from "../../proposals/composing.server.ts";
import { CareCard } from "../../questions/composer/care-card.tsx";
import { ComposerForm } from "../../questions/composer/composer-form.tsx";
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
import { consultationPolicy, relationsOpenTo } from "../policy.ts";
import { ContributionPreview } from "../preview.tsx";
import { getConsultation, listMine, listQuestions } from "../queries.server.ts";
import { QuestionFields } from "../question-fields.tsx";
import { contributionSchema, fieldOf, numberFrom } from "../schema.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const consultation = await getConsultation(numberFrom(params.number));
  // No refusal by status: what came too late, or from a badge that ended meanwhile, is shown again below it.
  const may = actor ? consultationPolicy["consultation.contribute"](actor, consultation) : allow();
  const mine = actor ? await listMine(actor, consultation) : null;
  return data({
    title: translator(localeOf(request, actor))("consultations.contribute.title"),
    about: { number: consultation.number, title: consultation.title, language: consultation.language },
    questions: await listQuestions(consultation.id),
    given: mine?.typed ?? [],
    relation: mine?.shown[0]?.relation ?? null,
    relations: relationsOpenTo(consultation.audience, actor),
    isSignedIn: actor !== null,
    refusal: may.allowed ? null : may.reason,
    formKey: randomUUID(),
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  pageMeta({ title: loaded?.title ?? "", index: false });
export const headers = actionHeaders;

export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const number = numberFrom(params.number);
  const consultation = await getConsultation(number);
  const questions = await listQuestions(consultation.id);
  return composeParts(request, {
    schema: contributionSchema(questions),
    fields: questions.filter(({ kind }) => kind === "text").map(fieldOf),
    isShared: ({ shares }) => shares,
    send: async (actor, input) => {
      const result = await contribute(actor, number, input);
      return result.ok ? `${paths.contributions(number)}?mine` : { form: result.problem };
    },
  });
});

export default function Contribute() {
  const { t } = useI18n();
  const { title, about, questions, given, relation, relations, isSignedIn, refusal, formKey } =
    useLoaderData<typeof loader>();
  const composed = useActionData<typeof action>();
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
        {composed?.isSignedOut ? <SignInAgain /> : null}
        <FormErrors state={composed} />
        {preview?.look.care ? <CareCard care={preview.look.care} /> : null}
        {refusal && !composed ? (
          <p className="notice">{t.dynamic(`errors.${refusal}`)}</p>
        ) : isSignedIn || composed ? (
          <ComposerForm
            id="contribution-form"
            action={paths.contribute(about.number)}
            formKey={formKey}
            drafting={null}
            state={composed}
            preview={preview?.look}
            postLabel={t("consultations.contribute.post")}
          >
            {preview ? (
              <ContributionPreview preview={preview} questions={questions} formId="contribution-form" />
            ) : null}
            {preview ? <h2 id="contribution-form-fields">{t("answers.preview.yourText")}</h2> : null}
            <p className="hint">{t("consultations.contribute.lead")}</p>
            <QuestionFields questions={questions} given={given} state={composed} />
            <Choices
              name="relation"
              label={t("consultations.contribute.relation")}
              required
              state={composed}
              initial={relation ?? (relations.length === 1 ? relations[0] : undefined)}
              options={relations.map((value) => ({ value, label: t(`consultations.relations.${value}`) }))}
            />
            <Checkbox name="shares" label={t("consultations.contribute.shares")} state={composed} />
            <LanguageField state={composed} />
          </ComposerForm>
        ) : (
          <NeedsAccount next={paths.contribute(about.number)} />
        )}
      </main>
    </div>
  );
}

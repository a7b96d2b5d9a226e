import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { invalid, invalidField, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { FormErrors } from "../../shared/ui/form.tsx";
import { addMeeting, addQuestion, removeQuestion, writeMinutes } from "../commands/prepare.server.ts";
import { stateOf } from "../policy.ts";
import { MeetingList, NewMeeting, NewQuestion, QuestionList } from "../prepare-parts.tsx";
import { listMeetings, listQuestions } from "../queries.server.ts";
import { requireFacilitator } from "../require-facilitator.server.ts";
import { idSchema, meetingSchema, minutesSchema, numberFrom, questionSchema } from "../schema.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const { actor, consultation } = await requireFacilitator(request, numberFrom(params.number));
  return {
    title: translator(localeOf(request, actor))("consultations.prepare.title"),
    number: consultation.number,
    about: { title: consultation.title, language: consultation.language },
    isAnnounced: stateOf(consultation) === "announced",
    questions: await listQuestions(consultation.id),
    meetings: await listMeetings(consultation.id),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  pageMeta({ title: loaded?.title ?? "", index: false });

/** POST: `intent` says what: question (the default), remove, meeting or minutes. */
export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const number = numberFrom(params.number);
  const { actor } = await requireFacilitator(request, number);
  const form = await request.formData();
  const here = redirect(paths.prepareConsultation(number));
  const intent = form.get("intent");
  if (intent === "meeting") {
    const parsed = parseForm(meetingSchema, form);
    if (!parsed.ok) return invalid(parsed);
    await addMeeting(actor, number, parsed.value);
    return here;
  }
  if (intent === "remove" || intent === "minutes") {
    const named = parseForm(idSchema, form);
    if (!named.ok) return invalid(named);
    if (intent === "remove") {
      const removed = await removeQuestion(actor, number, named.value.id);
      return removed.ok ? here : invalidField("form", removed.problem, named.values);
    }
    const parsed = parseForm(minutesSchema, form);
    if (!parsed.ok) return invalid(parsed);
    const written = await writeMinutes(actor, number, named.value.id, parsed.value.minutes);
    return written.ok ? here : invalidField("minutes", written.problem, parsed.values);
  }
  const parsed = parseForm(questionSchema, form);
  if (!parsed.ok) return invalid(parsed);
  const added = await addQuestion(actor, number, parsed.value);
  return added.ok ? here : invalidField("form", added.problem, parsed.values);
});

export default function PrepareConsultation() {
  const { t } = useI18n();
  const { title, number, about, isAnnounced, questions, meetings } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>
          <a href={paths.consultation(number)} lang={about.language}>
            {about.title}
          </a>
        </p>
        <FormErrors state={state} />
        <QuestionList
          questions={questions}
          number={number}
          canRemove={isAnnounced}
          language={about.language}
        />
        {isAnnounced ? (
          <NewQuestion number={number} state={state} />
        ) : (
          <p className="notice">{t("problems.consultation-begun")}</p>
        )}
        <MeetingList meetings={meetings} number={number} state={state} language={about.language} />
        <NewMeeting number={number} state={state} />
      </main>
    </div>
  );
}

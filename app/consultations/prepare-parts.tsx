import type { FormState } from "../shared/http/forms.ts";
import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import { Choices, Field, TextArea } from "../shared/ui/form.tsx";
import { meetingKinds, mostOptions, questionKinds, textBounds } from "./schema.ts";
import type { QuestionKind } from "./schema.ts";
import { Moment } from "./state.tsx";

type Language = "fr" | "en";

interface PartProps {
  number: number;
  state?: FormState;
}

interface Question {
  id: string;
  kind: QuestionKind;
  label: string;
  options: string[];
  most: number;
}

/** A form that was refused comes back whole; the others of the page stay empty. */
const sentAs = (state: FormState | undefined, intent: string) =>
  (state?.values.intent ?? "question") === intent ? state : undefined;

export function QuestionList({
  questions,
  number,
  canRemove,
  language,
}: PartProps & { questions: Question[]; canRemove: boolean; language: Language }) {
  const { t } = useI18n();
  return (
    <section className="stack" aria-labelledby="questions-title">
      <h2 id="questions-title">{t("consultations.prepare.questions")}</h2>
      {questions.length === 0 ? <p>{t("consultations.prepare.noQuestion")}</p> : null}
      <ol className="list">
        {questions.map(({ id, kind, label, options, most }) => (
          <li key={id}>
            <h3 lang={language}>{label}</h3>
            <p className="meta">
              {t(`consultations.questionKinds.${kind}`)}
              {kind === "choice" && most > 1
                ? ` · ${t("consultations.contribute.most", { count: most })}`
                : ""}
            </p>
            {options.length > 0 ? (
              <ul lang={language}>
                {options.map((option) => (
                  <li key={option}>{option}</li>
                ))}
              </ul>
            ) : null}
            {canRemove ? (
              <form method="post" action={paths.prepareConsultation(number)}>
                <input type="hidden" name="id" value={id} />
                <button className="button quiet" name="intent" value="remove">
                  {t("consultations.prepare.remove")}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

export function NewQuestion({ number, state }: PartProps) {
  const { t } = useI18n();
  const own = sentAs(state, "question");
  return (
    <form method="post" className="form card" action={paths.prepareConsultation(number)}>
      <h3>{t("consultations.prepare.addQuestion")}</h3>
      <Field name="label" label={t("consultations.prepare.label")} required maxLength={600} state={own} />
      <Choices
        name="kind"
        label={t("consultations.prepare.kind")}
        required
        state={own}
        initial="text"
        options={questionKinds.map((value) => ({ value, label: t(`consultations.questionKinds.${value}`) }))}
      />
      <TextArea
        name="options"
        label={t("consultations.prepare.options")}
        hint={t("consultations.prepare.optionsHint", { most: mostOptions })}
        rows={4}
        state={own}
      />
      <Field
        name="most"
        type="number"
        inputMode="numeric"
        label={t("consultations.prepare.most")}
        state={own}
        initial="1"
      />
      <div className="actions">
        <button className="button" name="intent" value="question">
          {t("consultations.prepare.addQuestion")}
        </button>
      </div>
    </form>
  );
}

interface Meeting {
  id: string;
  kind: (typeof meetingKinds)[number];
  title: string;
  place: string;
  startsAt: Date | string;
  minutes: string;
}

export function MeetingList({
  meetings,
  number,
  state,
  language,
}: PartProps & { meetings: Meeting[]; language: Language }) {
  const { t } = useI18n();
  return (
    <section className="stack" aria-labelledby="meetings-title">
      <h2 id="meetings-title">{t("consultations.prepare.meetings")}</h2>
      {meetings.map(({ id, kind, title, place, startsAt, minutes }) => {
        const own = state?.values.id === id ? state : undefined;
        return (
          <article className="card stack" key={id}>
            <h3 lang={language}>{title}</h3>
            <p className="meta">
              {t(`consultations.meetingKinds.${kind}`)} · <Moment at={startsAt} /> · {place}
            </p>
            <form method="post" className="form" action={paths.prepareConsultation(number)}>
              <input type="hidden" name="id" value={id} />
              <label htmlFor={`minutes-${id}`}>{t("consultations.prepare.minutes")}</label>
              {own?.errors.minutes ? (
                <p className="error">{t.dynamic(`problems.${own.errors.minutes}`)}</p>
              ) : null}
              <textarea
                id={`minutes-${id}`}
                name="minutes"
                rows={6}
                maxLength={textBounds.minutes.max}
                defaultValue={own ? String(own.values.minutes ?? "") : minutes}
              />
              <div className="actions">
                <button className="button" name="intent" value="minutes">
                  {t("form.save")}
                </button>
              </div>
            </form>
          </article>
        );
      })}
    </section>
  );
}

export function NewMeeting({ number, state }: PartProps) {
  const { t } = useI18n();
  const own = sentAs(state, "meeting");
  const named = (name: string) => `meeting-${name}`;
  return (
    <form method="post" className="form card" action={paths.prepareConsultation(number)} id={named("form")}>
      <h3>{t("consultations.prepare.addMeeting")}</h3>
      {own ? (
        <ul className="error">
          {Object.entries(own.errors).map(([field, code]) => (
            <li key={field}>{t.dynamic(`problems.${code}`)}</li>
          ))}
        </ul>
      ) : null}
      <fieldset className="field">
        <legend>{t("consultations.prepare.meetingKind")}</legend>
        <div className="choices">
          {meetingKinds.map((value) => (
            <label key={value}>
              <input
                type="radio"
                name="kind"
                value={value}
                required
                defaultChecked={(own?.values.kind ?? "workshop") === value}
              />
              <span>{t(`consultations.meetingKinds.${value}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {(["title", "place", "day", "hour"] as const).map((name) => (
        <div className="field" key={name}>
          <label htmlFor={named(name)}>{t(`consultations.prepare.meeting.${name}`)}</label>
          <input
            id={named(name)}
            name={name}
            type={name === "day" ? "date" : name === "hour" ? "time" : "text"}
            required
            maxLength={400}
            defaultValue={String(own?.values[name] ?? "")}
          />
        </div>
      ))}
      <div className="actions">
        <button className="button" name="intent" value="meeting">
          {t("consultations.prepare.addMeeting")}
        </button>
      </div>
    </form>
  );
}

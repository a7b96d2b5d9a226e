import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import { Cooked } from "../shared/ui/pieces.tsx";
import type { ConsultationState } from "./policy.ts";
import type { Audience, meetingKinds } from "./schema.ts";
import { Moment } from "./state.tsx";

type Language = "fr" | "en";
type When = Date | string;

/** What whoever facilitates may do. */
export function FacilitatorLinks({ number, held }: { number: number; held: number }) {
  const { t } = useI18n();
  return (
    <nav className="actions" aria-label={t("consultations.facilitation")}>
      <a className="button" href={paths.editConsultation(number)}>
        {t("consultations.edit.title")}
      </a>
      <a className="button" href={paths.prepareConsultation(number)}>
        {t("consultations.prepare.title")}
      </a>
      <a className="button" href={paths.facilitate(number)}>
        {t("consultations.facilitate.title")}
      </a>
      <a className="button" href={paths.synthesis(number)}>
        {t("consultations.synthesis.write")}
      </a>
      {held > 0 ? <span className="meta">{t("consultations.held", { count: held })}</span> : null}
    </nav>
  );
}

interface TakePartProps {
  number: number;
  state: ConsultationState;
  audience: Audience;
  canContribute: boolean;
  onlyProfessionals: boolean;
  isVisitor: boolean;
  hasContributed: boolean;
}

/** Who may answer, and the way to the form while it is open. */
export function TakePart({
  number,
  state,
  audience,
  canContribute,
  onlyProfessionals,
  isVisitor,
  hasContributed,
}: TakePartProps) {
  const { t } = useI18n();
  return (
    <section className="card stack" aria-labelledby="part-title">
      <h2 id="part-title">{t("consultations.takePart")}</h2>
      <p>{t(`consultations.audiences.${audience}`)}</p>
      {state === "open" && (canContribute || isVisitor) ? (
        <p>
          <a className="button primary" href={paths.contribute(number)}>
            {t(hasContributed ? "consultations.contribute.change" : "consultations.contribute.title")}
          </a>
        </p>
      ) : null}
      {state === "open" && onlyProfessionals ? <p>{t("errors.consultation-professionals")}</p> : null}
      {state === "announced" ? <p>{t("errors.consultation-not-open")}</p> : null}
      {state === "closed" || state === "answered" ? <p>{t("errors.consultation-closed")}</p> : null}
    </section>
  );
}

interface CalendarProps {
  calendar: { opensAt: When; closesAt: When; synthesisDueAt: When; synthesisAt: When | null };
  meetings: {
    id: string;
    kind: (typeof meetingKinds)[number];
    title: string;
    place: string;
    startsAt: When;
    minutesHtml: string;
  }[];
  language: Language;
}

/** Its dates, with what was said at its workshops and hearings. */
export function Calendar({ calendar, meetings, language }: CalendarProps) {
  const { t } = useI18n();
  return (
    <section className="stack" id="calendar" aria-labelledby="calendar-title">
      <h2 id="calendar-title">{t("consultations.calendar.title")}</h2>
      <dl className="facts">
        <dt>{t("consultations.calendar.opens")}</dt>
        <dd>
          <Moment at={calendar.opensAt} />
        </dd>
        <dt>{t("consultations.calendar.closes")}</dt>
        <dd>
          <Moment at={calendar.closesAt} />
        </dd>
        <dt>{t(calendar.synthesisAt ? "consultations.calendar.published" : "consultations.calendar.due")}</dt>
        <dd>
          <Moment at={calendar.synthesisAt ?? calendar.synthesisDueAt} />
        </dd>
      </dl>
      {meetings.map(({ id, kind, title, place, startsAt, minutesHtml }) => (
        <article className="card stack" key={id}>
          <h3 lang={language}>{title}</h3>
          <p className="meta">
            {t(`consultations.meetingKinds.${kind}`)} · <Moment at={startsAt} /> · {place}
          </p>
          {minutesHtml ? (
            <details>
              <summary>{t("consultations.calendar.minutes")}</summary>
              <Cooked html={minutesHtml} lang={language} />
            </details>
          ) : null}
        </article>
      ))}
    </section>
  );
}

export function Documents({
  documents,
  language,
}: {
  documents: { url: string; title: string }[];
  language: Language;
}) {
  const { t } = useI18n();
  if (documents.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="documents-title">
      <h2 id="documents-title">{t("consultations.fields.documents")}</h2>
      <ul>
        {documents.map(({ url, title }) => (
          <li key={url}>
            <a href={url} rel="noopener noreferrer" lang={language}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

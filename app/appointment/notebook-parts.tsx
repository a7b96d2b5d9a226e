import { rich, useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import { Notice } from "../shared/ui/pieces.tsx";
import { EntryWords } from "./entry-words.tsx";
import type { DocumentItem, DocumentSection } from "./files/document.ts";

const known = ["added", "saved", "moved", "deleted", "kept", "already", "empty"];

/** What the last press did, said in the address it led to. */
export function DoneNotice({ done, postId }: { done: string | null; postId: string | null }) {
  const { t } = useI18n();
  if (done === "full") {
    return (
      <Notice tone="danger">
        <p>{t("problems.notebook-full")}</p>
      </Notice>
    );
  }
  if (!done || !known.includes(done)) return null;
  return (
    <Notice tone="success">
      <p>
        {rich(t.dynamic(`appointment.done.${done}`), {
          a: (text) => (postId ? <a href={paths.post(postId)}>{text}</a> : null),
        })}
      </p>
    </Notice>
  );
}

/** The entries of one kind, in their order. */
export function NotebookSection({ section }: { section: DocumentSection }) {
  const { kind, title, whose, items } = section;
  return (
    <section className="stack" aria-labelledby={`kind-${kind}`}>
      <h2 id={`kind-${kind}`}>{title}</h2>
      <p className="meta">{whose}</p>
      {items.map((item) => (
        <EntryCard key={item.id} item={item} isOrdered={kind !== "diary"} />
      ))}
    </section>
  );
}

/** The diary goes by its days; the rest is moved by hand. */
function EntryCard({ item, isOrdered }: { item: DocumentItem; isOrdered: boolean }) {
  const { t, locale } = useI18n();
  const { id, heading, headingLanguage } = item;
  const target = <span className="visually-hidden">{`, ${heading}`}</span>;
  return (
    <article className="card stack notebook-entry" id={`entry-${id}`}>
      <h3 lang={headingLanguage === locale ? undefined : headingLanguage}>{heading}</h3>
      <EntryWords item={item} />
      <form method="post" action={paths.appointmentEntry(id)} className="actions">
        <a className="button small" href={paths.appointmentEntry(id)}>
          {t("appointment.edit")}
          {target}
        </a>
        {isOrdered ? (
          <>
            <button className="button small" name="intent" value="up">
              {t("appointment.up")}
              {target}
            </button>
            <button className="button small" name="intent" value="down">
              {t("appointment.down")}
              {target}
            </button>
          </>
        ) : null}
        <details>
          <summary className="button small">
            {t("appointment.delete")}
            {target}
          </summary>
          <button className="button small" name="intent" value="delete">
            {t("appointment.deleteSure")}
            {target}
          </button>
        </details>
      </form>
    </article>
  );
}

export function NotebookPages({ page, pages }: { page: number; pages: number }) {
  const { t } = useI18n();
  if (pages < 2) return null;
  return (
    <nav className="pager" aria-label={t("appointment.pagesNav")}>
      {page > 1 ? (
        <a className="button" rel="prev" href={paths.appointmentPage(page - 1)}>
          {t("appointment.previous")}
        </a>
      ) : null}
      {page < pages ? (
        <a className="button" rel="next" href={paths.appointmentPage(page + 1)}>
          {t("appointment.next")}
        </a>
      ) : null}
    </nav>
  );
}

/** The ways out, each behind a press of a button. */
export function TakeAlong() {
  const { t } = useI18n();
  return (
    <section className="card stack">
      <h2>{t("appointment.take.title")}</h2>
      <p>{t("appointment.take.lead")}</p>
      <p className="meta">{t("appointment.take.fhirHint")}</p>
      <form method="post" action={paths.appointmentFile()} className="actions">
        <a className="button" href={paths.appointmentPrint()}>
          {t("appointment.take.print")}
        </a>
        <button className="button" name="format" value="pdf">
          {t("appointment.take.pdf")}
        </button>
        <button className="button" name="format" value="fhir">
          {t("appointment.take.fhir")}
        </button>
      </form>
    </section>
  );
}

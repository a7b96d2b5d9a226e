import type { FormState } from "../shared/http/forms.ts";
import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import { TextArea } from "../shared/ui/form.tsx";
import { Chip } from "../shared/ui/pieces.tsx";
import { Moment } from "./moment.tsx";
import type { CasePage } from "./queries/case-page.server.ts";
import { maxNote } from "./choices.ts";

/** What moderators tell each other about this case. */
export function CaseNotes({ page, state }: { page: CasePage; state: FormState | undefined }) {
  const { t } = useI18n();
  return (
    <section className="card" id="notes">
      <h2>{t("moderation.notes.title")}</h2>
      {page.notes.length === 0 ? <p className="meta">{t("moderation.notes.none")}</p> : null}
      {page.notes.map((note) => (
        <article key={note.id}>
          <p className="meta">
            {note.kind === "note" ? null : (
              <Chip tone="lived">{t(`moderation.notes.kinds.${note.kind}`)}</Chip>
            )}{" "}
            {note.author ?? t("moderation.log.person")} · <Moment at={note.createdAt} />
          </p>
          <p className="verbatim">{note.body}</p>
        </article>
      ))}
      <form method="post" action={paths.moderationCase(page.number)} className="form">
        <TextArea
          name="note"
          label={t("moderation.notes.label")}
          hint={t("moderation.notes.hint")}
          rows={3}
          maxLength={maxNote}
          state={state}
        />
        <div className="actions">
          <button className="button" name="intent" value="note">
            {t("moderation.notes.add")}
          </button>
          {page.holder?.isMe ? (
            <button className="button quiet" name="intent" value="hand-over">
              {t("moderation.notes.handOver")}
            </button>
          ) : null}
        </div>
      </form>
    </section>
  );
}

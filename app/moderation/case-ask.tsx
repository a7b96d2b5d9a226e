import type { FormState } from "../shared/http/forms.ts";
import { formatDateTime } from "../shared/i18n/format.ts";
import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import { TextArea } from "../shared/ui/form.tsx";
import { maxExplanation } from "./choices.ts";
import type { CasePage } from "./queries/case-page.server.ts";

/** The mildest way: the author changes the text themselves, and nothing is decided about them. */
export function AskAuthor({
  page,
  canned,
  state,
}: {
  page: CasePage;
  canned: string;
  state: FormState | undefined;
}) {
  const { t } = useI18n();
  // Whoever gave away their own address is offered to take it out.
  const isOffered = page.suggested === "contact-details" || state?.values.question !== undefined;
  return (
    <details className="card" open={isOffered}>
      <summary>{t("moderation.ask.title")}</summary>
      <form method="post" action={paths.moderationCase(page.number)} className="form">
        <p>{t("moderation.ask.how")}</p>
        <input type="hidden" name="version" value={page.version} />
        <TextArea
          name="question"
          label={t("moderation.ask.question")}
          hint={t("moderation.case.explanationHint")}
          required
          rows={4}
          maxLength={maxExplanation}
          initial={canned}
          state={state}
        />
        <div className="actions">
          <button className="button" name="intent" value="ask">
            {t("moderation.ask.send")}
          </button>
        </div>
      </form>
    </details>
  );
}

/** Until when the author may answer, and the way to decide before they did. */
export function AwaitsAuthor({ page }: { page: CasePage }) {
  const { t, locale } = useI18n();
  return (
    <form method="post" action={paths.moderationCase(page.number)} className="card stack">
      <p>{t("moderation.ask.waits", { time: formatDateTime(new Date(page.dueAt), locale) })}</p>
      <p>
        <button className="button" name="intent" value="claim">
          {t("moderation.ask.takeBack")}
        </button>
      </p>
    </form>
  );
}

import type { PartsPreview } from "../proposals/composing.server.ts";
import { Hints } from "../questions/composer/hints.tsx";
import { Pieces } from "../questions/composer/preview-card.tsx";
import { useI18n } from "../shared/i18n/index.tsx";
import { Cooked } from "../shared/ui/pieces.tsx";
import { fieldOf } from "./schema.ts";

interface PreviewProps {
  preview: PartsPreview<string>;
  questions: { position: number; label: string }[];
  formId: string;
}

/** What everybody will read of a contribution, and what the open data would say of it. Stands inside its form. */
export function ContributionPreview({ preview, questions, formId }: PreviewProps) {
  const { t } = useI18n();
  const { parts, look } = preview;
  return (
    <section className="stack" id="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{t("proposals.preview.title")}</h2>
      <div className="card stack" lang={look.language}>
        {parts.map(({ field, html }) => (
          <div key={field}>
            <h3>{questions.find((question) => fieldOf(question) === field)?.label}</h3>
            <Cooked html={html} />
          </div>
        ))}
      </div>
      {look.research === "open" ? (
        <div className="card stack">
          <h3>{t("consultations.contribute.sharedTitle")}</h3>
          {look.shared ? (
            <p className="verbatim" lang={look.language}>
              <Pieces pieces={look.shared.body} />
            </p>
          ) : (
            <p>{t("answers.preview.cannotShare")}</p>
          )}
        </div>
      ) : null}
      <Hints hints={look.hints} formId={formId} backTo="#hints" />
    </section>
  );
}

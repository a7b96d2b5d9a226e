import { Hints } from "../questions/composer/hints.tsx";
import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import { Chip, Cooked } from "../shared/ui/pieces.tsx";
import type { ProposalPreview } from "./composing.server.ts";

/** What is about to be put forward, as everybody will read it. Stands inside its form. */
export function ProposalPreviewCard({ preview, formId }: { preview: ProposalPreview; formId: string }) {
  const { t } = useI18n();
  const { parts, look, similar } = preview;
  return (
    <section className="stack" id="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{t("proposals.preview.title")}</h2>
      <div className="card stack" lang={look.language}>
        {parts.map(({ field, html }) => (
          <div key={field}>
            {field === "body" ? null : <h3>{t(`proposals.fields.${field}`)}</h3>}
            <Cooked html={html} />
          </div>
        ))}
      </div>
      {similar.length > 0 ? <input type="hidden" name="similarShown" value="1" /> : null}
      <Hints hints={look.hints} formId={formId} backTo="#hints" />
    </section>
  );
}

/** Proposals that may ask for the same. They open beside, so that nothing typed is left behind. */
export function SimilarProposals({ similar }: { similar: ProposalPreview["similar"] }) {
  const { t } = useI18n();
  if (similar.length === 0) return null;
  return (
    <section className="card" aria-labelledby="similar-title">
      <h2 id="similar-title">{t("proposals.similar.title")}</h2>
      <p className="hint">{t("proposals.similar.hint")}</p>
      <ul className="list">
        {similar.map(({ number, title, language, state, supportCount }) => (
          <li key={number}>
            <h3>
              <a href={paths.proposal(number)} target="_blank" rel="noopener" lang={language}>
                {title}
              </a>
            </h3>
            <p className="row meta">
              <Chip>{t(`proposals.states.${state}`)}</Chip>
              {t("proposals.supports", { count: supportCount })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

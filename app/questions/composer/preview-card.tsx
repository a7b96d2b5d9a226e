import { Fragment } from "react";
import { useI18n } from "../../shared/i18n/index.tsx";
import { paths } from "../../shared/paths.ts";
import { Chip, Cooked } from "../../shared/ui/pieces.tsx";
import { CareCard } from "./care-card.tsx";
import { Hints } from "./hints.tsx";
import type { Piece, Preview } from "./preview.server.ts";
import { ReadingCard } from "./reading-card.tsx";

/** What is about to be posted, as a visitor, a search engine and a researcher would see it. Stands inside its form. */
export function PreviewCard({ preview, formId }: { preview: Preview; formId: string }) {
  const { t } = useI18n();
  return (
    <section className="stack" id="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{t("answers.preview.title")}</h2>
      <VisitorView preview={preview} />
      <SearchEngineView preview={preview} />
      <ResearcherView preview={preview} />
      <ReadingCard reading={preview.reading} language={preview.language} />
      <Hints hints={preview.hints} formId={formId} backTo="#hints" />
      <div className="actions">
        <button className="button primary" name="intent" value="post">
          {t("answers.preview.post")}
        </button>
        <a className="button" href={`#${formId}-fields`}>
          {t("answers.preview.change")}
        </a>
      </div>
    </section>
  );
}

/** The same while it is typed, as far as the text alone tells; replaced whole by the script. */
export function LivePreview({ look, formId }: { look: Omit<Preview, "similar">; formId: string }) {
  const { t } = useI18n();
  return (
    <section className="stack" aria-labelledby="live-title">
      <h2 id="live-title">{t("answers.preview.live")}</h2>
      {look.care ? <CareCard care={look.care} /> : null}
      <VisitorView preview={look} />
      <ReadingCard reading={look.reading} language={look.language} />
      <Hints hints={look.hints} formId={formId} />
    </section>
  );
}

function VisitorView({ preview }: { preview: Omit<Preview, "similar"> }) {
  const { t } = useI18n();
  const { title, html, language, audience, isDetected, sources } = preview;
  return (
    <div className="card stack">
      <h3>{t(audience === "members" ? "answers.preview.members" : "answers.preview.visitor")}</h3>
      <p className="meta">
        {t(isDetected ? "answers.preview.languageDetected" : "answers.preview.languageChosen", {
          language: t(`answers.languages.${language}`),
        })}
        {audience === "members" ? ` ${t("answers.preview.visitorSeesNothing")}` : ""}
      </p>
      <div className="previewed" lang={language}>
        {title ? <h4>{title}</h4> : null}
        <Cooked html={html} />
        {sources.length > 0 ? (
          <ol>
            {sources.map((source) => (
              <li key={source.url}>
                {source.publisher}, <cite>{source.title}</cite>, {source.year}
              </li>
            ))}
          </ol>
        ) : null}
      </div>
    </div>
  );
}

function SearchEngineView({ preview }: { preview: Preview }) {
  const { t } = useI18n();
  return (
    <div className="card stack">
      <h3>{t("answers.preview.searchEngine")}</h3>
      {preview.isIndexable ? (
        <div className="previewed" lang={preview.language}>
          {preview.title ? <h4>{preview.title}</h4> : null}
          <p>{preview.excerpt}</p>
        </div>
      ) : (
        <p>{t("answers.preview.nothing")}</p>
      )}
    </div>
  );
}

function ResearcherView({ preview }: { preview: Preview }) {
  const { t } = useI18n();
  const { shared, research, language } = preview;
  const text = shared ? (
    <div className="previewed" lang={language}>
      {shared.title ? (
        <h4>
          <Pieces pieces={shared.title} />
        </h4>
      ) : null}
      <p className="verbatim">
        <Pieces pieces={shared.body} />
      </p>
    </div>
  ) : (
    <p>{t("answers.preview.cannotShare")}</p>
  );
  return (
    <div className="card stack">
      <h3>{t("answers.preview.researcher")}</h3>
      {research === "none" ? (
        <>
          <p>{t("answers.preview.notShared")}</p>
          <details>
            <summary>{t("answers.preview.wouldShare")}</summary>
            {text}
          </details>
        </>
      ) : (
        <>
          <p>{t(`answers.preview.scope.${research}`)}</p>
          {text}
        </>
      )}
    </div>
  );
}

/** A de-identified text, with what was taken out of it marked. */
export function Pieces({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ text, isMasked }, index) => (
    <Fragment key={index}>{isMasked ? <mark>{text}</mark> : text}</Fragment>
  ));
}

/** Questions that may already hold the answer. They open beside, so that nothing typed is left behind. */
export function SimilarQuestions({ similar }: { similar: Preview["similar"] }) {
  const { t } = useI18n();
  if (similar.length === 0) return null;
  return (
    <section className="card" aria-labelledby="similar-title">
      <h2 id="similar-title">{t("answers.similar.title")}</h2>
      <p className="hint">{t("answers.similar.hint")}</p>
      <ul className="list">
        {similar.map(({ number, slug, title, language, answerCount, hasAccepted }) => (
          <li key={number}>
            <h3>
              <a href={paths.question(number, slug)} target="_blank" rel="noopener" lang={language}>
                {title}
              </a>
            </h3>
            <p className="row meta">
              {t("answers.similar.answers", { count: answerCount })}
              {hasAccepted ? <Chip tone="verified">{t("answers.similar.accepted")}</Chip> : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

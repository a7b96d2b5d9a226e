import { useI18n } from "../../shared/i18n/index.tsx";
import type { Hint } from "./hints.server.ts";

interface HintsProps {
  hints: Hint[];
  formId: string;
  /** Where the page is shown again after a decision; a live preview leaves that to the form. */
  backTo?: string;
}

/** What may point to a person: each is masked, said more broadly or kept by a plain button of the form. */
export function Hints({ hints, formId, backTo }: HintsProps) {
  const { t } = useI18n();
  const open = hints.filter(({ isKept }) => !isKept);
  const kept = hints.length - open.length;
  if (hints.length === 0) return null;
  return (
    <section className="notice stack" id="hints" aria-labelledby="hints-title">
      <h3 id="hints-title">{t(open.length > 0 ? "answers.hints.title" : "answers.hints.allDecided")}</h3>
      {open.length > 0 ? <p>{t("answers.hints.text")}</p> : null}
      {open.length > 0 ? (
        <ul className="list hints">
          {open.map((hint) => (
            <HintItem key={hint.token} hint={hint} formId={formId} backTo={backTo} />
          ))}
        </ul>
      ) : null}
      {kept > 0 ? <p className="meta">{t("answers.hints.kept", { count: kept })}</p> : null}
    </section>
  );
}

function HintItem({ hint, formId, backTo }: Omit<HintsProps, "hints"> & { hint: Hint }) {
  const { t } = useI18n();
  const { token, type, words, broader, isSomebodyElse } = hint;
  const decisions = [
    ["mask", t("answers.hints.mask")],
    ...(broader ? [["broaden", t("answers.hints.broaden", { words: broader })]] : []),
    ["keep", t("answers.hints.keep")],
  ];
  return (
    <li>
      <p>
        {t.dynamic(`answers.hints.types.${type}`)} <strong>{words}</strong>
      </p>
      {isSomebodyElse ? <p>{t("answers.hints.somebodyElse")}</p> : null}
      <p className="actions">
        {decisions.map(([action, label]) => (
          <button
            key={action}
            className="button small"
            form={formId}
            formAction={backTo}
            name="decide"
            value={`${action}:${token}`}
            formNoValidate
          >
            {label} <span className="visually-hidden">{t("answers.hints.of", { words })}</span>
          </button>
        ))}
      </p>
    </li>
  );
}

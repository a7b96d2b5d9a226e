import { useI18n } from "../../shared/i18n/index.tsx";
import { TextArea } from "../../shared/ui/form.tsx";
import { Notice } from "../../shared/ui/pieces.tsx";
import type { Review } from "./types.ts";

/** What stands between this verifier and a decision: first their own employers, then a conflict. */
export function Conflict({ conflict }: Pick<Review, "conflict">) {
  const { t } = useI18n();
  if (!conflict) return null;
  if (conflict !== "employer-undeclared")
    return <Notice tone="care">{t.dynamic(`problems.${conflict}`)}</Notice>;
  return (
    <section className="card stack">
      <h2>{t("credentials.review.employersTitle")}</h2>
      <p>{t("credentials.review.employersBody")}</p>
      <form method="post" className="form">
        <TextArea name="employers" label={t("credentials.review.employers")} rows={3} maxLength={600} />
        <div className="actions">
          <button className="button primary" name="intent" value="employers">
            {t("credentials.review.employersSubmit")}
          </button>
        </div>
      </form>
    </section>
  );
}

/** Why the applicant thinks that a rejection was wrong. */
export function Appeal({ reasons }: { reasons: string | null }) {
  const { t } = useI18n();
  if (!reasons) return null;
  return (
    <section className="card stack">
      <h2>{t("credentials.review.appealTitle")}</h2>
      <p className="mail-text">{reasons}</p>
    </section>
  );
}

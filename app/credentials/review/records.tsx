import { formatBytes, formatDateTime } from "../../shared/i18n/format.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { paths } from "../../shared/paths.ts";
import { Chip, When } from "../../shared/ui/pieces.tsx";
import { useApplicationTitle } from "../profession-options.ts";
import type { Review } from "./types.ts";

/** The proof of possession: the code that was entered, or the documents. */
export function Evidence({ review }: { review: Review }) {
  const { t, locale } = useI18n();
  return (
    <section className="card stack">
      <h2>{t("credentials.review.proof")}</h2>
      {review.provenAt && review.proofEmail ? (
        <p>
          {t("credentials.review.provenAt", {
            date: formatDateTime(new Date(review.provenAt), locale),
            email: review.proofEmail,
          })}
        </p>
      ) : null}
      {review.provenAt && !review.proofEmail && review.proofMethod ? (
        <p>
          {t(`credentials.proofs.${review.proofMethod}`)} ·{" "}
          {t("credentials.review.provenBy", { date: formatDateTime(new Date(review.provenAt), locale) })}
        </p>
      ) : null}
      {review.evidence.map(({ id, byteCount, isDestroyed, codes: [today, yesterday] }) => (
        <div key={id} className="stack tight">
          {isDestroyed ? (
            <p>{t("credentials.review.evidenceDestroyed")}</p>
          ) : (
            <>
              <form method="post" action={paths.credentialEvidence(id)} target="_blank" rel="noopener">
                <button className="button">
                  {t("credentials.review.openEvidence", { size: formatBytes(byteCount, locale) })}
                </button>
              </form>
              <p>{t("credentials.review.evidenceCode", { today: today!, yesterday: yesterday! })}</p>
              <p className="meta">{t("credentials.review.evidenceLogged")}</p>
            </>
          )}
        </div>
      ))}
      {!review.provenAt && review.evidence.length === 0 ? <p>{t("credentials.review.noEvidence")}</p> : null}
    </section>
  );
}

/** What the same member applied for before. */
export function Earlier({ items }: { items: Review["earlier"] }) {
  const { t } = useI18n();
  const titleOf = useApplicationTitle();
  return (
    <section className="card">
      <h2>{t("credentials.review.earlier")}</h2>
      {items.length === 0 ? <p>{t("credentials.review.noEarlier")}</p> : null}
      <ul>
        {items.map(({ status, kind, professionCode, submittedAt, decidedAt }, index) => (
          <li key={index}>
            {titleOf({ kind, professionCode })} · {t(`credentials.statuses.${status}`)}{" "}
            {(decidedAt ?? submittedAt) ? <When at={(decidedAt ?? submittedAt)!} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function History({ decisions }: { decisions: Review["decisions"] }) {
  const { t } = useI18n();
  if (decisions.length === 0) return null;
  return (
    <section className="card">
      <h2>{t("credentials.review.history")}</h2>
      <ul className="list">
        {decisions.map(({ id, outcome, reasons, overrides, createdAt, verifier }) => (
          <li key={id}>
            <p className="row">
              <Chip tone={outcome === "reject" ? "danger" : "outline"}>
                {t(`credentials.review.outcomes.${outcome}`)}
              </Chip>
              {verifier ? t("credentials.review.by", { name: verifier }) : null} <When at={createdAt} />
            </p>
            {reasons ? <p className="mail-text">{reasons}</p> : null}
            {overrides.length > 0 ? (
              <p className="meta">
                {t("credentials.review.overrides", {
                  checks: overrides
                    .map((check) => t.dynamic(`credentials.review.check.${check}`))
                    .join(" ; "),
                })}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

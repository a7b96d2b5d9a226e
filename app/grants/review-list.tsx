import { useI18n } from "../shared/i18n/index.tsx";
import { When } from "../shared/ui/pieces.tsx";
import type { Review } from "./queries.server.ts";

/** What reviewers decided and why, with their names. */
export function ReviewList({ reviews }: { reviews: readonly Review[] }) {
  const { t } = useI18n();
  if (reviews.length === 0) return null;
  return (
    <ul className="list">
      {reviews.map(({ by, verdict, reason, at }) => (
        <li key={`${by} ${at}`}>
          <p className="meta">
            <strong>{t(`grants.page.verdicts.${verdict}`)}</strong> · {by ?? t("rights.formerMember")} ·{" "}
            <When at={at} />
          </p>
          <p className="verbatim">{reason}</p>
        </li>
      ))}
    </ul>
  );
}

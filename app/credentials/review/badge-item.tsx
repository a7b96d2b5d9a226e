import type { SerializeFrom } from "@remix-run/node";
import type { FormState } from "../../shared/http/forms.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { Chip, When } from "../../shared/ui/pieces.tsx";
import { useProfessionName } from "../profession-options.ts";
import type { listBadgesFor } from "../queries/badges.server.ts";

type Badge = SerializeFrom<Awaited<ReturnType<typeof listBadgesFor>>>[number];

const statusOf = ({ revokedAt, suspendedAt, validUntil }: Badge) => {
  if (revokedAt) return "revoked";
  if (suspendedAt) return "suspended";
  return new Date(validUntil) > new Date() ? "active" : "ended";
};

/** One badge and what a verifier may do to it: suspend it, or settle somebody's suspension. */
export function BadgeItem({ badge, state }: { badge: Badge; state?: FormState }) {
  const { t } = useI18n();
  const professionName = useProfessionName();
  const status = statusOf(badge);
  return (
    <section className="card stack">
      <div className="row between">
        <h2>
          {badge.pseudonym}, {professionName(badge.professionCode)}
        </h2>
        <Chip tone={status === "active" ? "outline" : "danger"}>
          {t(`credentials.badges.states.${status}`)}
        </Chip>
      </div>
      <p className="meta">
        {t("credentials.badges.verified")} <When at={badge.verifiedAt} /> · {t("credentials.badges.until")}{" "}
        <When at={badge.validUntil} />
      </p>
      {badge.isPending ? <Pending badge={badge} /> : null}
      {status === "active" && !badge.isOwn ? <SuspendForm badgeId={badge.id} state={state} /> : null}
    </section>
  );
}

function Pending({ badge }: { badge: Badge }) {
  const { t } = useI18n();
  return (
    <>
      <p>
        {t("credentials.badges.suspendedBy", { name: badge.suspendedBy ?? "–" })}{" "}
        <When at={badge.suspendedAt!} />
      </p>
      <p className="mail-text">{badge.reasons}</p>
      {badge.isOwn ? null : (
        <form method="post" className="actions">
          <input type="hidden" name="badgeId" value={badge.id} />
          {badge.isMine ? null : (
            <button className="button danger" name="intent" value="confirm">
              {t("credentials.badges.confirm")}
            </button>
          )}
          <button className="button" name="intent" value="lift">
            {t("credentials.badges.lift")}
          </button>
        </form>
      )}
    </>
  );
}

function SuspendForm({ badgeId, state }: { badgeId: string; state?: FormState }) {
  const { t } = useI18n();
  const isHere = state?.values.badgeId === badgeId;
  const error = isHere ? state?.errors.reasons : undefined;
  const field = `reasons-${badgeId}`;
  return (
    <details open={isHere}>
      <summary>{t("credentials.badges.suspend")}</summary>
      <form method="post" className="form">
        <input type="hidden" name="badgeId" value={badgeId} />
        <div className={error ? "field invalid" : "field"}>
          <label htmlFor={field}>{t("credentials.badges.reasons")}</label>
          {error ? <p className="error">{t.dynamic(`problems.${error}`)}</p> : null}
          <textarea
            id={field}
            name="reasons"
            rows={3}
            maxLength={2000}
            required
            defaultValue={isHere ? String(state?.values.reasons ?? "") : ""}
          />
        </div>
        <div className="actions">
          <button className="button danger" name="intent" value="suspend">
            {t("credentials.badges.suspend")}
          </button>
        </div>
      </form>
    </details>
  );
}

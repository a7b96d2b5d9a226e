import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import type { FormState } from "../../shared/http/forms.ts";
import { badgeWords } from "../../moderation/badge-words.ts";
import { useReasonName } from "../../moderation/names.tsx";
import { useI18n } from "../../shared/i18n/index.tsx";
import { paths } from "../../shared/paths.ts";
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
      {badge.isOwn ? <p>{t("credentials.badges.own")}</p> : null}
      {badge.case ? <Waiting badge={badge} waiting={badge.case} /> : null}
      {badge.isPending ? <Pending badge={badge} /> : null}
      {status === "active" && !badge.isOwn ? <SuspendForm badgeId={badge.id} state={state} /> : null}
    </section>
  );
}

/** Why it waits for verifiers: what was reported of it, or an appeal; and the way to leave it as it is. */
function Waiting({ badge, waiting }: { badge: Badge; waiting: NonNullable<Badge["case"]> }) {
  const { t, locale } = useI18n();
  const reasonName = useReasonName();
  // One that its register no longer confirms is suspended already.
  const isActive = statusOf(badge) === "active";
  if (waiting.appealId)
    return (
      <p className="row">
        <Chip tone="lived">{t("credentials.badges.appealed")}</Chip>
        <Link to={paths.moderationAppeal(waiting.appealId)}>{t("credentials.badges.readAppeal")}</Link>
      </p>
    );
  return (
    <div className="stack">
      <p className="row">
        <Chip tone="lived">{t("credentials.badges.reported")}</Chip>
        <span className="meta">
          {t(
            waiting.origin === "watch" ? "credentials.badges.foundSince" : "credentials.badges.reportedSince",
          )}{" "}
          <When at={waiting.openedAt} />
        </span>
      </p>
      <ul aria-label={t("credentials.badges.reports")}>
        {waiting.reports.length > 0
          ? waiting.reports.map(({ reason, comment }, index) => (
              <li key={index}>
                {reasonName(reason)}
                {comment ? <p className="verbatim">{comment}</p> : null}
              </li>
            ))
          : waiting.reasons.map((reason) => <li key={reason}>{reasonName(reason)}</li>)}
      </ul>
      {waiting.saidThen ? (
        <details>
          <summary>{t("credentials.badges.saidThen")}</summary>
          <p className="verbatim">{badgeWords(waiting.saidThen, locale)}</p>
        </details>
      ) : null}
      <p>
        <a href={paths.credentialBadge(badge.id)}>{t("credentials.badges.page")}</a>
      </p>
      <form method="post" className="actions">
        <input type="hidden" name="badgeId" value={badge.id} />
        <input type="hidden" name="caseNumber" value={waiting.number} />
        <input type="hidden" name="version" value={waiting.version} />
        <button className="button" name="intent" value="keep">
          {t(isActive ? "credentials.badges.keep" : "credentials.badges.close")}
        </button>
        <span className="meta">
          {t(isActive ? "credentials.badges.keepHint" : "credentials.badges.closeHint")}
        </span>
      </form>
    </div>
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
  const hint = `reasons-hint-${badgeId}`;
  const field = `reasons-${badgeId}`;
  return (
    <details open={isHere}>
      <summary>{t("credentials.badges.suspend")}</summary>
      <form method="post" className="form">
        <input type="hidden" name="badgeId" value={badgeId} />
        <div className={error ? "field invalid" : "field"}>
          <label htmlFor={field}>{t("credentials.badges.reasons")}</label>
          <p className="hint" id={hint}>
            {t("credentials.badges.reasonsHint")}
          </p>
          {error ? <p className="error">{t.dynamic(`problems.${error}`)}</p> : null}
          <textarea
            id={field}
            name="reasons"
            rows={3}
            maxLength={2000}
            required
            aria-describedby={hint}
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

import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import type { FormState } from "../../shared/http/forms.ts";
import { formatDate } from "../../shared/i18n/format.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { paths } from "../../shared/paths.ts";
import { Chip } from "../../shared/ui/pieces.tsx";
import { InterestFields } from "../apply/interest-fields.tsx";
import { Suspension } from "../apply/suspension.tsx";
import type { BadgeStatus } from "../badge-state.ts";
import type { getMyCredentials } from "../queries/mine.server.ts";

type Badge = SerializeFrom<Awaited<ReturnType<typeof getMyCredentials>>>["badges"][number];

/** One of the member's own badges, and the yearly declaration of interests that goes with it. */
export function MyBadge({ badge, state }: { badge: Badge & { status: BadgeStatus }; state?: FormState }) {
  const { t, locale } = useI18n();
  const date = formatDate(new Date(badge.validUntil), locale);
  const title = badge.profession[locale];
  const isValid = badge.status === "active" || badge.status === "ending";
  const isHere = state?.values.badgeId === badge.id;
  const values = { hasInterests: badge.interests ? "yes" : "no", interests: badge.interests };
  return (
    <section className="card stack">
      <div className="row between">
        <h3>{[title, badge.specialty?.[locale]].filter(Boolean).join(", ")}</h3>
        <Chip tone={isValid ? "verified" : "outline"}>
          {t(`credentials.badge.page.states.${badge.status}`, { date })}
        </Chip>
      </div>
      <p>
        {t(`credentials.proofs.${badge.method}`)} · {t("credentials.badge.page.verified")}{" "}
        {formatDate(new Date(badge.verifiedAt), locale)}
      </p>
      {badge.status === "suspended" ? <Suspension {...badge} /> : null}
      {badge.status === "ending" ? <p>{t("credentials.progress.renew")}</p> : null}
      <p>
        <Link to={paths.credentialBadge(badge.id)}>{t("credentials.badge.mine.public", { title })}</Link>
      </p>
      {isValid ? (
        <details open={isHere}>
          <summary>{t("credentials.badge.mine.interests")}</summary>
          <form method="post" className="form" noValidate>
            <p>{t("credentials.badge.mine.interestsBody")}</p>
            <input type="hidden" name="badgeId" value={badge.id} />
            <InterestFields state={isHere ? state : { errors: {}, values }} />
            <div className="actions">
              <button className="button">{t("credentials.badge.mine.declare")}</button>
            </div>
          </form>
        </details>
      ) : null}
    </section>
  );
}

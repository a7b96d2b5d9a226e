import { Link } from "@remix-run/react";
import { useI18n } from "../../shared/i18n/index.tsx";
import { paths } from "../../shared/paths.ts";
import { badgeKinds } from "../kinds.ts";
import type { BadgeKind } from "../kinds.ts";

/** Which badge: links, so that the form below has only the fields of its kind, without any script. */
export function KindChoice({ kind }: { kind: BadgeKind }) {
  const { t } = useI18n();
  return (
    <nav className="card stack tight" aria-labelledby="kind-title">
      <h2 id="kind-title">{t("credentials.apply.kind")}</h2>
      <ul className="row plain">
        {badgeKinds.map((one) => (
          <li key={one}>
            <Link
              className={one === kind ? "button primary" : "button"}
              to={paths.credentialApplyAs(one)}
              aria-current={one === kind ? "page" : undefined}
            >
              {t(`credentials.badge.kinds.${one}`)}
            </Link>
          </li>
        ))}
      </ul>
      <p>{t(`credentials.badge.kindDetails.${kind}`)}</p>
    </nav>
  );
}

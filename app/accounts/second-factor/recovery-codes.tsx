import { Link } from "@remix-run/react";
import { useI18n } from "../../shared/i18n/index.tsx";
import { paths } from "../../shared/paths.ts";
import { Notice } from "../../shared/ui/pieces.tsx";

/** Said once, after a factor was added or the codes were renewed. */
export function FactorAdded({ codes }: { codes: string[] | null }) {
  const { t } = useI18n();
  return (
    <>
      <Notice tone="success">
        <p>{t("accounts.security.added")}</p>
      </Notice>
      {codes ? <RecoveryCodes codes={codes} /> : null}
      <p>
        <Link className="button primary" to={paths.security()}>
          {t("accounts.security.backToSecurity")}
        </Link>
      </p>
    </>
  );
}

export function RecoveryCodes({ codes }: { codes: string[] }) {
  const { t } = useI18n();
  return (
    <section className="card stack">
      <h2>{t("accounts.security.codes")}</h2>
      <p>{t("accounts.security.codesOnce")}</p>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { Link } from "@remix-run/react";
import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import type { CasePage } from "./queries/case-page.server.ts";

/** Cases with the very same text, once this one is decided: the same decision for those that are ticked. */
export function CaseIdentical({ page }: { page: CasePage }) {
  const { t } = useI18n();
  const last = page.history.at(-1);
  if (page.identical.length === 0 || !last) return null;
  return (
    <form method="post" action={paths.moderationCase(page.number)} className="card form">
      <fieldset>
        <legend>
          <h2>{t("moderation.together.title", { count: page.identical.length })}</h2>
        </legend>
        <p>{t("moderation.together.how", { measure: t(`moderation.measures.${last.measure}`) })}</p>
        {page.identical.map(({ number, isOwn }) => (
          <div key={number}>
            <label>
              <input type="checkbox" name="alike" value={number} defaultChecked={!isOwn} disabled={isOwn} />{" "}
              {t("moderation.case.title", { number })}
              {isOwn ? ` — ${t("moderation.together.own")}` : null}
            </label>{" "}
            <Link to={paths.moderationCase(number)}>
              {t("moderation.together.read")}{" "}
              <span className="visually-hidden">{t("moderation.case.title", { number })}</span>
            </Link>
          </div>
        ))}
      </fieldset>
      <div className="actions">
        <button className="button primary" name="intent" value="together">
          {t("moderation.together.decide")}
        </button>
      </div>
    </form>
  );
}

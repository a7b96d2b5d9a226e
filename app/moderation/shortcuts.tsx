import { useI18n } from "../shared/i18n/index.tsx";

/** The single keys of the moderators' desk, and the button that switches them off; the script shows the button. */
export function Shortcuts({ where }: { where: "queue" | "case" }) {
  const { t } = useI18n();
  return (
    <details className="meta">
      <summary>{t("moderation.keys.title")}</summary>
      <p>{t(`moderation.keys.${where}`)}</p>
      <p>
        <button
          type="button"
          className="button quiet"
          hidden
          data-shortcuts-toggle=""
          data-on={t("moderation.keys.on")}
          data-off={t("moderation.keys.off")}
          suppressHydrationWarning
        >
          {t("moderation.keys.off")}
        </button>
      </p>
    </details>
  );
}

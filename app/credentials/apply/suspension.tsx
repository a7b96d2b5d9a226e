import { formatDateTime } from "../../shared/i18n/format.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { suspensionEnds } from "../badge-state.ts";

interface Props {
  suspendedAt: string | Date | null;
  suspendedFor: string | null;
}

/** Why a badge is suspended, until when, and what its holder can do. */
export function Suspension({ suspendedAt, suspendedFor }: Props) {
  const { t, locale } = useI18n();
  const end = suspensionEnds(suspendedAt ? new Date(suspendedAt) : null, suspendedFor);
  if (!end) return null;
  const date = formatDateTime(end, locale);
  if (suspendedFor === "emergency") return <p>{t("credentials.progress.held", { date })}</p>;
  return (
    <>
      <p>{t("credentials.progress.suspended", { date })}</p>
      <p>{t("credentials.progress.registerWrong")}</p>
    </>
  );
}

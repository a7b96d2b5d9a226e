import { formatDate } from "../../shared/i18n/format.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { Notice } from "../../shared/ui/pieces.tsx";
import type { BadgeStatus } from "../badge-state.ts";
import { Suspension } from "./suspension.tsx";

interface Props {
  state: BadgeStatus;
  until: string | Date;
  suspendedAt: string | Date | null;
  suspendedFor: string | null;
}

/** How the badge stands for which the page is: whether it works, ends soon, or is suspended. */
export function BadgeNotice({ state, until, suspendedAt, suspendedFor }: Props) {
  const { t, locale } = useI18n();
  const date = formatDate(new Date(until), locale);
  const isValid = state === "active" || state === "ending";
  return (
    <Notice tone={isValid ? "success" : "care"}>
      {isValid ? <p>{t("credentials.progress.verified", { date })}</p> : null}
      {state === "ending" ? <p>{t("credentials.progress.renew")}</p> : null}
      {state === "suspended" ? <Suspension suspendedAt={suspendedAt} suspendedFor={suspendedFor} /> : null}
      {state === "ended" ? <p>{t("credentials.progress.ended", { date })}</p> : null}
    </Notice>
  );
}

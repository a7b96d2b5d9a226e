import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";

/** The way to report a text or an account: by its form for members, by a notice for anybody else. */
export function ReportLink({ targetId, isMember }: { targetId: string; isMember: boolean }) {
  const { t } = useI18n();
  return (
    <a className="meta" href={isMember ? paths.report(targetId) : paths.noticeAbout(targetId)} rel="nofollow">
      {t("questions.thread.report")}
    </a>
  );
}

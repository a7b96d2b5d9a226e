import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";

export function ReportLink({ href }: { href: string }) {
  const { t } = useI18n();
  return (
    <a className="meta" href={href} rel="nofollow">
      {t("questions.thread.report")}
    </a>
  );
}

/** The way to report a text: by its form for members, by a notice for anybody else. */
export function ReportText({ id, isMember }: { id: string; isMember: boolean }) {
  return <ReportLink href={isMember ? paths.report(id) : paths.noticeAbout(id)} />;
}

import { Link } from "@remix-run/react";
import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import type { CasePage } from "./queries/case-page.server.ts";

const steps = ["read", "assess", "danger", "answer", "mask", "handOver", "rest"] as const;

/** What to do when somebody is in danger, and words to start from: care first, nothing here is a sanction. */
export function CareCard({ page, reply }: { page: CasePage; reply: string }) {
  const { t } = useI18n();
  return (
    <section className="card">
      <h2>{t("moderation.care.title")}</h2>
      <p>{t("moderation.case.care")}</p>
      <ol>
        {steps.map((step) => (
          <li key={step}>{t(`moderation.care.${step}`)}</li>
        ))}
      </ol>
      <details>
        <summary>{t("moderation.care.reply")}</summary>
        <p className="verbatim" lang={page.language}>
          {reply}
        </p>
        {page.target.status === "published" ? (
          <p>
            <Link to={paths.commentPost(page.target.id)}>{t("moderation.care.write")}</Link>
          </p>
        ) : null}
      </details>
    </section>
  );
}

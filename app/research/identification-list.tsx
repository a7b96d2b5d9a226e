import { Form } from "@remix-run/react";
import { formatDateTime } from "../shared/i18n/format.ts";
import { useI18n } from "../shared/i18n/index.tsx";
import { Chip } from "../shared/ui/pieces.tsx";
import type { Identification } from "./identify.server.ts";

/** Above everything else on the stewards' desk: somebody may be recognisable right now. */
export function IdentificationList({ items }: { items: Identification[] }) {
  const { t, locale } = useI18n();
  if (items.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t("research.identify.waiting", { count: items.length })}</h2>
      <ul className="list">
        {items.map((item) => (
          <li key={item.id}>
            <p className="row">
              <strong>{t("research.desk.candidateTitle", { version: item.version })}</strong>
              {item.tier === "controlled" ? <Chip>{t("research.words.tierControlled")}</Chip> : null}
              {item.rowKey ? <code>{item.rowKey}</code> : null}
              <Chip tone={item.isLate ? "danger" : "outline"}>
                {item.isLate ? t("research.identify.late") : t("research.identify.due")}{" "}
                {formatDateTime(new Date(item.dueAt), locale)}
              </Chip>
            </p>
            <p>{item.explanation}</p>
            <Form method="post" className="row">
              <input type="hidden" name="identification" value={item.id} />
              <button className="button" name="outcome" value="recalled">
                {t("research.identify.recall", { version: item.version })}
              </button>
              <button className="button" name="outcome" value="unfounded">
                {t("research.identify.close")}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { FormState } from "../../shared/http/forms.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { formatDate } from "../../shared/i18n/format.ts";
import { paths } from "../../shared/paths.ts";
import { Field } from "../../shared/ui/form.tsx";

/** Six digits from the institutional mailbox; the right ones submit the application. */
export function CodeStep({ email, state }: { email: string; state?: FormState }) {
  const { t } = useI18n();
  return (
    <section className="card stack" aria-labelledby="code-title">
      <h2 id="code-title">{t("credentials.code.title")}</h2>
      <p>{t("credentials.code.body", { email })}</p>
      <form method="post" className="form">
        <Field
          name="code"
          label={t("credentials.code.label")}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          required
          state={state}
        />
        <div className="actions">
          <button className="button primary" name="intent" value="code">
            {t("credentials.code.submit")}
          </button>
        </div>
      </form>
      <p className="meta">{t("credentials.code.again")}</p>
    </section>
  );
}

/** A photo of a document beside the code of the day. */
export function DocumentStep({ code, day, problem }: { code: string; day: string; problem?: string }) {
  const { t, locale } = useI18n();
  return (
    <section className="card stack" aria-labelledby="document-title">
      <h2 id="document-title">{t("credentials.document.title")}</h2>
      <p>{t("credentials.document.body")}</p>
      <p>
        <strong className="day-code">{code}</strong>
      </p>
      <p className="meta">
        {t("credentials.document.validity", { date: formatDate(new Date(day), locale) })}
      </p>
      <form method="post" action={paths.credentialDocument()} encType="multipart/form-data" className="form">
        <div className={problem ? "field invalid" : "field"}>
          <label htmlFor="document">{t("credentials.document.label")}</label>
          {problem ? (
            <p className="error" id="document-error">
              {t.dynamic(`problems.${problem}`)}
            </p>
          ) : null}
          <input
            id="document"
            name="document"
            type="file"
            accept="application/pdf,image/png,image/jpeg"
            required
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? "document-error" : "document-private"}
          />
        </div>
        <p className="meta" id="document-private">
          {t("credentials.document.private")}
        </p>
        <div className="actions">
          <button className="button primary">{t("credentials.document.submit")}</button>
        </div>
      </form>
    </section>
  );
}

import { Link } from "@remix-run/react";
import type { FormState } from "../../shared/http/forms.ts";
import { rich, useI18n } from "../../shared/i18n/index.tsx";
import { paths } from "../../shared/paths.ts";
import { Field } from "../../shared/ui/form.tsx";
import { PasskeyButton } from "./passkey-button.tsx";

export interface FactorQuestion {
  next: string;
  /** What a browser needs to show a passkey, as JSON; null when the person has none. */
  passkey: string | null;
  /** Where the demonstration shows the codes of its own accounts. */
  isEmbedded: boolean;
}

/** Asks for the second factor: a code in a plain form, or a passkey where scripts run. */
export function FactorForm({ question, state }: { question: FactorQuestion; state?: FormState }) {
  const { t } = useI18n();
  return (
    <>
      <form method="post" className="form card">
        <input type="hidden" name="next" value={question.next} />
        <Field
          name="code"
          label={t("accounts.security.code")}
          hint={t("accounts.security.codeHint")}
          autoComplete="one-time-code"
          maxLength={20}
          required
          state={state}
        />
        <div className="actions">
          <button className="button primary" name="intent" value="code">
            {t("accounts.security.continue")}
          </button>
        </div>
      </form>
      {question.passkey ? (
        <PasskeyButton mode="request" options={question.passkey} next={question.next} />
      ) : null}
      {question.isEmbedded ? (
        <p className="meta">
          {rich(t("accounts.security.devCodes"), {
            a: (text) => <Link to={paths.devCodes()}>{text}</Link>,
          })}
        </p>
      ) : null}
    </>
  );
}

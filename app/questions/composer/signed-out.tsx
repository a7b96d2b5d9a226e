import { rich, useI18n } from "../../shared/i18n/index.tsx";
import { paths } from "../../shared/paths.ts";

/** For a visitor who has not begun: writing needs an account. */
export function NeedsAccount({ next }: { next: string }) {
  const { t } = useI18n();
  return (
    <div className="card stack">
      <p>{t("answers.signedOut.needsAccount")}</p>
      <div className="actions">
        <a className="button primary" href={paths.login(next)}>
          {t("site.login")}
        </a>
        <a className="button" href={paths.signup()}>
          {t("site.signup")}
        </a>
      </div>
    </div>
  );
}

/**
 * The session ended while they wrote: the form below still holds every word. Where it is kept as a draft too, signing
 * in leads back to it; else the sign-in opens beside it.
 */
export function SignInAgain({ keptFor }: { keptFor?: string | false }) {
  const { t } = useI18n();
  return (
    <div className="notice danger" role="alert">
      <p>
        <strong>{t("answers.signedOut.title")}</strong>
      </p>
      {keptFor ? (
        <p>{rich(t("answers.signedOut.kept"), { a: (text) => <a href={paths.login(keptFor)}>{text}</a> })}</p>
      ) : (
        <p>
          {rich(t("answers.signedOut.text"), {
            a: (text) => (
              <a href={paths.login()} target="_blank" rel="noopener">
                {text}
              </a>
            ),
          })}
        </p>
      )}
    </div>
  );
}

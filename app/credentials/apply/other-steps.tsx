import type { SerializeFrom } from "@remix-run/node";
import type { FormState } from "../../shared/http/forms.ts";
import { formatDate } from "../../shared/i18n/format.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { paths } from "../../shared/paths.ts";
import { TextArea } from "../../shared/ui/form.tsx";
import type { findMyApplication } from "../queries/applicant.server.ts";

type Application = NonNullable<SerializeFrom<Awaited<ReturnType<typeof findMyApplication>>>>;

/** The way to the professional service and back. */
export function SignInStep({ name }: { name: string | null }) {
  const { t } = useI18n();
  if (!name) return null;
  return (
    <section className="card stack" aria-labelledby="sign-in-title">
      <h2 id="sign-in-title">{t("credentials.badge.signIn.title", { name })}</h2>
      <p>{t("credentials.badge.signIn.body", { name })}</p>
      <p>
        <a className="button primary" href={paths.credentialSignIn()}>
          {t("credentials.badge.signIn.go", { name })}
        </a>
      </p>
    </section>
  );
}

/** The link that the applicant gives to two colleagues. */
export function VouchStep({ id, vouches, origin }: Pick<Application, "id" | "vouches"> & { origin: string }) {
  const { t } = useI18n();
  if (!vouches) return null;
  return (
    <section className="card stack" aria-labelledby="vouch-title">
      <h2 id="vouch-title">{t("credentials.badge.vouch.linkTitle")}</h2>
      <p>{t("credentials.badge.vouch.linkBody")}</p>
      <div className="field">
        <label htmlFor="vouch-link">{t("credentials.badge.vouch.link")}</label>
        <input
          id="vouch-link"
          type="url"
          readOnly
          value={`${origin}${paths.credentialVouch(id, vouches.token)}`}
        />
      </div>
      <p>{t("credentials.badge.vouch.count", { count: vouches.count })}</p>
    </section>
  );
}

/** A rejection can be appealed once, within its days. */
export function AppealStep({ application, state }: { application: Application; state?: FormState }) {
  const { t, locale } = useI18n();
  const date = application.appealEnds ? formatDate(new Date(application.appealEnds), locale) : "";
  if (!application.canAppeal) return null;
  return (
    <section className="card stack" aria-labelledby="appeal-title">
      <h2 id="appeal-title">{t("credentials.badge.appeal.title")}</h2>
      <p>{t("credentials.badge.appeal.body", { date })}</p>
      <form method="post" className="form" noValidate>
        <input type="hidden" name="applicationId" value={application.id} />
        <TextArea
          name="reasons"
          label={t("credentials.badge.appeal.reasons")}
          rows={4}
          maxLength={2000}
          required
          state={state}
        />
        <div className="actions">
          <button className="button primary" name="intent" value="appeal">
            {t("credentials.badge.appeal.submit")}
          </button>
        </div>
      </form>
    </section>
  );
}

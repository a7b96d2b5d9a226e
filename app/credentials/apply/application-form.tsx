import { Link } from "@remix-run/react";
import type { FormState } from "../../shared/http/forms.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { paths } from "../../shared/paths.ts";
import { Checkbox, Choices, Field } from "../../shared/ui/form.tsx";
import type { BadgeKind } from "../kinds.ts";
import { proofsOf } from "../schema.ts";
import { InterestFields } from "./interest-fields.tsx";
import { WhoYouAre } from "./who-you-are.tsx";

interface FormProps {
  kind: BadgeKind;
  /** The professional service that can be signed in with; null when none is set up. */
  signIn: string | null;
  state: FormState;
}

/** The whole application: everything is on one page, and can be saved unfinished. */
export function ApplicationForm({ kind, signIn, state }: FormProps) {
  const { t } = useI18n();
  return (
    <form method="post" className="form card" id="application" noValidate>
      <input type="hidden" name="kind" value={kind} />
      <WhoYouAre kind={kind} state={state} />
      <InterestFields state={state} />
      {kind === "professional" ? <ShownAs state={state} /> : null}
      <fieldset className="form">
        <legend>
          <h2>{t("credentials.apply.possession")}</h2>
        </legend>
        <p>{t("credentials.apply.possessionBody")}</p>
        <Proofs kind={kind} signIn={signIn} state={state} />
      </fieldset>
      <fieldset className="form">
        <legend>
          <h2>{t("credentials.apply.promises")}</h2>
        </legend>
        <p>{t("credentials.apply.penal")}</p>
        <Checkbox name="charter" label={t("credentials.apply.charter")} required state={state} />
        <Checkbox name="penal" label={t("credentials.apply.truthful")} required state={state} />
        <Link to={paths.document("charter")}>{t("credentials.apply.charterLink")}</Link>
      </fieldset>
      <div className="actions">
        <button className="button primary" name="intent" value="prove">
          {t("credentials.apply.next")}
        </button>
        <button className="button" name="intent" value="save">
          {t("credentials.apply.save")}
        </button>
      </div>
    </form>
  );
}

function ShownAs({ state }: { state: FormState }) {
  const { t } = useI18n();
  const option = (value: "real" | "pseudonym", key: "shownReal" | "shownPseudonym") => ({
    value,
    label: t(`credentials.apply.${key}`),
    detail: t(`credentials.apply.${key}Detail`),
  });
  return (
    <Choices
      name="shownAs"
      label={t("credentials.apply.shownAs")}
      initial="real"
      options={[option("real", "shownReal"), option("pseudonym", "shownPseudonym")]}
      required
      state={state}
    />
  );
}

const documentDetail = {
  professional: "byDocumentDetail",
  student: "studentDocument",
  "peer-expert": "peerDocument",
  association: "associationDocument",
  researcher: "byDocumentDetail",
} as const;

function Proofs({ kind, signIn, state }: FormProps) {
  const { t } = useI18n();
  const name = signIn ?? "";
  const details = {
    oidc: [t("credentials.apply.byOidc", { name }), t("credentials.apply.byOidcDetail")],
    "mailbox-code": [t("credentials.apply.byMailbox"), t("credentials.apply.byMailboxDetail")],
    document: [t("credentials.apply.byDocument"), t(`credentials.apply.${documentDetail[kind]}`)],
    vouchers: [t("credentials.apply.byVouchers"), t("credentials.apply.byVouchersDetail")],
  };
  const offered = proofsOf[kind].filter((proof) => proof !== "oidc" || signIn !== null);
  return (
    <>
      <Choices
        name="proof"
        label={t("credentials.review.proof")}
        initial={offered[0]}
        options={offered.map((value) => ({ value, label: details[value][0]!, detail: details[value][1] }))}
        required
        state={state}
      />
      {offered.includes("mailbox-code") ? (
        <Field
          name="proofEmail"
          type="email"
          label={t("credentials.apply.proofEmail")}
          hint={t("credentials.apply.proofEmailHint")}
          maxLength={254}
          state={state}
        />
      ) : null}
    </>
  );
}

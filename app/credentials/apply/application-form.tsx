import { Link } from "@remix-run/react";
import { useCountryOptions } from "../../accounts/countries.tsx";
import type { FormState } from "../../shared/http/forms.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { paths } from "../../shared/paths.ts";
import { Checkbox, Choices, Field, Select, TextArea } from "../../shared/ui/form.tsx";
import { useProfessionOptions } from "../profession-options.ts";
import { registries } from "../schema.ts";

/** The whole application: everything is on one page, and can be saved unfinished. */
export function ApplicationForm({ state }: { state: FormState }) {
  const { t } = useI18n();
  return (
    <form method="post" className="form card" id="application" noValidate>
      <WhoYouAre state={state} />
      <fieldset className="form">
        <legend>
          <h2>{t("credentials.apply.possession")}</h2>
        </legend>
        <p>{t("credentials.apply.possessionBody")}</p>
        <Choices
          name="proof"
          label={t("credentials.review.proof")}
          initial="mailbox-code"
          options={[
            {
              value: "mailbox-code",
              label: t("credentials.apply.byMailbox"),
              detail: t("credentials.apply.byMailboxDetail"),
            },
            {
              value: "document",
              label: t("credentials.apply.byDocument"),
              detail: t("credentials.apply.byDocumentDetail"),
            },
          ]}
          required
          state={state}
        />
        <Field
          name="proofEmail"
          type="email"
          label={t("credentials.apply.proofEmail")}
          hint={t("credentials.apply.proofEmailHint")}
          maxLength={254}
          state={state}
        />
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

function WhoYouAre({ state }: { state: FormState }) {
  const { t } = useI18n();
  const professions = useProfessionOptions();
  const countries = useCountryOptions();
  const text = (
    name: "familyName" | "givenName" | "specialty" | "employer",
    maxLength: number,
    hint?: string,
  ) => ({
    name,
    label: t(`credentials.apply.${name}`),
    hint,
    maxLength,
    state,
  });
  return (
    <fieldset className="form">
      <legend>
        <h2>{t("credentials.apply.who")}</h2>
      </legend>
      <Select
        name="professionCode"
        label={t("credentials.apply.profession")}
        hint={t("credentials.apply.professionHint")}
        options={professions}
        required
        state={state}
      />
      <Select
        name="registry"
        label={t("credentials.apply.registry")}
        options={registries.map((value) => ({ value, label: t(`credentials.registries.${value}`) }))}
        required
        state={state}
      />
      <Field
        name="number"
        label={t("credentials.apply.number")}
        hint={t("credentials.apply.numberHint")}
        inputMode="numeric"
        autoComplete="off"
        maxLength={40}
        required
        state={state}
      />
      <Field {...text("familyName", 100)} autoComplete="family-name" required />
      <Field {...text("givenName", 100)} autoComplete="given-name" required />
      <Select
        name="country"
        label={t("credentials.apply.country")}
        options={[{ value: "", label: t("credentials.apply.countryNone") }, ...countries]}
        required
        state={state}
      />
      <Field {...text("specialty", 120, t("credentials.apply.specialtyHint"))} />
      <Field {...text("employer", 120, t("credentials.apply.employerHint"))} />
      <TextArea
        name="interests"
        label={t("credentials.apply.interests")}
        hint={t("credentials.apply.interestsHint")}
        rows={3}
        maxLength={1000}
        state={state}
      />
      <Choices
        name="shownAs"
        label={t("credentials.apply.shownAs")}
        initial="real"
        options={[
          {
            value: "real",
            label: t("credentials.apply.shownReal"),
            detail: t("credentials.apply.shownRealDetail"),
          },
          {
            value: "pseudonym",
            label: t("credentials.apply.shownPseudonym"),
            detail: t("credentials.apply.shownPseudonymDetail"),
          },
        ]}
        required
        state={state}
      />
    </fieldset>
  );
}

import { useCountryOptions } from "../../accounts/countries.tsx";
import type { FormState } from "../../shared/http/forms.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { Field, Select } from "../../shared/ui/form.tsx";
import type { BadgeKind } from "../kinds.ts";
import { useProfessionOptions } from "../profession-options.ts";
import { registries } from "../schema.ts";

interface Props {
  kind: BadgeKind;
  state: FormState;
}

/** Who somebody is: a profession and its register, or what the document of a label says. */
export function WhoYouAre({ kind, state }: Props) {
  const { t } = useI18n();
  const countries = useCountryOptions();
  const isPractice = kind === "professional" || kind === "student";
  return (
    <fieldset className="form">
      <legend>
        <h2>{t(isPractice ? "credentials.apply.who" : `credentials.badge.kinds.${kind}`)}</h2>
      </legend>
      {isPractice ? <Register kind={kind} state={state} /> : null}
      {kind === "researcher" ? null : <Names isRegistered={kind === "professional"} state={state} />}
      <Select
        name="country"
        label={t("credentials.apply.country")}
        options={[{ value: "", label: t("credentials.apply.countryNone") }, ...countries]}
        required
        state={state}
      />
      {kind === "peer-expert" || kind === "association" ? (
        <Field
          name="organisation"
          label={t(
            kind === "association"
              ? "credentials.apply.associationOrganisation"
              : "credentials.apply.peerOrganisation",
          )}
          hint={t("credentials.apply.organisationHint")}
          maxLength={120}
          required
          state={state}
        />
      ) : null}
      <Field
        name="specialty"
        label={t(kind === "peer-expert" ? "credentials.apply.peerSpecialty" : "credentials.apply.specialty")}
        hint={kind === "peer-expert" ? undefined : t("credentials.apply.specialtyHint")}
        maxLength={120}
        required={kind === "peer-expert"}
        state={state}
      />
      {kind === "association" ? null : (
        <Field
          name="employer"
          label={t("credentials.apply.employer")}
          hint={t("credentials.apply.employerHint")}
          maxLength={120}
          state={state}
        />
      )}
    </fieldset>
  );
}

function Register({ kind, state }: Props) {
  const { t } = useI18n();
  const professions = useProfessionOptions();
  const isStudent = kind === "student";
  const known = registries.filter((registry) => !isStudent || registry === "rpps" || registry === "nppes");
  return (
    <>
      <Select
        name="professionCode"
        label={t(isStudent ? "credentials.apply.studentProfession" : "credentials.apply.profession")}
        hint={t("credentials.apply.professionHint")}
        options={professions}
        required
        state={state}
      />
      <Select
        name="registry"
        label={t("credentials.apply.registry")}
        options={[
          { value: "", label: t("credentials.apply.registryNone") },
          ...known.map((value) => ({ value, label: t(`credentials.registries.${value}`) })),
        ]}
        initial={isStudent ? "" : "rpps"}
        required={!isStudent}
        state={state}
      />
      <Field
        name="number"
        label={t("credentials.apply.number")}
        hint={t(isStudent ? "credentials.apply.studentNumberHint" : "credentials.apply.numberHint")}
        autoComplete="off"
        maxLength={40}
        required={!isStudent}
        state={state}
      />
    </>
  );
}

function Names({ isRegistered, state }: { isRegistered: boolean; state: FormState }) {
  const { t } = useI18n();
  const hint = isRegistered ? undefined : t("credentials.apply.namesHint");
  const name = (field: "familyName" | "givenName") => ({
    name: field,
    label: t(isRegistered ? `credentials.apply.${field}` : `credentials.apply.${field}Plain`),
    hint,
    maxLength: 100,
    required: true,
    state,
  });
  return (
    <>
      <Field {...name("familyName")} autoComplete="family-name" />
      <Field {...name("givenName")} autoComplete="given-name" />
    </>
  );
}

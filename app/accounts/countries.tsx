import { useI18n } from "../shared/i18n/index.tsx";
import type { Option, OptionGroup } from "../shared/ui/form.tsx";
import { countriesWithRegions, regionsOf } from "./regions.ts";
import { ageBands, countries } from "./schema.ts";

/** The countries of the sign-up form, in the reader's language. */
export function useCountryOptions(): Option[] {
  const { t } = useI18n();
  return countries.map((code) => ({ value: code, label: t(`accounts.countries.${code}`) }));
}

/** Regions under the countries that have them. */
export function useRegionGroups(): OptionGroup[] {
  const { t } = useI18n();
  return countriesWithRegions.map((country) => ({
    label: t(`accounts.countries.${country}`),
    options: regionsOf(country).map((code) => ({
      value: code,
      label: t.dynamic(`accounts.regions.${code}`),
    })),
  }));
}

/** Age bands in words. */
export function useAgeBandOptions(): Option[] {
  const { t } = useI18n();
  return ageBands.map((value) => {
    const [from, to] = value.split("-") as [string, string?];
    const label = to ? t("accounts.settings.ageFromTo", { from, to }) : t("accounts.settings.ageOldest");
    return { value, label };
  });
}

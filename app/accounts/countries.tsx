import { useI18n } from "../shared/i18n/index.tsx";
import type { Option } from "../shared/ui/form.tsx";
import { countries } from "./schema.ts";

/** The countries of the sign-up form, in the reader's language. */
export function useCountryOptions(): Option[] {
  const { t } = useI18n();
  return countries.map((code) => ({ value: code, label: t(`accounts.countries.${code}`) }));
}

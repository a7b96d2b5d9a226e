import { useI18n } from "../shared/i18n/index.tsx";
import type { Option } from "../shared/ui/form.tsx";
import { isProfessionCode, professionCodes } from "./professions.ts";

/** The professions that can be verified, in alphabetical order of the reader's language. */
export function useProfessionOptions(): Option[] {
  const { t, locale } = useI18n();
  const options = professionCodes.map((code) => ({
    value: code as string,
    label: t(`credentials.professions.${code}`),
  }));
  return [
    { value: "", label: t("credentials.professions.none") },
    ...options.toSorted((a, b) => a.label.localeCompare(b.label, locale)),
  ];
}

/** The name of a profession as the registry codes it; an unknown code is shown as it is. */
export function useProfessionName(): (code: string) => string {
  const { t } = useI18n();
  return (code) => (isProfessionCode(code) ? t(`credentials.professions.${code}`) : code);
}

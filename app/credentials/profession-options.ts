import { useI18n } from "../shared/i18n/index.tsx";
import type { Option } from "../shared/ui/form.tsx";
import type { BadgeKind } from "./kinds.ts";
import { isProfessionCode, professionCodes, titleOf } from "./professions.ts";

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

/** What an application or a badge is for, in words: a student is not called by the profession alone. */
export function useApplicationTitle(): (one: { kind: BadgeKind; professionCode: string }) => string {
  const { locale } = useI18n();
  return ({ kind, professionCode }) => titleOf(kind, professionCode)[locale];
}

import { useI18n } from "../shared/i18n/index.tsx";
import { reasonCodeOf } from "./reasons.ts";

/** What a case is about in words, whether a rule, a member or the account's age named it. */
export function useReasonName(): (name: string) => string {
  const { t } = useI18n();
  return (name) => {
    // Its sentence among the holds speaks to the author.
    if (name === "crisis") return t("moderation.origins.crisis");
    const code = reasonCodeOf(name);
    return t.dynamic(code ? `moderation.reasons.${code}` : `moderation.holds.${name}`);
  };
}

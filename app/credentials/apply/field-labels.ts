import { useI18n } from "../../shared/i18n/index.tsx";
import type { BadgeKind } from "../kinds.ts";

/** What the fields of an application are called, for the list of those that are missing. */
export function useFieldLabels(kind: BadgeKind): Record<string, string> {
  const { t } = useI18n();
  return {
    professionCode: t("credentials.apply.profession"),
    registry: t("credentials.apply.registry"),
    number: t("credentials.apply.number"),
    familyName: t("credentials.apply.familyNamePlain"),
    givenName: t("credentials.apply.givenNamePlain"),
    country: t("credentials.apply.country"),
    specialty: t("credentials.apply.specialty"),
    organisation: t(
      kind === "peer-expert"
        ? "credentials.apply.peerOrganisation"
        : "credentials.apply.associationOrganisation",
    ),
    hasInterests: t("credentials.apply.hasInterests"),
    interests: t("credentials.apply.interests"),
    proof: t("credentials.review.proof"),
    proofEmail: t("credentials.apply.proofEmail"),
  };
}

import { useI18n } from "../shared/i18n/index.tsx";
import { Chip } from "../shared/ui/pieces.tsx";
import type { ChipTone } from "../shared/ui/pieces.tsx";
import type { ReleaseSummary } from "./desk.server.ts";

const tones: Record<ReleaseSummary["status"], ChipTone> = {
  building: "plain",
  failed: "danger",
  candidate: "lived",
  published: "verified",
  superseded: "plain",
  recalled: "danger",
};

/** Where a release stands, in words: one that all have signed waits for nobody any more. */
export function ReleaseStatus({
  release,
}: {
  release: Pick<ReleaseSummary, "status" | "step" | "isSigned">;
}) {
  const { t } = useI18n();
  const words = {
    building: () => t("research.desk.statusBuilding", { step: t.dynamic(`research.steps.${release.step}`) }),
    failed: () => t("research.desk.statusFailed"),
    candidate: () => t(release.isSigned ? "research.desk.statusSigned" : "research.desk.statusCandidate"),
    published: () => t("research.desk.statusPublished"),
    superseded: () => t("research.desk.statusSuperseded"),
    recalled: () => t("research.desk.statusRecalled"),
  };
  return <Chip tone={tones[release.status]}>{words[release.status]()}</Chip>;
}

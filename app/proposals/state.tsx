import { useI18n } from "../shared/i18n/index.tsx";
import { Chip, When } from "../shared/ui/pieces.tsx";
import type { ChipTone } from "../shared/ui/pieces.tsx";
import { answerDays, supportThreshold } from "./schema.ts";
import type { ProposalState } from "./schema.ts";

const tones: Record<ProposalState, ChipTone> = {
  open: "outline",
  study: "plain",
  accepted: "lived",
  declined: "outline",
  done: "lived",
};

export function StateChip({ state }: { state: ProposalState }) {
  const { t } = useI18n();
  return <Chip tone={tones[state]}>{t(`proposals.states.${state}`)}</Chip>;
}

interface ClockProps {
  dueAt: Date | string | null;
  /** Whole days until then, negative once it is past; null when no answer is due. */
  daysLeft: number | null;
  /** Whether to say what starts the clock while it does not run. */
  saysRule?: boolean;
}

/** Until when the team owes an answer; late is said as such. */
export function Clock({ dueAt, daysLeft, saysRule }: ClockProps) {
  const { t } = useI18n();
  if (!dueAt)
    return saysRule ? (
      <p className="meta">{t("proposals.clock.rule", { threshold: supportThreshold, days: answerDays })}</p>
    ) : null;
  if (daysLeft === null) return null;
  return (
    <p className={daysLeft > 0 ? "meta" : "notice danger"}>
      {daysLeft > 0 ? t("proposals.clock.left", { count: daysLeft }) : t("proposals.clock.late")}{" "}
      <When at={dueAt} />
    </p>
  );
}

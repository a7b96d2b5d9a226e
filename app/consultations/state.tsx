import { useI18n } from "../shared/i18n/index.tsx";
import { formatDateTime } from "../shared/i18n/format.ts";
import { Chip } from "../shared/ui/pieces.tsx";
import type { ChipTone } from "../shared/ui/pieces.tsx";
import type { ConsultationState } from "./policy.ts";
import type { Fate } from "./schema.ts";

const tones: Record<ConsultationState, ChipTone> = {
  announced: "plain",
  open: "outline",
  closed: "plain",
  answered: "plain",
};

export function ConsultationChip({ state }: { state: ConsultationState }) {
  const { t } = useI18n();
  return <Chip tone={tones[state]}>{t(`consultations.states.${state}`)}</Chip>;
}

/** A moment with its hour, in the reader's language. */
export function Moment({ at }: { at: Date | string }) {
  const { locale } = useI18n();
  const date = new Date(at);
  return <time dateTime={date.toISOString()}>{formatDateTime(date, locale)}</time>;
}

/** What the reader has to know of its dates now: until when it is open, or when it opens or closed. */
export function WhenOpen({
  state,
  opensAt,
  closesAt,
}: {
  state: ConsultationState;
  opensAt: Date | string;
  closesAt: Date | string;
}) {
  const { t } = useI18n();
  return (
    <span>
      {t(`consultations.when.${state}`)} <Moment at={state === "announced" ? opensAt : closesAt} />
    </span>
  );
}

export function FateChip({ fate }: { fate: Fate }) {
  const { t } = useI18n();
  return <Chip tone={fate === "set-aside" ? "plain" : "outline"}>{t(`consultations.fates.${fate}`)}</Chip>;
}

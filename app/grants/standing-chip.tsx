import { useI18n } from "../shared/i18n/index.tsx";
import { Chip } from "../shared/ui/pieces.tsx";
import type { Standing } from "./standing.ts";

const tones = { open: "outline", suspended: "danger" } as const;

/** How an application stands, in words. */
export function StandingChip({ standing }: { standing: Standing }) {
  const { t } = useI18n();
  return (
    <Chip tone={standing in tones ? tones[standing as keyof typeof tones] : "plain"}>
      {t(`grants.standing.${standing}`)}
    </Chip>
  );
}

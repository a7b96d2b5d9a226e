import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import { Notice } from "../shared/ui/pieces.tsx";

interface HeldProps {
  holds: readonly string[];
  number: number;
  /** One of its arguments; absent, the proposal itself. */
  argumentId?: string;
  canRelease: boolean;
}

/** To its author and the team: why others do not read it yet; moderators let it through here. */
export function Held({ holds, number, argumentId, canRelease }: HeldProps) {
  const { t } = useI18n();
  if (holds.length === 0) return null;
  return (
    <Notice>
      <p>
        <strong>{t("proposals.held.title")}</strong>
      </p>
      <ul>
        {holds.map((hold) => (
          <li key={hold}>{t.dynamic(`moderation.holds.${hold}`)}</li>
        ))}
      </ul>
      {canRelease ? (
        <form method="post" action={paths.releaseProposal(number)}>
          {argumentId ? <input type="hidden" name="argument" value={argumentId} /> : null}
          <button className="button">{t("proposals.held.release")}</button>
        </form>
      ) : null}
    </Notice>
  );
}

import { useI18n } from "../shared/i18n/index.tsx";
import { Notice } from "../shared/ui/pieces.tsx";
import type { Post } from "../moderation/types.ts";

interface HeldProps {
  status: Post["status"];
  holds: readonly string[];
}

/** To its author and the team: why others do not read it. What is decided of it is decided in the queue. */
export function Held({ status, holds }: HeldProps) {
  const { t } = useI18n();
  if (status === "published") return null;
  return (
    <Notice>
      <p>
        <strong>{t(status === "pending" ? "proposals.held.title" : "proposals.held.restricted")}</strong>
      </p>
      {holds.length > 0 ? (
        <ul>
          {holds.map((hold) => (
            <li key={hold}>{t.dynamic(`moderation.holds.${hold}`)}</li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}

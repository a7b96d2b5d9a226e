import type { ReactNode } from "react";
import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import { Notice } from "../shared/ui/pieces.tsx";

const outcomes = ["added", "already", "withdrawn", "absent"] as const;

/** What an address says came of the last support; null when it says nothing known. */
export const supportOutcome = (given: string | null) => outcomes.find((one) => one === given) ?? null;

interface SupportProps {
  number: number;
  count: number;
  isSupported: boolean;
  canSupport: boolean;
  /** Whether somebody who is signed out could support it by signing in. */
  invitesVisitor: boolean;
  outcome: (typeof outcomes)[number] | null;
  children: ReactNode;
}

/** How many support it, and the button that adds one's own or takes it back. */
export function Support({
  number,
  count,
  isSupported,
  canSupport,
  invitesVisitor,
  outcome,
  children,
}: SupportProps) {
  const { t } = useI18n();
  return (
    <section className="card stack" id="support" aria-labelledby="support-title">
      <h2 id="support-title">{t("proposals.supports", { count })}</h2>
      {outcome ? <Notice>{t(`proposals.support.outcomes.${outcome}`)}</Notice> : null}
      {children}
      {isSupported || canSupport ? (
        <form method="post" action={paths.supportProposal(number)}>
          <button
            className={isSupported ? "button" : "button primary"}
            name="on"
            value={isSupported ? "0" : "1"}
          >
            {t(isSupported ? "proposals.support.withdraw" : "proposals.support.add")}
          </button>
        </form>
      ) : invitesVisitor ? (
        <p>
          <a className="button" href={paths.login(paths.proposal(number))}>
            {t("proposals.support.signIn")}
          </a>
        </p>
      ) : null}
    </section>
  );
}

import type { ReactNode } from "react";

/** A wide table that scrolls on its own; reached by keyboard, since its content may not be. */
export function Scrolling({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls is reached by keyboard
    <div className="scroll" tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}

/** Something to copy into a terminal or an editor. */
export function Code({ children }: { children: string }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long line scrolls, by keyboard too
    <pre tabIndex={0}>
      <code>{children}</code>
    </pre>
  );
}

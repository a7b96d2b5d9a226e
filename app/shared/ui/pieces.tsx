import type { ReactNode } from "react";
import { useI18n } from "../i18n/index.tsx";
import { formatDate } from "../i18n/format.ts";
import { paths } from "../paths.ts";

/** A date in the reader's language, exact for machines. */
export function When({ at }: { at: Date | string }) {
  const { locale } = useI18n();
  const date = new Date(at);
  return <time dateTime={date.toISOString()}>{formatDate(date, locale)}</time>;
}

export type ChipTone = "verified" | "lived" | "plain" | "danger" | "outline";

/** A short label that says in words what its colour repeats. */
export function Chip({ tone = "plain", children }: { tone?: ChipTone; children: ReactNode }) {
  return (
    <span className={`chip ${tone}`}>
      {tone === "verified" ? <ShieldIcon /> : null}
      {children}
    </span>
  );
}

function ShieldIcon() {
  return (
    <svg
      width="15"
      height="15"
      viewBox="0 0 24 24"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.4"
    >
      <path d="M12 3 4 6v6c0 4.6 3.3 7.7 8 9 4.7-1.3 8-4.4 8-9V6z" />
      <path d="m8.5 12 2.400 2.400L15.5 10" />
    </svg>
  );
}

export function TopicLink({ slug, label }: { slug: string; label: string }) {
  return (
    <a className="topic" href={paths.topic(slug)}>
      {label}
    </a>
  );
}

/** "Older" by keyset: a real link, so it works everywhere and is crawled. */
export function NextPage({ href, label }: { href: string | null; label: string }) {
  if (!href) return null;
  return (
    <nav className="pager" aria-label={label}>
      <a className="button" rel="next" href={href}>
        {label}
      </a>
    </nav>
  );
}

export function EmptyState({ children }: { children: ReactNode }) {
  return <div className="empty card">{children}</div>;
}

export function Notice({
  tone = "info",
  children,
}: {
  tone?: "info" | "danger" | "care" | "success";
  children: ReactNode;
}) {
  return (
    <div className={`notice ${tone}`} role={tone === "danger" ? "alert" : "status"}>
      {children}
    </div>
  );
}

/** Stored HTML that `cook` sanitised when it was written. */
export function Cooked({ html, lang }: { html: string; lang?: string }) {
  return <div className="prose" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}

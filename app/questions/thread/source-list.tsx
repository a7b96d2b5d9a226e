import { useI18n } from "../../shared/i18n/index.tsx";

interface SourceListProps {
  sources: readonly { title: string; url: string; publisher: string; year: number }[];
}

/** What a text stands on, each source with its address. */
export function SourceList({ sources }: SourceListProps) {
  const { t } = useI18n();
  if (sources.length === 0) return null;
  return (
    <div className="sources">
      <strong>{t("questions.thread.sources")}</strong>
      <ol>
        {sources.map((source) => (
          <li key={source.url}>
            {source.publisher},{" "}
            <a href={source.url} rel="ugc nofollow noopener noreferrer">
              {source.title}
            </a>
            , {source.year}
          </li>
        ))}
      </ol>
    </div>
  );
}

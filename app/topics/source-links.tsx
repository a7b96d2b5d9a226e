import { useI18n } from "../shared/i18n/index.tsx";

interface Props {
  sources: readonly { url: string; title: string; publisher: string; lang: string }[];
}

/** Where to read on in trusted places; a publisher's own page is named once. */
export function SourceLinks({ sources }: Props) {
  const { locale } = useI18n();
  return (
    <ul>
      {sources.map(({ url, title, publisher, lang }) => (
        <li key={url} lang={lang === locale ? undefined : lang}>
          <a href={url} rel="noopener" hrefLang={lang}>
            {title}
          </a>
          {publisher === title ? null : (
            <>
              <br />
              <span className="meta">{publisher}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

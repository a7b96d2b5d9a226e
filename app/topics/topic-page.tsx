import { PostButton } from "../questions/thread/actions.tsx";
import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import type { LayResults } from "../studies/queries.server.ts";
import { LayResultLinks } from "../studies/state.tsx";
import type { Topic } from "./queries.server.ts";
import { TopicItems } from "./topic-tree.tsx";
import { SourceLinks } from "./source-links.tsx";

/** What the topic is about, and what a member can do here. `isFollowing` is null for visitors. */
export function TopicHead({
  topic,
  isFollowing,
  canMerge,
}: {
  topic: Topic;
  isFollowing: boolean | null;
  canMerge: boolean;
}) {
  const { locale, t } = useI18n();
  return (
    <>
      {topic.parent ? (
        <nav className="meta" aria-label={t("topics.breadcrumb")}>
          <a href={paths.topics()}>{t("topics.title")}</a>
          {" › "}
          <a href={paths.topic(topic.parent.slug)}>{topic.parent.label[locale]}</a>
        </nav>
      ) : null}
      <h1>{topic.label[locale]}</h1>
      <p>{topic.description[locale]}</p>
      <div className="actions">
        <a className="button" href={`${paths.ask()}?${new URLSearchParams({ topic: topic.slug })}`}>
          {t("topics.ask")}
        </a>
        {isFollowing === null ? null : (
          <PostButton
            action={paths.followTopic(topic.slug)}
            fields={{ on: isFollowing ? "0" : "1" }}
            label={t(isFollowing ? "topics.unfollow" : "topics.follow")}
            target={topic.label[locale]}
            quiet
          />
        )}
        {canMerge ? (
          <a className="button quiet" href={paths.mergeTopic(topic.slug)}>
            {t("topics.merge.link")}
          </a>
        ) : null}
        {topic.followers > 0 ? (
          <span className="meta">{t("topics.followers", { count: topic.followers })}</span>
        ) : null}
      </div>
    </>
  );
}

export function TopicSide({ topic, studies }: { topic: Topic; studies: LayResults[] }) {
  const { locale, t } = useI18n();
  const synonyms = topic.synonyms[locale];
  const sources = [
    ...topic.sources.filter(({ lang }) => lang === locale),
    ...topic.sources.filter(({ lang }) => lang !== locale),
  ];
  return (
    <aside className="side" aria-label={t("topics.around")}>
      {topic.children.length > 0 ? (
        <section>
          <h2>{t("topics.below")}</h2>
          <TopicItems topics={topic.children} />
        </section>
      ) : null}
      <LayResultLinks results={studies} />
      {sources.length > 0 ? (
        <section>
          <h2>{t("topics.sources")}</h2>
          <p>{t("topics.sourcesHint")}</p>
          <SourceLinks sources={sources} />
        </section>
      ) : null}
      <Codes codes={topic.codes} />
      {synonyms.length > 0 ? (
        <section>
          <h2>{t("topics.alsoCalled")}</h2>
          <p>{synonyms.join(", ")}</p>
        </section>
      ) : null}
    </aside>
  );
}

const schemes: Record<string, (code: string) => { name: string; href?: string }> = {
  orpha: (code) => ({
    name: `ORPHA:${code}`,
    href: `https://www.orpha.net/en/disease/detail/${encodeURIComponent(code)}`,
  }),
  doid: (code) => ({ name: code, href: `https://disease-ontology.org/?id=${encodeURIComponent(code)}` }),
  icd10: (code) => ({ name: `ICD-10 ${code}` }),
};

/** How reference vocabularies name the topic. */
function Codes({ codes }: { codes: string[] }) {
  const { t } = useI18n();
  const known = codes.flatMap((reference) => {
    const [, scheme = "", code = ""] = /^(\w+):(.+)$/.exec(reference) ?? [];
    return schemes[scheme] ? [schemes[scheme](code)] : [];
  });
  if (known.length === 0) return null;
  return (
    <section>
      <h2>{t("topics.codes")}</h2>
      <ul>
        {known.map(({ name, href }) => (
          <li key={name}>
            {href ? (
              <a href={href} rel="noopener">
                {name}
              </a>
            ) : (
              name
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { Bilingual } from "../../db/schema/index.ts";
import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";

interface Brief {
  slug: string;
  label: Bilingual;
  questionCount: number;
}

/** Every topic, grouped under the part of life or of the body that it belongs to. */
export function TopicTree({ tree }: { tree: (Brief & { description: Bilingual; children: Brief[] })[] }) {
  const { locale } = useI18n();
  return (
    <div className="two">
      {tree.map((branch) => (
        <section key={branch.slug} className="card">
          <h2>
            <a href={paths.topic(branch.slug)}>{branch.label[locale]}</a>
          </h2>
          <p className="meta">{branch.description[locale]}</p>
          <TopicItems topics={branch.children} />
        </section>
      ))}
    </div>
  );
}

export function TopicItems({ topics }: { topics: Brief[] }) {
  const { locale, t } = useI18n();
  if (topics.length === 0) return null;
  return (
    <ul className="row plain">
      {topics.map((topic) => (
        <li key={topic.slug}>
          <a className="topic" href={paths.topic(topic.slug)}>
            {topic.label[locale]}
            {topic.questionCount > 0 ? (
              <span className="meta">{` · ${t("topics.count", { count: topic.questionCount })}`}</span>
            ) : null}
          </a>
        </li>
      ))}
    </ul>
  );
}

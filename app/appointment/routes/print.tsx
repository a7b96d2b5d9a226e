import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";
import { EntryWords } from "../entry-words.tsx";
import { documentFor } from "../files/document-for.server.ts";
import { listEntries } from "../queries.server.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  const { title, intro, sections } = documentFor(request, actor, await listEntries(actor));
  return { title, intro, sections };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

/** The whole notebook without its buttons, for paper. */
export default function Print() {
  const { t, locale } = useI18n();
  const { title, intro, sections } = useLoaderData<typeof loader>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <div className="actions">
          <a className="button" href={paths.appointment()}>
            {t("appointment.back")}
          </a>
        </div>
        {intro.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {sections.length === 0 ? <p>{t("appointment.done.empty")}</p> : null}
        {sections.map((section) => (
          <section key={section.kind} className="stack">
            <h2>{section.title}</h2>
            <p className="meta">{section.whose}</p>
            {section.items.map((item) => (
              <article key={item.id} className="stack notebook-entry">
                <h3 lang={item.headingLanguage === locale ? undefined : item.headingLanguage}>
                  {item.heading}
                </h3>
                <EntryWords item={item} />
              </article>
            ))}
          </section>
        ))}
      </main>
    </div>
  );
}

import { data } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Diff } from "../../answers/diff-text.tsx";
import { route } from "../../shared/http/route.server.ts";
import { rich, useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { When } from "../../shared/ui/pieces.tsx";
import { listCharterVersions } from "../charter.server.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const locale = localeOf(request, actor);
  const t = translator(locale);
  return data(
    {
      title: t("proposals.charter.title"),
      description: t("proposals.charter.intro"),
      versions: await listCharterVersions(locale),
    },
    actor ? undefined : { headers: { "X-Page-Version": "lists" } },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => (loaded ? pageMeta(loaded) : []);

export default function CharterVersions() {
  const { t } = useI18n();
  const { title, description, versions } = useLoaderData<typeof loader>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>{description}</p>
        <p>
          <a href={paths.document("charter")}>{t("proposals.charter.current")}</a> ·{" "}
          <a href={paths.proposals()}>{t("proposals.title")}</a>
        </p>
        {versions.map(({ version, diff, proposal }) => (
          <article className="card stack" key={version} id={version}>
            <h2>
              <When at={version} />
            </h2>
            {proposal ? (
              <p>
                {rich(t("proposals.charter.asked"), {
                  a: () => (
                    <a href={paths.proposal(proposal.number)} lang={proposal.language}>
                      {proposal.title}
                    </a>
                  ),
                })}
              </p>
            ) : (
              <p className="meta">{t("proposals.charter.noProposal")}</p>
            )}
            {diff ? (
              <p className="verbatim">
                <Diff parts={diff} />
              </p>
            ) : (
              <p className="meta">{t("proposals.charter.first")}</p>
            )}
          </article>
        ))}
      </main>
    </div>
  );
}

import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireRole, requireStepUp } from "../../shared/session.server.ts";
import { Chip, EmptyState, When } from "../../shared/ui/pieces.tsx";
import { listReleases } from "../desk.server.ts";
import type { ReleaseSummary } from "../desk.server.ts";
import { IdentificationList } from "../identification-list.tsx";
import { decideIdentification, listIdentifications } from "../identify.server.ts";
import type { Identification } from "../identify.server.ts";
import { ReleaseStatus } from "../release-status.tsx";
import { requestRelease } from "../release-commands.server.ts";
import { idFrom } from "../schema.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requireRole(request, "steward");
  const title = translator(localeOf(request, actor))("research.desk.title");
  return { title, releases: await listReleases(actor), identified: await listIdentifications(actor) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export const action = route(async ({ request }: ActionFunctionArgs) => {
  const actor = await requireRole(request, "steward");
  const form = await request.formData();
  const outcome = form.get("outcome");
  if (outcome === "recalled" || outcome === "unfounded") {
    // A recall takes data away from everybody, and cannot be undone.
    await requireStepUp(request);
    await decideIdentification(actor, idFrom(String(form.get("identification"))), outcome);
    return redirect(paths.stewardReleases());
  }
  const tier = form.get("tier") === "controlled" ? "controlled" : "open";
  const { releaseId } = await requestRelease(actor, new Date(), tier);
  return redirect(`${paths.stewardRelease(releaseId)}?requested`);
});

export default function Candidates() {
  const { t } = useI18n();
  const { releases, identified } = useLoaderData<typeof loader>() as {
    releases: ReleaseSummary[];
    identified: Identification[];
  };
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{t("research.desk.title")}</h1>
        <p>{t("research.desk.lead")}</p>
        <IdentificationList items={identified} />
        <Form method="post" className="card stack">
          <p>{t("research.desk.buildHint")}</p>
          <p>
            <button className="button primary" name="tier" value="open">
              {t("research.desk.build")}
            </button>
          </p>
          <p>{t("research.desk.controlledHint")}</p>
          <p className="actions">
            <button className="button" name="tier" value="controlled">
              {t("research.desk.buildControlled")}
            </button>
            <a className="button" href={paths.dataAccess()}>
              {t("grants.title")}
            </a>
          </p>
        </Form>
        {releases.length === 0 ? <EmptyState>{t("research.desk.empty")}</EmptyState> : null}
        <ul className="list">
          {releases.map((release) => (
            <li key={release.id}>
              <h2 className="row">
                <Link to={paths.stewardRelease(release.id)}>
                  {t("research.desk.candidateTitle", { version: release.version })}
                </Link>
                <ReleaseStatus release={release} />
                {release.tier === "controlled" ? <Chip>{t("research.words.tierControlled")}</Chip> : null}
                {release.isDemo ? <Chip>{t("research.desk.demo")}</Chip> : null}
              </h2>
              <p className="meta">
                <When at={release.createdAt} />
                {release.posts > 0
                  ? ` · ${t("research.desk.counts", { threads: release.threads, posts: release.posts })}`
                  : ""}
                {release.status === "candidate"
                  ? ` · ${t("research.desk.signed", { signed: release.signoffs.length, needed: release.needed })}`
                  : ""}
              </p>
              {release.failure ? (
                <p>
                  {t.dynamic(`research.failures.${release.failure.code}`, { count: release.failure.count })}
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      </main>
    </div>
  );
}

import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { route } from "../../shared/http/route.server.ts";
import { formatDateTime } from "../../shared/i18n/format.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireRole, requireStepUp } from "../../shared/session.server.ts";
import { Chip, Notice } from "../../shared/ui/pieces.tsx";
import { getCandidate } from "../desk.server.ts";
import type { CandidatePage } from "../desk.server.ts";
import { ReleaseStatus } from "../release-status.tsx";
import { resumeRelease, signOffRelease } from "../release-commands.server.ts";
import { OtherThresholds, PrivacyTable, QualityTable } from "../report-tables.tsx";
import { SampleState } from "../sample-state.tsx";
import { idFrom } from "../schema.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireRole(request, "steward");
  const page = await getCandidate(actor, idFrom(params.releaseId));
  const title = translator(localeOf(request, actor))("research.desk.candidateTitle", {
    version: page.version,
  });
  const isMoving =
    !page.failure && (page.status === "building" || (page.status === "candidate" && page.isSigned));
  const signed = new URL(request.url).searchParams.has("signed");
  // Without script, the page looks again by itself while something is under way.
  return data({ ...page, title, isMoving, signed }, isMoving ? { headers: { Refresh: "4" } } : undefined);
});

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;
export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: (page as { title: string } | undefined)?.title ?? "", index: false });

export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireRole(request, "steward");
  await requireStepUp(request);
  const releaseId = idFrom(params.releaseId);
  if ((await request.formData()).get("intent") === "resume") {
    await resumeRelease(actor, releaseId);
    return redirect(paths.stewardRelease(releaseId));
  }
  // A signature lets other people's words out: whoever holds an open session by chance cannot give it.
  await requireStepUp(request);
  await signOffRelease(actor, releaseId);
  return redirect(`${paths.stewardRelease(releaseId)}?signed`);
});

type Page = CandidatePage & { isMoving: boolean; signed: boolean };

export default function Candidate() {
  const { t, locale } = useI18n();
  const page = useLoaderData<typeof loader>() as Page;
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <p>
          <Link to={paths.stewardReleases()}>{t("research.desk.back")}</Link>
        </p>
        <h1>{t("research.desk.candidateTitle", { version: page.version })}</h1>
        <p className="row">
          <ReleaseStatus release={page} />
          {page.tier === "controlled" ? <Chip>{t("research.words.tierControlled")}</Chip> : null}
          {page.isDemo ? <Chip>{t("research.desk.demo")}</Chip> : null}
          {page.posts > 0 ? (
            <span className="meta">
              {t("research.desk.counts", { threads: page.threads, posts: page.posts })}
            </span>
          ) : null}
        </p>
        {page.failure ? (
          <Notice tone="danger">
            <p>
              <strong>
                {t.dynamic(`research.failures.${page.failure.code}`, { count: page.failure.count })}
              </strong>
            </p>
            {page.status === "failed" ? (
              <p>{t("research.desk.stoppedAt", { step: t.dynamic(`research.steps.${page.step}`) })}</p>
            ) : null}
            <p>{t("research.desk.resumeAt", { step: t.dynamic(`research.steps.${page.resumeAt}`) })}</p>
            {page.canResume ? (
              <Form method="post">
                <button className="button" name="intent" value="resume">
                  {t("research.desk.resume")}
                </button>
              </Form>
            ) : null}
          </Notice>
        ) : null}
        {page.status === "building" && page.isMoving ? <Notice>{t("research.desk.requested")}</Notice> : null}
        {page.status === "candidate" && page.isMoving ? (
          <Notice tone="success">{t("research.desk.publishing")}</Notice>
        ) : null}
        {page.signed && !page.isMoving && page.status === "candidate" ? (
          <Notice tone="success">{t("research.desk.signedNow")}</Notice>
        ) : null}
        {page.quality ? (
          <>
            <h2>{t("research.desk.threadsSum")}</h2>
            <p>{t("research.desk.threadsSumHint")}</p>
            <QualityTable quality={page.quality} />
          </>
        ) : null}
        {page.privacy ? (
          <>
            <h2>{t("research.portal.privacy")}</h2>
            <PrivacyTable privacy={page.privacy} />
            <OtherThresholds privacy={page.privacy} />
          </>
        ) : null}
        <SampleState page={page} />
        <Signing page={page} />
        <dl className="facts">
          {page.snapshotAt ? (
            <>
              <dt>{t("research.desk.snapshot")}</dt>
              <dd>
                {formatDateTime(new Date(page.snapshotAt), locale)} · <code>{page.snapshotLsn}</code>
              </dd>
            </>
          ) : null}
          {page.manifest ? (
            <>
              <dt>{t("research.desk.manifest")}</dt>
              <dd>
                <code>{page.manifest.slice(0, 32)}…</code>
              </dd>
            </>
          ) : null}
        </dl>
      </main>
    </div>
  );
}

function Signing({ page }: { page: Page }) {
  const { t } = useI18n();
  const isSigned = page.signoffs.some(({ isMine }) => isMine);
  return (
    <>
      {page.files.length > 0 ? (
        <>
          <h2>{t("research.desk.files")}</h2>
          <ul>
            {page.files
              .filter((file) =>
                /^docs\/.*\.html$|^build\.json$|^README\.md$|^data\/posts\.jsonl\.gz$/.test(file),
              )
              .map((file) => (
                <li key={file}>
                  <a href={paths.stewardFile(page.id, file)}>{file}</a>
                </li>
              ))}
          </ul>
        </>
      ) : null}
      {page.signoffs.length > 0 ? (
        <p>
          {t("research.desk.signedBy", { names: page.signoffs.map(({ pseudonym }) => pseudonym).join(", ") })}
          {" · "}
          {t("research.desk.signed", { signed: page.signoffs.length, needed: page.needed })}
        </p>
      ) : null}
      {page.status === "candidate" && page.humanSample && !page.isMoving ? (
        <Form method="post" className="card stack">
          <h2>{t("research.desk.signTitle")}</h2>
          <p>{t("research.desk.signHint", { needed: page.needed })}</p>
          {isSigned ? (
            <p>
              <strong>{t("research.desk.alreadySigned")}</strong>
            </p>
          ) : (
            <p>
              <button className="button primary">{t("research.desk.sign")}</button>
            </p>
          )}
        </Form>
      ) : null}
    </>
  );
}

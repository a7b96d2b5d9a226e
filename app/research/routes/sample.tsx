import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireRole } from "../../shared/session.server.ts";
import { Chip } from "../../shared/ui/pieces.tsx";
import { getSamplePage, markSample } from "../sample.server.ts";
import type { SamplePage } from "../sample.server.ts";
import { idFrom, leakTypes, marksFrom } from "../schema.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireRole(request, "steward");
  const page = await getSamplePage(actor, idFrom(params.releaseId));
  if (page.rows.length === 0) throw redirect(paths.stewardRelease(page.id));
  return { page, title: translator(localeOf(request, actor))("research.sample.title") };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireRole(request, "steward");
  const releaseId = idFrom(params.releaseId);
  const { isFinished } = await markSample(actor, releaseId, marksFrom(await request.formData()));
  return redirect(isFinished ? paths.stewardRelease(releaseId) : paths.stewardSample(releaseId));
});

export default function Sample() {
  const { t } = useI18n();
  const { page } = useLoaderData<typeof loader>() as { page: SamplePage };
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <p>
          <Link to={paths.stewardRelease(page.id)}>
            {t("research.desk.candidateTitle", { version: page.version })}
          </Link>
        </p>
        <h1>{t("research.sample.title")}</h1>
        <p>{t("research.sample.how")}</p>
        <p>
          <strong>{t("research.sample.progress", { mine: page.mine, posts: page.posts })}</strong>
        </p>
        <Form method="post" className="stack">
          <ul className="list">
            {page.rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </ul>
          <p>
            <button className="button primary">
              {t("research.sample.submit", { count: page.rows.length })}
            </button>
          </p>
        </Form>
      </main>
    </div>
  );
}

function Row({ row }: { row: SamplePage["rows"][number] }) {
  const { t } = useI18n();
  return (
    <li>
      <p className="row">
        <Chip>{t.dynamic(`research.kinds.${row.kind}`)}</Chip>
        <code className="meta">{row.key}</code>
      </p>
      <div lang={row.language}>
        {row.title ? (
          <p>
            <strong>{row.title}</strong>
          </p>
        ) : null}
        {row.body.split(/\n+/).map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </div>
      <p className="field">
        <label htmlFor={`leak-${row.id}`}>{t("research.sample.question")}</label>
        <select id={`leak-${row.id}`} name={row.id} defaultValue="" required>
          <option value="">{t("research.sample.choose")}</option>
          {leakTypes.map((type) => (
            <option key={type} value={type}>
              {t.dynamic(`research.sample.leaks.${type}`)}
            </option>
          ))}
        </select>
      </p>
    </li>
  );
}

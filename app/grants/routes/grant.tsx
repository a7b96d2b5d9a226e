import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actionHeaders, refused } from "../../shared/http/composed.server.ts";
import { parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { authorize } from "../../shared/policy.ts";
import { requireActor } from "../../shared/session.server.ts";
import { FormErrors } from "../../shared/ui/form.tsx";
import { Notice } from "../../shared/ui/pieces.tsx";
import { studyNumberFrom } from "../../studies/schema.ts";
import { attestErasure, certifyDestruction } from "../commands/attest.server.ts";
import { AccessLog, Application } from "../grant-facts.tsx";
import { Certificate, Erasures, Files } from "../holder-parts.tsx";
import { listLinkedFiles } from "../files.server.ts";
import { getGrant } from "../grant.server.ts";
import { grantPolicy } from "../policy.ts";
import { getGrantPage } from "../queries.server.ts";
import { ReviewList } from "../review-list.tsx";
import { attestSchema, certificateSchema } from "../schema.ts";
import { StandingChip } from "../standing-chip.tsx";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  const number = studyNumberFrom(params.number);
  return {
    title: translator(localeOf(request, actor))("grants.page.title"),
    isDone: new URL(request.url).searchParams.has("done"),
    grant: await getGrantPage(actor, number),
    versions: await listLinkedFiles(actor, number),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  pageMeta({ title: loaded?.title ?? "", index: false });
export const headers = actionHeaders;

/** POST: with `intent` destroy the certificate of destruction, else the rows on the page that are gone. */
export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request);
  const number = studyNumberFrom(params.number);
  authorize(grantPolicy["grant.attest"](actor, await getGrant(number)));
  const form = await request.formData();
  if (form.get("intent") === "destroy") {
    const parsed = parseForm(certificateSchema, form);
    if (!parsed.ok) return refused(parsed.values, parsed.errors);
    await certifyDestruction(actor, number, parsed.value);
    return redirect(paths.grant(number));
  }
  const parsed = parseForm(attestSchema, form);
  if (!parsed.ok) return refused(parsed.values, parsed.errors);
  await attestErasure(actor, number, parsed.value);
  return redirect(`${paths.grant(number)}?done`);
});

export default function GrantPage() {
  const { t } = useI18n();
  const { title, isDone, grant, versions } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <p className="meta">
          <a href={paths.dataAccess()}>{t("grants.title")}</a>
        </p>
        <h1>{title}</h1>
        <p>
          <a href={paths.study(grant.number)} lang={grant.language}>
            {grant.title}
          </a>
        </p>
        <p className="row">
          <StandingChip standing={grant.standing} />
        </p>
        {isDone ? <Notice tone="success">{t("grants.erasures.done")}</Notice> : null}
        <FormErrors state={state} />
        {grant.isMine && grant.standing === "open" ? <Files versions={versions} /> : null}
        {grant.isMine && grant.canAttest && !grant.destroyedAt ? (
          <Erasures grant={grant} state={state} />
        ) : null}
        <Application grant={grant} />
        <section className="stack" aria-labelledby="reviews-title">
          <h2 id="reviews-title">{t("grants.page.reviews")}</h2>
          {grant.reviews.length === 0 ? <p>{t("grants.page.noReview")}</p> : null}
          <ReviewList reviews={grant.reviews} />
          {grant.canReview ? (
            <p>
              <a className="button primary" href={paths.reviewGrant(grant.number)}>
                {t("grants.page.review")}
              </a>
            </p>
          ) : null}
        </section>
        <AccessLog grant={grant} />
        {grant.isMine && grant.canAttest && !grant.destroyedAt ? (
          <Certificate number={grant.number} due={grant.certificateDue} state={state} />
        ) : null}
      </main>
    </div>
  );
}

import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SourceList } from "../../questions/thread/source-list.tsx";
import { formValues, invalid, invalidField, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";
import { Choices, FormErrors, TextArea } from "../../shared/ui/form.tsx";
import { reviewAnswer } from "../commands/review-answer.server.ts";
import { PostQuote } from "../post-quote.tsx";
import { getReviewable } from "../review.server.ts";
import { postIdFrom, reviewSchema } from "../schema.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  const postId = postIdFrom(params.postId);
  return {
    title: translator(localeOf(request, actor))("answers.review.title"),
    postId,
    ...(await getReviewable(actor, postId)),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

/** POST: what a professional found when they read the answer again; leads to the next one. */
export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request);
  const form = await request.formData();
  const parsed = parseForm(reviewSchema, form);
  if (!parsed.ok) return invalid(parsed);
  const result = await reviewAnswer(actor, postIdFrom(params.postId), parsed.value);
  return result.ok ? redirect(paths.reviews()) : invalidField("reason", result.problem, formValues(form));
});

export default function Review() {
  const { t } = useI18n();
  const { title, postId, quote, sources, isMine } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const verdicts = isMine ? (["current"] as const) : (["current", "outdated"] as const);
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <FormErrors state={state} />
        <PostQuote {...quote} />
        <SourceList sources={sources} />
        {isMine ? (
          <p>
            <a href={paths.editPost(postId)}>{t("answers.review.editMine")}</a>
          </p>
        ) : null}
        <form method="post" className="form">
          <Choices
            name="verdict"
            label={t("answers.review.label")}
            required
            initial={isMine ? "current" : undefined}
            state={state}
            options={verdicts.map((verdict) => ({
              value: verdict,
              label: t(`answers.review.verdicts.${verdict}`),
              detail: t.dynamic(
                verdict === "current" && isMine
                  ? "answers.review.details.currentMine"
                  : `answers.review.details.${verdict}`,
              ),
            }))}
          />
          {isMine ? null : (
            <TextArea
              name="reason"
              label={t("answers.mark.reason")}
              hint={t("answers.review.reasonHint")}
              rows={4}
              maxLength={1_000}
              state={state}
            />
          )}
          <div className="actions">
            <button className="button primary">{t("form.send")}</button>
          </div>
        </form>
      </main>
    </div>
  );
}

import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actionHeaders, keepingWhatWasTyped, refused, signedOut } from "../../shared/http/composed.server.ts";
import { NeedsAccount, SignInAgain } from "../../questions/composer/signed-out.tsx";
import { formValues, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { Choices, FormErrors, TextArea } from "../../shared/ui/form.tsx";
import { markAnswer } from "../commands/mark-answer.server.ts";
import { findMarkable } from "../marks.server.ts";
import { PostQuote } from "../post-quote.tsx";
import { markSchema, postIdFrom } from "../schema.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const postId = postIdFrom(params.postId);
  return {
    title: translator(localeOf(request, actor))("answers.mark.title"),
    postId,
    markable: actor ? await findMarkable(actor, postId) : null,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });
export const headers = actionHeaders;

export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const postId = postIdFrom(params.postId);
  const form = await request.formData();
  const values = formValues(form);
  const actor = await findActor(request);
  if (!actor) return signedOut(values);
  const parsed = parseForm(markSchema, form);
  if (!parsed.ok) return refused(values, parsed.errors);
  return keepingWhatWasTyped(values, async () => {
    const result = await markAnswer(actor, postId, parsed.value);
    if (!result.ok) return refused(values, { reason: result.problem });
    return redirect(paths.post(postId));
  });
});

export default function Mark() {
  const { t } = useI18n();
  const { title, postId, markable } = useLoaderData<typeof loader>();
  const composed = useActionData<typeof action>();
  if (!markable && !composed) {
    return (
      <div className="page narrow">
        <main id="main" className="stack">
          <h1>{title}</h1>
          <NeedsAccount next={paths.markPost(postId)} />
        </main>
      </div>
    );
  }
  const kinds = [
    ...(markable?.canJudge ? (["accurate", "disagree"] as const) : []),
    "dangerous" as const,
    ...(markable?.mine ? (["none"] as const) : []),
  ];
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        {composed?.isSignedOut ? <SignInAgain /> : null}
        <FormErrors state={composed} />
        {markable ? <PostQuote {...markable.quote} /> : null}
        <form method="post" className="form" action={paths.markPost(postId)}>
          <Choices
            name="mark"
            label={t("answers.mark.label")}
            required
            initial={markable?.mine ?? (kinds.length === 1 ? "dangerous" : undefined)}
            state={composed}
            options={kinds.map((kind) => ({
              value: kind,
              label: t(`answers.mark.kinds.${kind}`),
              detail: t.dynamic(
                kind === "dangerous" && markable && !markable.hasBadge
                  ? "answers.mark.details.dangerousMember"
                  : `answers.mark.details.${kind}`,
              ),
            }))}
          />
          <TextArea
            name="reason"
            label={t("answers.mark.reason")}
            hint={t(kinds.length === 1 ? "answers.mark.dangerHint" : "answers.mark.reasonHint")}
            rows={4}
            maxLength={1_000}
            required={kinds.length === 1}
            state={composed}
          />
          <div className="actions">
            <button className="button primary">{t("form.send")}</button>
          </div>
        </form>
      </main>
    </div>
  );
}

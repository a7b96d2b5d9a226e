import { randomUUID } from "node:crypto";
import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  actionHeaders,
  keepingWhatWasTyped,
  previewed,
  refused,
  signedOut,
} from "../../shared/http/composed.server.ts";
import { CareCard } from "../../questions/composer/care-card.tsx";
import { careBefore } from "../../questions/composer/care.server.ts";
import { NeedsAccount, SignInAgain } from "../../questions/composer/signed-out.tsx";
import { formValues, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { FormErrors } from "../../shared/ui/form.tsx";
import { CommentForm } from "../comment-form.tsx";
import { addComment } from "../commands/add-comment.server.ts";
import { PostQuote } from "../post-quote.tsx";
import { findPostFor } from "../queries.server.ts";
import { commentSchema, postIdFrom } from "../schema.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const postId = postIdFrom(params.postId);
  const found = await findPostFor(actor, postId);
  return {
    title: translator(localeOf(request, actor))("answers.comment.title"),
    isSignedIn: actor !== null,
    postId,
    quote: found && { title: found.question.title, html: found.post.bodyHtml, language: found.post.language },
    formKey: randomUUID(),
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
  const parsed = parseForm(commentSchema, form);
  if (!parsed.ok) return refused(values, parsed.errors);
  const care = careBefore(parsed.value.body, parsed.value.careShown, actor, localeOf(request, actor));
  if (care) return previewed(values, care);
  return keepingWhatWasTyped(values, async () => {
    const result = await addComment(actor, postId, parsed.value);
    if (!result.ok) return refused(values, { body: result.problem });
    return redirect(paths.post(result.postId));
  });
});

export default function Comment() {
  const { t } = useI18n();
  const { title, isSignedIn, postId, quote, formKey } = useLoaderData<typeof loader>();
  const composed = useActionData<typeof action>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        {composed?.isSignedOut ? <SignInAgain /> : null}
        <FormErrors state={composed} />
        {composed?.preview ? <CareCard care={composed.preview.care} /> : null}
        {quote ? <PostQuote {...quote} /> : null}
        {quote || composed ? null : <p>{t("errors.not-found")}</p>}
        {composed || (isSignedIn && quote) ? (
          <CommentForm
            postId={postId}
            formKey={formKey}
            state={composed}
            isCareShown={Boolean(composed?.preview)}
          />
        ) : isSignedIn ? null : (
          <NeedsAccount next={paths.commentPost(postId)} />
        )}
      </main>
    </div>
  );
}

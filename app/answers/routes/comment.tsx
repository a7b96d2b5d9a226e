import { randomUUID } from "node:crypto";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DraftNotice } from "../../drafts/draft-notice.tsx";
import { openDrafting } from "../../drafts/queries.server.ts";
import { actionHeaders } from "../../shared/http/composed.server.ts";
import { CareCard } from "../../questions/composer/care-card.tsx";
import { compose } from "../../questions/composer/compose.server.ts";
import { scriptHeaders } from "../../questions/composer/composer-script.tsx";
import { NeedsAccount, SignInAgain } from "../../questions/composer/signed-out.tsx";
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
  const page = {
    title: translator(localeOf(request, actor))("answers.comment.title"),
    isSignedIn: actor !== null,
    postId,
    quote: found && { title: found.question.title, html: found.post.bodyHtml, language: found.post.language },
    isJustSaved: new URL(request.url).searchParams.has("saved"),
    drafting: await openDrafting(actor, `comment:${postId}`),
    formKey: randomUUID(),
  };
  return data(page, { headers: actor ? scriptHeaders : {} });
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });
export const headers = actionHeaders;

export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const postId = postIdFrom(params.postId);
  return compose(request, {
    place: `comment:${postId}`,
    schema: commentSchema,
    look: (_, input) => ({ ...input, ...asAnswered, title: null }),
    send: async (actor, input) => {
      const result = await addComment(actor, postId, input);
      return result.ok ? paths.post(result.postId) : { body: result.problem };
    },
  });
});

/** A comment has no choices of its own: it is read where the post above it is, and not shared unless that is said later. */
const asAnswered = { audience: "everyone", search: "index", research: "none", seenPreview: "" } as const;

export default function Comment() {
  const { t } = useI18n();
  const { title, isSignedIn, postId, quote, isJustSaved, drafting, formKey } = useLoaderData<typeof loader>();
  const composed = useActionData<typeof action>();
  const state = composed ?? (drafting?.fields ? { errors: {}, values: drafting.fields } : undefined);
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        {composed?.isSignedOut ? (
          <SignInAgain keptFor={composed.isKept && paths.commentPost(postId)} />
        ) : null}
        <FormErrors state={composed} />
        <DraftNotice
          drafting={drafting}
          composed={composed}
          isJustSaved={isJustSaved}
          formId="comment-form"
        />
        {composed?.preview?.care ? <CareCard care={composed.preview.care} /> : null}
        {quote ? <PostQuote {...quote} /> : null}
        {quote || composed ? null : <p>{t("errors.not-found")}</p>}
        {composed || (isSignedIn && quote) ? (
          <CommentForm
            postId={postId}
            formKey={formKey}
            drafting={drafting}
            state={state}
            preview={composed?.preview}
          />
        ) : isSignedIn ? null : (
          <NeedsAccount next={paths.commentPost(postId)} />
        )}
      </main>
    </div>
  );
}

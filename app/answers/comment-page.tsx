import type { useActionData, useLoaderData } from "@remix-run/react";
import { DraftNotice } from "../drafts/draft-notice.tsx";
import { CareCard } from "../questions/composer/care-card.tsx";
import { NeedsAccount, SignInAgain } from "../questions/composer/signed-out.tsx";
import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import { FormErrors } from "../shared/ui/form.tsx";
import { CommentForm } from "./comment-form.tsx";
import type { Below, loadBelow, sendBelow } from "./comment-route.server.ts";
import { PostQuote } from "./post-quote.tsx";

interface CommentPageProps {
  below: Below;
  page: ReturnType<typeof useLoaderData<typeof loadBelow>>;
  composed: ReturnType<typeof useActionData<typeof sendBelow>>;
}

/** The page on which something is written below a post. */
export function CommentPage({ below, page, composed }: CommentPageProps) {
  const { t } = useI18n();
  const { title, isSignedIn, postId, quote, isJustSaved, drafting, formKey } = page;
  const here = below === "simple" ? paths.simplifyPost(postId) : paths.commentPost(postId);
  const state = composed ?? (drafting?.fields ? { errors: {}, values: drafting.fields } : undefined);
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        {below === "simple" ? <p>{t("answers.simple.lead")}</p> : null}
        {composed?.isSignedOut ? <SignInAgain keptFor={composed.isKept && here} /> : null}
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
            below={below}
            action={here}
            formKey={formKey}
            drafting={drafting}
            state={state}
            preview={composed?.preview}
          />
        ) : isSignedIn ? null : (
          <NeedsAccount next={here} />
        )}
      </main>
    </div>
  );
}

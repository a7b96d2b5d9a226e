import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { NotFound } from "../../shared/errors.ts";
import { invalidField } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";
import { FormErrors } from "../../shared/ui/form.tsx";
import { withdrawPost } from "../commands/withdraw-post.server.ts";
import { PostQuote } from "../post-quote.tsx";
import { getPostFor } from "../queries.server.ts";
import { postIdFrom } from "../schema.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  const postId = postIdFrom(params.postId);
  const { post, question, isMine } = await getPostFor(actor, postId);
  if (!isMine || post.status === "removed") throw new NotFound();
  return {
    title: translator(localeOf(request, actor))("answers.withdraw.title"),
    postId,
    quote: { title: question.title, html: post.bodyHtml, language: post.language },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request);
  const result = await withdrawPost(actor, postIdFrom(params.postId));
  if (!result.ok) return invalidField("form", result.problem, {});
  return redirect(result.wasQuestion ? paths.home() : paths.question(result.number, result.slug));
});

export default function Withdraw() {
  const { t } = useI18n();
  const { title, postId, quote } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <FormErrors state={state} />
        <PostQuote {...quote} />
        <p>{t("answers.withdraw.text")}</p>
        <form method="post" className="actions" action={paths.withdrawPost(postId)}>
          <button className="button danger">{t("answers.withdraw.confirm")}</button>
          <Link className="button" to={paths.post(postId)}>
            {t("form.cancel")}
          </Link>
        </form>
      </main>
    </div>
  );
}

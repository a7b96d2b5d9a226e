import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { DraftNotice } from "../../drafts/draft-notice.tsx";
import { openDrafting } from "../../drafts/queries.server.ts";
import { CareCard } from "../../questions/composer/care-card.tsx";
import { compose } from "../../questions/composer/compose.server.ts";
import { scriptHeaders } from "../../questions/composer/composer-script.tsx";
import { NeedsAccount, SignInAgain } from "../../questions/composer/signed-out.tsx";
import { listTopicGroups } from "../../questions/composer/topics.server.ts";
import { actionHeaders } from "../../shared/http/composed.server.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { FormErrors } from "../../shared/ui/form.tsx";
import { editPost } from "../commands/edit-post.server.ts";
import { EditForm } from "../edit-form.tsx";
import { getEditable } from "../queries.server.ts";
import { editSchema, postIdFrom } from "../schema.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const postId = postIdFrom(params.postId);
  const locale = localeOf(request, actor);
  // Somebody signed out while writing gets their form back: nothing is thrown, nothing else is shown.
  const editable = actor ? await getEditable(actor, postId) : null;
  return data(
    {
      title: translator(locale)("answers.edit.title"),
      postId,
      editable,
      groups: editable?.kind === "question" ? await listTopicGroups(locale) : [],
      isJustSaved: new URL(request.url).searchParams.has("saved"),
      drafting: await openDrafting(actor, `edit:${postId}`),
    },
    { headers: actor ? scriptHeaders : {} },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });
export const headers = actionHeaders;

const fieldOf = {
  "edited-meanwhile": "form",
  "unknown-topic": "topics",
  "source-needed": "source1Title",
} as Partial<Record<string, string>>;

export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const postId = postIdFrom(params.postId);
  return compose(request, {
    place: `edit:${postId}`,
    schema: editSchema,
    // The research choice is made on a page of its own: what was agreed to does not change with the words.
    look: (_, input) => ({
      ...input,
      title: input.title ?? null,
      language: input.language ?? "",
      sources: input.sources ?? [],
      research: "none",
      seenPreview: "",
    }),
    send: async (actor, input) => {
      const result = await editPost(actor, postId, input);
      return result.ok ? paths.post(postId) : { [fieldOf[result.problem] ?? "body"]: result.problem };
    },
  });
});

export default function Edit() {
  const { t } = useI18n();
  const { title, postId, editable, groups, isJustSaved, drafting } = useLoaderData<typeof loader>();
  const composed = useActionData<typeof action>();
  const values = composed ? null : (drafting?.fields ?? editable?.values);
  const state = composed ?? (values ? { errors: {}, values } : undefined);
  if (!state) {
    return (
      <div className="page narrow">
        <main id="main" className="stack">
          <h1>{title}</h1>
          <NeedsAccount next={paths.editPost(postId)} />
        </main>
      </div>
    );
  }
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>{t("answers.edit.lead")}</p>
        {editable?.isProfessional ? <p>{t("answers.edit.professional")}</p> : null}
        {composed?.isSignedOut ? <SignInAgain keptFor={composed.isKept && paths.editPost(postId)} /> : null}
        <FormErrors state={composed} />
        <DraftNotice drafting={drafting} composed={composed} isJustSaved={isJustSaved} formId="edit-form" />
        {composed?.preview?.care ? <CareCard care={composed.preview.care} /> : null}
        <EditForm
          postId={postId}
          editable={editable}
          groups={groups}
          drafting={drafting}
          state={state}
          preview={composed?.preview}
        />
        {editable ? (
          <p className="actions">
            <Link to={paths.post(postId)}>{t("form.cancel")}</Link>
            {editable.kind === "comment" ? null : (
              <Link to={paths.researchChoice(postId)}>{t("answers.edit.research")}</Link>
            )}
            <Link to={paths.withdrawPost(postId)}>{t("answers.edit.withdraw")}</Link>
          </p>
        ) : null}
      </main>
    </div>
  );
}

import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { BodyField, VisibilityFields } from "../../questions/composer/fields.tsx";
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
import { bounds } from "../../questions/schema.ts";
import { formValues, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { Field, FormErrors, typed } from "../../shared/ui/form.tsx";
import { editPost } from "../commands/edit-post.server.ts";
import { getEditable } from "../queries.server.ts";
import { editSchema, postIdFrom } from "../schema.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const postId = postIdFrom(params.postId);
  return {
    title: translator(localeOf(request, actor))("answers.edit.title"),
    postId,
    // Somebody signed out while writing gets their form back: nothing is thrown, nothing else is shown.
    editable: actor ? await getEditable(actor, postId) : null,
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
  const parsed = parseForm(editSchema, form);
  if (!parsed.ok) return refused(values, parsed.errors);
  const { title = "", body, careShown } = parsed.value;
  const care = careBefore(`${title}\n\n${body}`, careShown, actor, localeOf(request, actor));
  if (care) return previewed(values, care);
  return keepingWhatWasTyped(values, async () => {
    const result = await editPost(actor, postId, parsed.value);
    if (!result.ok)
      return refused(values, { [result.problem === "edited-meanwhile" ? "form" : "body"]: result.problem });
    return redirect(paths.post(postId));
  });
});

export default function Edit() {
  const { t } = useI18n();
  const { title, postId, editable } = useLoaderData<typeof loader>();
  const composed = useActionData<typeof action>();
  const state = composed ?? (editable ? { errors: {}, values: editable.values } : undefined);
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
  const hasTitle = state.values.title !== undefined;
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>{t("answers.edit.lead")}</p>
        {editable?.isProfessional ? <p>{t("answers.edit.professional")}</p> : null}
        {composed?.isSignedOut ? <SignInAgain /> : null}
        <FormErrors state={composed} />
        {composed?.preview ? <CareCard care={composed.preview.care} /> : null}
        <form method="post" className="form" action={paths.editPost(postId)}>
          {hasTitle ? (
            <Field
              name="title"
              label={t("answers.ask.questionTitle")}
              maxLength={bounds.title.max * 2}
              required
              state={state}
            />
          ) : null}
          <BodyField
            label={t("answers.edit.body")}
            hint={t("answers.edit.bodyHint")}
            rows={12}
            state={state}
          />
          {state.values.audience === undefined ? null : (
            <VisibilityFields state={state} thread={editable?.thread} />
          )}
          <input type="hidden" name="revision" value={typed(state, "revision")} />
          <input type="hidden" name="careShown" value={composed?.preview ? "1" : ""} />
          <div className="actions">
            <button className="button primary">{t("form.save")}</button>
            {editable ? (
              <Link className="button" to={paths.post(postId)}>
                {t("form.cancel")}
              </Link>
            ) : null}
            {editable && state.values.audience !== undefined ? (
              <Link className="button quiet" to={paths.researchChoice(postId)}>
                {t("answers.edit.research")}
              </Link>
            ) : null}
            {editable ? (
              <Link className="button quiet" to={paths.withdrawPost(postId)}>
                {t("answers.edit.withdraw")}
              </Link>
            ) : null}
          </div>
        </form>
      </main>
    </div>
  );
}

import { randomUUID } from "node:crypto";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CareCard } from "../../questions/composer/care-card.tsx";
import { ComposerForm } from "../../questions/composer/composer-form.tsx";
import { LanguageField } from "../../questions/composer/fields.tsx";
import { NeedsAccount, SignInAgain } from "../../questions/composer/signed-out.tsx";
import { bounds } from "../../questions/schema.ts";
import { actionHeaders } from "../../shared/http/composed.server.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { Choices, Field, FormErrors, TextArea } from "../../shared/ui/form.tsx";
import { propose } from "../commands/propose.server.ts";
import { composeParts } from "../composing.server.ts";
import { ProposalPreviewCard, SimilarProposals } from "../preview-card.tsx";
import { findSimilarProposals } from "../queries.server.ts";
import { proposalKinds, proposalSchema, textBounds, writtenFields } from "../schema.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const title = translator(localeOf(request, actor))("proposals.new.title");
  return data({ title, isSignedIn: actor !== null, formKey: randomUUID() });
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  pageMeta({ title: loaded?.title ?? "", index: false });
export const headers = actionHeaders;

export const action = route(async ({ request }: ActionFunctionArgs) =>
  composeParts(request, await request.formData(), {
    schema: proposalSchema,
    fields: writtenFields,
    near: ({ title, problem, proposal }) => findSimilarProposals({ title, text: `${problem}\n${proposal}` }),
    send: async (actor, input) => {
      const result = await propose(actor, input);
      return result.ok ? paths.proposal(result.number) : { form: result.problem };
    },
  }),
);

export default function NewProposal() {
  const { t } = useI18n();
  const { title, isSignedIn, formKey } = useLoaderData<typeof loader>();
  const composed = useActionData<typeof action>();
  const preview = composed?.preview;
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        {preview ? null : <p>{t("proposals.new.lead")}</p>}
        {composed?.isSignedOut ? <SignInAgain /> : null}
        <FormErrors state={composed} />
        {preview?.look.care ? <CareCard care={preview.look.care} /> : null}
        {preview ? <SimilarProposals similar={preview.similar} /> : null}
        {isSignedIn || composed ? (
          <ComposerForm
            id="proposal-form"
            action={paths.newProposal()}
            formKey={formKey}
            drafting={null}
            state={composed}
            preview={preview?.look}
            postLabel={t("proposals.new.post")}
          >
            {preview ? <ProposalPreviewCard preview={preview} formId="proposal-form" /> : null}
            {preview ? <h2 id="proposal-form-fields">{t("answers.preview.yourText")}</h2> : null}
            <Choices
              name="kind"
              label={t("proposals.fields.kind")}
              required
              state={composed}
              options={proposalKinds.map((kind) => ({
                value: kind,
                label: t(`proposals.kinds.${kind}`),
                detail: t(`proposals.kindDetails.${kind}`),
              }))}
            />
            <Field
              name="title"
              label={t("proposals.fields.title")}
              hint={t("proposals.hints.title")}
              maxLength={bounds.title.max * 2}
              required
              state={composed}
            />
            {(["problem", "proposal"] as const).map((name) => (
              <TextArea
                key={name}
                name={name}
                label={t(`proposals.fields.${name}`)}
                hint={t(`proposals.hints.${name}`)}
                maxLength={textBounds[name].max}
                required
                state={composed}
              />
            ))}
            <Field
              name="concerned"
              label={t("proposals.fields.concerned")}
              hint={t("proposals.hints.concerned")}
              maxLength={textBounds.concerned.max}
              required
              state={composed}
            />
            <LanguageField state={composed} />
          </ComposerForm>
        ) : (
          <NeedsAccount next={paths.newProposal()} />
        )}
      </main>
    </div>
  );
}

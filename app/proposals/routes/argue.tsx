import { randomUUID } from "node:crypto";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SourceFields } from "../../answers/source-fields.tsx";
import { CareCard } from "../../questions/composer/care-card.tsx";
import { ComposerForm } from "../../questions/composer/composer-form.tsx";
import { BodyField, LanguageField } from "../../questions/composer/fields.tsx";
import { NeedsAccount, SignInAgain } from "../../questions/composer/signed-out.tsx";
import { actionHeaders } from "../../shared/http/composed.server.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { Choices, FormErrors } from "../../shared/ui/form.tsx";
import { argue } from "../commands/argue.server.ts";
import { composeParts } from "../composing.server.ts";
import { ProposalPreviewCard } from "../preview-card.tsx";
import { getProposal } from "../queries.server.ts";
import { argumentKinds, argumentSchema, proposalNumberFrom, sides } from "../schema.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const proposal = await getProposal(actor, proposalNumberFrom(params.number));
  const given = new URL(request.url).searchParams.get("side");
  return data({
    title: translator(localeOf(request, actor))("proposals.argue.title"),
    isSignedIn: actor !== null,
    number: proposal.number,
    about: { title: proposal.title, language: proposal.language },
    side: sides.find((side) => side === given) ?? null,
    formKey: randomUUID(),
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  pageMeta({ title: loaded?.title ?? "", index: false });
export const headers = actionHeaders;

export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const number = proposalNumberFrom(params.number);
  return composeParts(request, await request.formData(), {
    schema: argumentSchema,
    fields: ["body"],
    send: async (actor, input) => {
      const result = await argue(actor, number, input);
      if (result.ok) return `${paths.proposal(number)}#arguments`;
      return { [result.problem === "kind-needed" ? "kind" : "body"]: result.problem };
    },
  });
});

export default function Argue() {
  const { t } = useI18n();
  const { title, isSignedIn, number, about, side, formKey } = useLoaderData<typeof loader>();
  const composed = useActionData<typeof action>();
  const preview = composed?.preview;
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>
          <a href={paths.proposal(number)} lang={about.language}>
            {about.title}
          </a>
        </p>
        {composed?.isSignedOut ? <SignInAgain /> : null}
        <FormErrors state={composed} />
        {preview?.look.care ? <CareCard care={preview.look.care} /> : null}
        {isSignedIn || composed ? (
          <ComposerForm
            id="argument-form"
            action={paths.argueProposal(number)}
            formKey={formKey}
            drafting={null}
            state={composed}
            preview={preview?.look}
            postLabel={t("proposals.argue.post")}
          >
            {preview ? <ProposalPreviewCard preview={preview} formId="argument-form" /> : null}
            {preview ? <h2 id="argument-form-fields">{t("answers.preview.yourText")}</h2> : null}
            <Choices
              name="side"
              label={t("proposals.argue.side")}
              required
              state={composed}
              initial={side ?? undefined}
              options={sides.map((value) => ({ value, label: t(`proposals.sides.${value}`) }))}
            />
            <Choices
              name="kind"
              label={t("answers.form.kind")}
              required
              state={composed}
              options={argumentKinds.map((kind) => ({
                value: kind,
                label: t(`answers.kinds.${kind}`),
                detail: t(`answers.kinds.${kind}Detail`),
              }))}
            />
            <BodyField
              label={t("proposals.argue.body")}
              hint={t("proposals.argue.bodyHint")}
              rows={8}
              state={composed}
            />
            <SourceFields state={composed} />
            <LanguageField state={composed} />
          </ComposerForm>
        ) : (
          <NeedsAccount next={paths.argueProposal(number)} />
        )}
      </main>
    </div>
  );
}

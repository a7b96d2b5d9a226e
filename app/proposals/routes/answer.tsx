import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { invalid, invalidField, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";

import { Choices, FormErrors, TextArea } from "../../shared/ui/form.tsx";
import { answerProposal } from "../commands/answer-proposal.server.ts";
import { moves } from "../policy.ts";
import { getProposalToAnswer } from "../queries.server.ts";
import { requireTeam } from "../require-team.server.ts";
import { answerToProposalSchema, proposalNumberFrom, textBounds } from "../schema.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireTeam(request);
  const { number, title, language, state, status } = await getProposalToAnswer(
    actor,
    proposalNumberFrom(params.number),
  );
  return {
    title: translator(localeOf(request, actor))("proposals.answer.title"),
    about: { number, title, language },
    pseudonym: actor.pseudonym,
    next: status !== "published" ? [] : moves[state],
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  pageMeta({ title: loaded?.title ?? "", index: false });

export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const number = proposalNumberFrom(params.number);
  const actor = await requireTeam(request);
  const parsed = parseForm(answerToProposalSchema, await request.formData());
  if (!parsed.ok) return invalid(parsed);
  const result = await answerProposal(actor, number, parsed.value);
  if (result.ok) return redirect(`${paths.proposal(number)}#answers`);
  return invalidField(result.problem === "too-nested" ? "body" : "state", result.problem, parsed.values);
});

export default function AnswerProposal() {
  const { t } = useI18n();
  const { title, about, pseudonym, next } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>
          <a href={paths.proposal(about.number)} lang={about.language}>
            {about.title}
          </a>
        </p>
        <FormErrors state={state} />
        {next.length === 0 && !state ? (
          <p>{t("problems.proposal-move")}</p>
        ) : (
          <form method="post" className="form" action={paths.answerProposal(about.number)}>
            <Choices
              name="state"
              label={t("proposals.answer.state")}
              required
              state={state}
              initial={next.length === 1 ? next[0] : undefined}
              options={next.map((value) => ({ value, label: t(`proposals.states.${value}`) }))}
            />
            <TextArea
              name="body"
              label={t("proposals.answer.body")}
              hint={t("proposals.answer.hint", { pseudonym })}
              rows={10}
              maxLength={textBounds.answer.max}
              required
              state={state}
            />
            <div className="actions">
              <button className="button primary">{t("proposals.answer.post")}</button>
              <a className="button" href={paths.proposal(about.number)}>
                {t("form.cancel")}
              </a>
            </div>
          </form>
        )}
      </main>
    </div>
  );
}

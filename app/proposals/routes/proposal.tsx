import type { ReactNode } from "react";
import { data } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { environment } from "../../shared/env.server.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { Chip, Cooked, When } from "../../shared/ui/pieces.tsx";
import { Answers } from "../answers.tsx";
import { Arguments } from "../arguments.tsx";
import { ReportText } from "../../moderation/report-link.tsx";
import { Held } from "../held.tsx";
import { isOpen, moves, proposalPolicy } from "../policy.ts";
import { getProposal } from "../queries.server.ts";
import { proposalNumberFrom } from "../schema.ts";
import { Clock, StateChip } from "../state.tsx";
import { Support, supportOutcome } from "../support.tsx";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const proposal = await getProposal(actor, proposalNumberFrom(params.number));
  const given = new URL(request.url).searchParams.get("support");
  return data(
    {
      proposal,
      invitesVisitor: actor === null && isOpen(proposal),
      outcome: actor && supportOutcome(given),
      isMember: actor !== null,
      isIndexed: proposal.status === "published",
      canSupport: proposalPolicy["proposal.support"](actor, proposal, true).allowed,
      canArgue: actor ? proposalPolicy["proposal.argue"](actor, proposal).allowed : isOpen(proposal),
      canAnswer:
        proposalPolicy["proposal.answer"](actor).allowed &&
        proposal.status === "published" &&
        moves[proposal.state].length > 0,
      canPublish:
        proposal.charterVersion === null && proposalPolicy["charter.publish"](actor, proposal).allowed,
      canonical: environment().BASE_URL + paths.proposal(proposal.number),
    },
    actor ? undefined : { headers: { "X-Page-Version": "lists", "X-Page-Max-Age": "3600" } },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  loaded
    ? pageMeta({ title: loaded.proposal.title, canonical: loaded.canonical, index: loaded.isIndexed })
    : [];

export default function ProposalPage() {
  const { t } = useI18n();
  const { proposal, isMember, canAnswer, canPublish, canArgue, ...rest } = useLoaderData<typeof loader>();
  const { number, language, status, holds } = proposal;
  return (
    <div className="page">
      <main id="main" className="stack">
        <p className="meta">
          <a href={paths.proposals()}>{t("proposals.title")}</a> · {t("proposals.number", { number })}
        </p>
        <h1 lang={language}>{proposal.title}</h1>
        <p className="row meta">
          <StateChip state={proposal.state} />
          <Chip tone="outline">{t(`proposals.kinds.${proposal.kind}`)}</Chip>
          <span>{proposal.author ?? t("rights.formerMember")}</span>
          <When at={proposal.createdAt} />
          {proposal.editedAt ? (
            <span>
              {t("proposals.edited")} <When at={proposal.editedAt} />
            </span>
          ) : null}
          {proposal.isMine || status !== "published" ? null : (
            <ReportText id={proposal.id} isMember={isMember} />
          )}
        </p>
        <Held status={status} holds={holds} />
        <section className="card stack" lang={language}>
          <Part name="problem">
            <Cooked html={proposal.problemHtml} />
          </Part>
          <Part name="proposal">
            <Cooked html={proposal.proposalHtml} />
          </Part>
          <Part name="concerned">
            <p>{proposal.concerned}</p>
          </Part>
        </section>
        <Support
          number={number}
          count={proposal.supportCount}
          isSupported={proposal.isSupported}
          canSupport={rest.canSupport}
          invitesVisitor={rest.invitesVisitor}
          outcome={rest.outcome}
        >
          <Clock
            dueAt={proposal.dueAt}
            daysLeft={proposal.daysLeft}
            saysRule={proposal.state === "open" || proposal.state === "study"}
          />
        </Support>
        <Answers answers={proposal.answers} charterVersion={proposal.charterVersion}>
          {canAnswer ? (
            <a className="button primary" href={paths.answerProposal(number)}>
              {t("proposals.answer.title")}
            </a>
          ) : null}
          {canPublish ? (
            <a className="button" href={paths.publishCharter(number)}>
              {t("proposals.publish.title")}
            </a>
          ) : null}
        </Answers>
        <Arguments list={proposal.arguments} number={number} canArgue={canArgue} isMember={isMember} />
      </main>
    </div>
  );
}

/** The headings are in the reader's language, the words in their author's. */
function Part({ name, children }: { name: "problem" | "proposal" | "concerned"; children: ReactNode }) {
  const { t, locale } = useI18n();
  return (
    <div>
      <h2 lang={locale}>{t(`proposals.fields.${name}`)}</h2>
      {children}
    </div>
  );
}

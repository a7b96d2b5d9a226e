import { data } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { environment } from "../../shared/env.server.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { Chip, EmptyState, NextPage, When } from "../../shared/ui/pieces.tsx";
import { listProposals } from "../queries.server.ts";
import { proposalChoice, proposalKinds, proposalStates } from "../schema.ts";
import type { ProposalChoice } from "../schema.ts";
import { Clock, StateChip } from "../state.tsx";

/** The address of a list; what is not said stays as it is, and another list begins at its first page. */
function hrefOf(choice: ProposalChoice, change: Partial<ProposalChoice>): string {
  const { state, kind, order, page } = { ...choice, page: 1, ...change };
  const query = new URLSearchParams();
  if (state) query.set("state", state);
  if (kind) query.set("kind", kind);
  if (order !== "support") query.set("order", order);
  if (page > 1) query.set("page", String(page));
  return query.size > 0 ? `${paths.proposals()}?${query}` : paths.proposals();
}

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const t = translator(localeOf(request, actor));
  const choice = proposalChoice(new URL(request.url));
  return data(
    {
      title: t("proposals.title"),
      description: t("proposals.intro"),
      choice,
      canonical: environment().BASE_URL + hrefOf(choice, { page: choice.page }),
      ...(await listProposals(actor, choice)),
    },
    actor ? undefined : { headers: { "X-Page-Version": "lists", "X-Page-Max-Age": "3600" } },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => (loaded ? pageMeta(loaded) : []);

export default function Proposals() {
  const { t } = useI18n();
  const { title, description, choice, items, counts, hasNext } = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>{description}</p>
        <p className="actions">
          <a className="button primary" href={paths.newProposal()}>
            {t("proposals.new.title")}
          </a>
          <a className="button" href={paths.charterVersions()}>
            {t("proposals.charter.title")}
          </a>
        </p>
        <Filters choice={choice} counts={counts} />
        {items.length === 0 ? (
          <EmptyState>
            <p>{t("proposals.empty")}</p>
          </EmptyState>
        ) : (
          <ul className="list">
            {items.map((item) => (
              <li key={item.number}>
                <h2>
                  <a href={paths.proposal(item.number)} lang={item.language}>
                    {item.title}
                  </a>
                </h2>
                <p className="row meta">
                  <StateChip state={item.state} />
                  {item.isHeld ? <Chip tone="outline">{t("proposals.held.chip")}</Chip> : null}
                  <span>{t(`proposals.kinds.${item.kind}`)}</span>
                  <span>{t("proposals.supports", { count: item.supportCount })}</span>
                  <When at={item.createdAt} />
                </p>
                <Clock dueAt={item.dueAt} daysLeft={item.daysLeft} />
              </li>
            ))}
          </ul>
        )}
        <NextPage
          href={hasNext ? hrefOf(choice, { page: choice.page + 1 }) : null}
          label={t("proposals.next")}
        />
      </main>
    </div>
  );
}

type Counts = Awaited<ReturnType<typeof listProposals>>["counts"];

/** The roadmap's states, then what is proposed and in which order: plain links. */
function Filters({ choice, counts }: { choice: ProposalChoice; counts: Counts }) {
  const { t } = useI18n();
  const chosen = (isChosen: boolean) => (isChosen ? "true" : undefined);
  return (
    <>
      <nav className="tabs" aria-label={t("proposals.filters.state")}>
        {([null, ...proposalStates] as const).map((state) => (
          <a
            key={state ?? "all"}
            href={hrefOf(choice, { state })}
            aria-current={choice.state === state ? "page" : undefined}
          >
            {state
              ? t("proposals.filters.counted", {
                  label: t(`proposals.states.${state}`),
                  count: counts[state],
                })
              : t("proposals.filters.all")}
          </a>
        ))}
      </nav>
      <nav className="row meta" aria-label={t("proposals.filters.kind")}>
        {([null, ...proposalKinds] as const).map((kind) => (
          <a
            key={kind ?? "all"}
            className="topic"
            href={hrefOf(choice, { kind })}
            aria-current={chosen(choice.kind === kind)}
          >
            {kind ? t(`proposals.kinds.${kind}`) : t("proposals.filters.allKinds")}
          </a>
        ))}
      </nav>
      <nav className="row meta" aria-label={t("proposals.filters.order")}>
        {(["support", "recent"] as const).map((order) => (
          <a
            key={order}
            className="topic"
            href={hrefOf(choice, { order })}
            aria-current={chosen(choice.order === order)}
          >
            {t(`proposals.filters.by.${order}`)}
          </a>
        ))}
      </nav>
    </>
  );
}

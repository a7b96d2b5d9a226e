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
import { EmptyState } from "../../shared/ui/pieces.tsx";
import { consultationPolicy } from "../policy.ts";
import { listConsultations } from "../queries.server.ts";
import { ConsultationChip, WhenOpen } from "../state.tsx";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const t = translator(localeOf(request, actor));
  const { items, secondsValid } = await listConsultations();
  return data(
    {
      title: t("consultations.title"),
      description: t("consultations.intro"),
      canonical: environment().BASE_URL + paths.consultations(),
      canOpen: consultationPolicy["consultation.open"](actor).allowed,
      items,
    },
    actor ? undefined : { headers: { "X-Page-Version": "lists", "X-Page-Max-Age": String(secondsValid) } },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => (loaded ? pageMeta(loaded) : []);

export default function Consultations() {
  const { t } = useI18n();
  const { title, description, items, canOpen } = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>{description}</p>
        {canOpen ? (
          <p className="actions">
            <a className="button primary" href={paths.newConsultation()}>
              {t("consultations.new.title")}
            </a>
          </p>
        ) : null}
        {items.length === 0 ? (
          <EmptyState>
            <p>{t("consultations.empty")}</p>
          </EmptyState>
        ) : (
          <ul className="list">
            {items.map((item) => (
              <li key={item.number}>
                <h2>
                  <a href={paths.consultation(item.number)} lang={item.language}>
                    {item.title}
                  </a>
                </h2>
                <p className="row meta">
                  <ConsultationChip state={item.state} />
                  <WhenOpen state={item.state} opensAt={item.opensAt} closesAt={item.closesAt} />
                  <span>{t(`consultations.audiences.${item.audience}`)}</span>
                  <span>{item.host || t("consultations.team")}</span>
                </p>
              </li>
            ))}
          </ul>
        )}
      </main>
    </div>
  );
}

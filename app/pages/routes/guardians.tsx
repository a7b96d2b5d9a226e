import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { When } from "../../shared/ui/pieces.tsx";
import { getGuardianHelp } from "../help.server.ts";
import type { YoungLines } from "../help.server.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const locale = localeOf(request, actor);
  const t = translator(locale);
  return {
    title: t("pages.guardians.title"),
    description: t("pages.guardians.intro"),
    ...getGuardianHelp(actor?.country ?? null, locale),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", description: data?.description ?? "" });

/** For whoever is under 16 and wrote all the same, and for the adult beside them. */
export default function Guardians() {
  const { t } = useI18n();
  const { title, description, countries, checkedOn, contact } = useLoaderData<typeof loader>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>{description}</p>
        <section className="card">
          <h2>{t("pages.guardians.young")}</h2>
          <p>{t("pages.guardians.right")}</p>
          <p>{t("pages.guardians.lines")}</p>
          <Lines of={countries.filter(({ isOwn }) => isOwn)} />
          <details>
            <summary>{t("pages.guardians.elsewhere")}</summary>
            <Lines of={countries.filter(({ isOwn }) => !isOwn)} />
          </details>
          <p className="meta">
            {t("pages.guardians.checked")} <When at={checkedOn} />
          </p>
        </section>
        <section className="card">
          <h2>{t("pages.guardians.guardian")}</h2>
          <ul>
            <li>
              <a href={paths.ask()}>{t("pages.guardians.ask")}</a>, {t("pages.guardians.askWhy")}
            </li>
            <li>
              <a href={paths.eraseAccount()}>{t("pages.guardians.erase")}</a>,{" "}
              {t("pages.guardians.eraseWhy", { email: contact })}
            </li>
            <li>
              <a href={paths.document("privacy")}>{t("pages.guardians.contact")}</a>{" "}
              {t("pages.guardians.contactWhy")}
            </li>
          </ul>
        </section>
        <section className="card">
          <h2>{t("pages.guardians.happened")}</h2>
          <p>{t("pages.guardians.hidden")}</p>
          <p>{t("pages.guardians.never")}</p>
          <p>{t("pages.guardians.wrong")}</p>
        </section>
      </main>
    </div>
  );
}

function Lines({ of }: { of: YoungLines[] }) {
  return (
    <ul>
      {of.flatMap(({ country, lines }) =>
        lines.map(({ number, label, hours }) => (
          <li key={`${country} ${number}`}>
            <a href={`tel:${number.replace(/[ -]/g, "")}`}>{number}</a> · {country} · {label} · {hours}
          </li>
        )),
      )}
    </ul>
  );
}

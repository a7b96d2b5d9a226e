import type { SerializeFrom } from "@remix-run/node";
import { useI18n } from "../shared/i18n/index.tsx";
import { formatDate } from "../shared/i18n/format.ts";
import { Scrolling } from "../research/scrolling.tsx";
import { Chip, When } from "../shared/ui/pieces.tsx";
import type { getGrantPage } from "./queries.server.ts";

type Page = Awaited<ReturnType<typeof getGrantPage>>;
type Shown = Page | SerializeFrom<Page>;

/** Who asked, for what and until when; the signature and the safeguards for whoever may read them. */
export function Application({ grant }: { grant: Shown }) {
  const { t, locale } = useI18n();
  const { whole, language } = grant;
  return (
    <section className="stack" aria-labelledby="facts-title">
      <h2 id="facts-title">{t("grants.page.facts")}</h2>
      <dl className="facts">
        <dt>{t("grants.fields.team")}</dt>
        <dd lang={language}>{grant.team}</dd>
        <dt>{t("grants.fields.endsOn")}</dt>
        <dd>{t("grants.page.until", { date: formatDate(new Date(grant.endsOn), locale) })}</dd>
        <dt>{t("grants.page.askedOn")}</dt>
        <dd>
          <When at={grant.askedAt} />
        </dd>
        <dt>{t("grants.page.agreementVersion")}</dt>
        <dd>
          <When at={grant.agreementVersion} />
        </dd>
        {whole ? (
          <>
            <dt>{t("grants.page.signed")}</dt>
            <dd>
              {t("grants.page.signature", {
                name: whole.signedName,
                date: formatDate(new Date(whole.signedOn), locale),
              })}
            </dd>
          </>
        ) : null}
      </dl>
      <h3>{t("grants.page.need")}</h3>
      <p className="verbatim" lang={language}>
        {grant.need}
      </p>
      {whole ? (
        <>
          <h3>{t("grants.page.safeguards")}</h3>
          <p className="verbatim" lang={language}>
            {whole.safeguards}
          </p>
        </>
      ) : null}
    </section>
  );
}

/** What was downloaded, by day, and whether what had to go is gone: for every member. */
export function AccessLog({ grant }: { grant: Shown }) {
  const { t, locale } = useI18n();
  const { downloads } = grant;
  return (
    <section className="stack" id="log" aria-labelledby="log-title">
      <h2 id="log-title">{t("grants.page.log")}</h2>
      <p>{t("grants.page.logLead")}</p>
      {grant.hasErasures ? (
        <p className="row">
          {grant.openErasures > 0
            ? t("grants.erasures.publicOpen", { count: grant.openErasures })
            : t("grants.erasures.publicNone")}
          {grant.standing === "suspended" ? <Chip tone="danger">{t("grants.late")}</Chip> : null}
        </p>
      ) : null}
      {grant.destroyedAt ? (
        <p>
          <strong>
            {t("grants.certificate.done", { date: formatDate(new Date(grant.destroyedAt), locale) })}
          </strong>
        </p>
      ) : null}
      {downloads.length === 0 ? (
        <p>{t("grants.page.logNone")}</p>
      ) : (
        <Scrolling label={t("grants.page.log")}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t("grants.page.day")}</th>
                <th scope="col">{t("grants.page.version")}</th>
                <th scope="col">{t("grants.page.file")}</th>
                <th scope="col" className="number">
                  {t("grants.page.requests")}
                </th>
              </tr>
            </thead>
            <tbody>
              {downloads.map(({ day, version, path, requests }) => (
                <tr key={`${day} ${version} ${path}`}>
                  <td>
                    <When at={day} />
                  </td>
                  <td>{version}</td>
                  <td>
                    <code>{path}</code>
                  </td>
                  <td className="number">{requests}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolling>
      )}
    </section>
  );
}

import { useI18n } from "../../shared/i18n/index.tsx";
import { When } from "../../shared/ui/pieces.tsx";
import { useApplicationTitle } from "../profession-options.ts";
import type { Review } from "./types.ts";

/** What is claimed beside what the register says, in the same order, so that the eye can go across. */
export function Sides({ review }: { review: Review }) {
  return (
    <div className="two">
      <ClaimSide review={review} />
      <RegistrySide review={review} />
    </div>
  );
}

function ClaimSide({ review }: { review: Review }) {
  const { t } = useI18n();
  const titleOf = useApplicationTitle();
  return (
    <section className="card">
      <h2>{t("credentials.review.claim_side")}</h2>
      <dl className="facts">
        <dt>{t("credentials.review.name")}</dt>
        <dd>
          <strong>{review.familyName}</strong> {review.givenName}
        </dd>
        <dt>{t("credentials.review.number")}</dt>
        <dd>
          {review.registry
            ? `${review.number ?? "–"} · ${t(`credentials.registries.${review.registry}`)}`
            : "–"}
        </dd>
        <dt>{t("credentials.review.kind")}</dt>
        <dd>{titleOf(review)}</dd>
        <dt>{t("credentials.review.specialty")}</dt>
        <dd>{review.specialty || "–"}</dd>
        <dt>{t("credentials.review.country")}</dt>
        <dd>{t.dynamic(`accounts.countries.${review.country}`)}</dd>
        {review.organisation ? (
          <>
            <dt>{t("credentials.review.organisation")}</dt>
            <dd>{review.organisation}</dd>
          </>
        ) : null}
        <dt>{t("credentials.review.employer")}</dt>
        <dd>{review.employer || "–"}</dd>
        <dt>{t("credentials.review.interests")}</dt>
        <dd>{review.interests || t("credentials.review.noInterests")}</dd>
        <dt>{t("credentials.review.shownName")}</dt>
        <dd>{review.shownName ?? t("credentials.review.pseudonym")}</dd>
        <dt>{t("credentials.review.member")}</dt>
        <dd>
          <When at={review.memberSince} />
        </dd>
      </dl>
    </section>
  );
}

function RegistrySide({ review }: { review: Review }) {
  const { t } = useI18n();
  const several = review.registryRows.length > 1;
  return (
    <section className="card stack">
      <h2>{t("credentials.review.registry_side")}</h2>
      <Absent review={review} />
      {review.registryRows.map((row, index) => (
        <div key={index}>
          {several ? <h3>{t("credentials.review.row", { n: index + 1 })}</h3> : null}
          <RegistryFacts row={row} />
        </div>
      ))}
      {review.homonyms.length > 0 ? (
        <>
          <h3>{t("credentials.review.homonyms")}</h3>
          <ul>
            {review.homonyms.map(({ professionLabel, department }, index) => (
              <li key={index}>
                {t("credentials.review.homonym", {
                  profession: professionLabel,
                  department: department ?? "–",
                })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {review.otherAccounts > 0 ? (
        <p>{t("credentials.review.otherAccounts", { count: review.otherAccounts })}</p>
      ) : null}
    </section>
  );
}

/** The public searches of registers without an extract. */
const publicSearches: Record<string, string> = {
  gmc: "https://www.gmc-uk.org/registrants",
  nmc: "https://www.nmc.org.uk/registration/search-the-register/",
};

function Absent({ review }: { review: Review }) {
  const { t } = useI18n();
  if (review.registryRows.length > 0) return null;
  if (!review.registry || review.registry === "orcid") return <p>{t("credentials.review.noRegister")}</p>;
  const search = publicSearches[review.registry];
  if (!search) return <p>{t("credentials.review.notFound")}</p>;
  return (
    <>
      <p>{t("credentials.review.handRegister")}</p>
      <p>
        <a href={search} target="_blank" rel="noopener noreferrer">
          {t("credentials.review.handLink", { registry: t(`credentials.registries.${review.registry}`) })}
        </a>
      </p>
    </>
  );
}

function RegistryFacts({ row }: { row: Review["registryRows"][number] }) {
  const { t } = useI18n();
  const category = ["C", "M", "E"].includes(row.category) ? row.category : "other";
  return (
    <dl className="facts">
      <dt>{t("credentials.review.name")}</dt>
      <dd>
        <strong>{row.familyName}</strong> {row.givenName}
      </dd>
      <dt>{t("credentials.review.profession")}</dt>
      <dd>
        {row.professionLabel} ({row.professionCode})
      </dd>
      <dt>{t("credentials.review.specialty")}</dt>
      <dd>{row.specialties.join(", ") || "–"}</dd>
      <dt>{t("credentials.review.category")}</dt>
      <dd>{t.dynamic(`credentials.review.categories.${category}`)}</dd>
      <dt>{t("credentials.review.department")}</dt>
      <dd>{row.department ?? "–"}</dd>
      <dt>{t("credentials.review.authority")}</dt>
      <dd>{row.authority ?? "–"}</dd>
      <dt>{t("credentials.review.state")}</dt>
      <dd>{t(row.isActive ? "credentials.review.active" : "credentials.review.inactive")}</dd>
    </dl>
  );
}

import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { invalid, invalidField, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { formatDate } from "../../shared/i18n/format.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor, requireStepUp } from "../../shared/session.server.ts";
import { Field, FormErrors, TextArea } from "../../shared/ui/form.tsx";
import { Notice } from "../../shared/ui/pieces.tsx";
import { findHealthConsent, listMyRequests } from "../requests.server.ts";
import { askRestriction, changePseudonym, requestEmailChange } from "../commands.server.ts";
import { correctionSchema } from "../schema.ts";

const outcomes = ["saved", "emailSent", "requested"] as const;

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  const done = new URL(request.url).searchParams.get("done");
  return {
    title: translator(localeOf(request, actor))("rights.title"),
    pseudonym: actor.pseudonym,
    requests: await listMyRequests(actor.id),
    consent: await findHealthConsent(actor.id),
    done: outcomes.find((outcome) => outcome === done) ?? null,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export const action = route(async ({ request }: ActionFunctionArgs) => {
  const actor = await requireActor(request);
  const parsed = parseForm(correctionSchema, await request.formData());
  if (!parsed.ok) return invalid(parsed);
  const { value } = parsed;
  const done = (outcome: (typeof outcomes)[number]) => redirect(`${paths.myData()}?done=${outcome}`);
  if (value.intent === "pseudonym") {
    const result = await changePseudonym(actor.id, value.pseudonym);
    return result.ok ? done("saved") : invalidField("pseudonym", result.problem, parsed.values);
  }
  if (value.intent === "email") {
    await requireStepUp(request);
    await requestEmailChange(actor.id, value.email);
    return done("emailSent");
  }
  await askRestriction(actor.id, { kind: value.intent, explanation: value.explanation });
  return done("requested");
});

export default function MyData() {
  const { t, locale } = useI18n();
  const { title, pseudonym, requests, consent, done } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        {done && !state ? (
          <Notice tone="success">
            <p>{t(`rights.${done}`)}</p>
          </Notice>
        ) : null}
        <FormErrors state={state} />
        <section className="card stack">
          <h2>{t("rights.copy")}</h2>
          <p>{t("rights.copyBody")}</p>
          <form method="post" action={paths.exportData()}>
            <button className="button primary">{t("rights.copyButton")}</button>
          </form>
        </section>
        <section className="card stack">
          <h2>{t("rights.correct")}</h2>
          <form method="post" className="form">
            <Field
              name="pseudonym"
              label={t("rights.pseudonym")}
              initial={pseudonym}
              maxLength={30}
              required
              state={state}
            />
            <div className="actions">
              <button className="button" name="intent" value="pseudonym">
                {t("rights.change")} <span className="visually-hidden">{t("rights.pseudonym")}</span>
              </button>
            </div>
          </form>
          <form method="post" className="form">
            <Field
              name="email"
              type="email"
              label={t("rights.email")}
              hint={t("rights.emailHint")}
              autoComplete="email"
              required
              state={state}
            />
            <div className="actions">
              <button className="button" name="intent" value="email">
                {t("rights.change")} <span className="visually-hidden">{t("rights.email")}</span>
              </button>
            </div>
          </form>
        </section>
        <section className="card stack">
          <h2>{t("rights.limit")}</h2>
          <p>{t("rights.limitBody")}</p>
          <form method="post" className="form">
            <TextArea
              name="explanation"
              label={t("rights.explanation")}
              rows={3}
              maxLength={4000}
              state={state}
            />
            <div className="actions">
              <button className="button" name="intent" value="restrict">
                {t("rights.restrict")}
              </button>
              <button className="button" name="intent" value="object">
                {t("rights.object")}
              </button>
            </div>
          </form>
          {requests.length > 0 ? (
            <ul className="list">
              {requests.map(({ id, kind, createdAt, dueAt, answer, answeredAt }) => (
                <li key={id}>
                  <p className="meta">
                    {t(`rights.mine.${kind}`, { date: formatDate(new Date(createdAt), locale) })} ·{" "}
                    {answeredAt
                      ? t("rights.mine.answered", { date: formatDate(new Date(answeredAt), locale) })
                      : t("rights.mine.due", { date: formatDate(new Date(dueAt), locale) })}
                  </p>
                  {answer ? <blockquote className="verbatim">{answer}</blockquote> : null}
                </li>
              ))}
            </ul>
          ) : null}
        </section>
        <section className="card stack">
          <h2>{t("rights.consent.title")}</h2>
          <p>
            {consent
              ? t("rights.consent.given", {
                  date: formatDate(new Date(consent.at), locale),
                  version: formatDate(new Date(consent.version), locale),
                })
              : t("rights.consent.byPosting")}
          </p>
          <p>{t("rights.consent.takeBack")}</p>
          <p>
            <Link to={paths.myWords()}>{t("rights.consent.research")}</Link>
          </p>
          <p>
            <Link className="button" to={paths.eraseAccount()}>
              {t("rights.consent.button")}
            </Link>
          </p>
        </section>
        <section className="card stack">
          <h2>{t("rights.kept.title")}</h2>
          <p>
            <Link to={paths.retention()}>{t("rights.kept.link")}</Link>
          </p>
        </section>
        <section className="card stack">
          <h2>{t("rights.erase")}</h2>
          <p>{t("rights.eraseBody")}</p>
          <p>
            <Link className="button" to={paths.eraseAccount()}>
              {t("rights.eraseLink")}
            </Link>
          </p>
        </section>
      </main>
    </div>
  );
}

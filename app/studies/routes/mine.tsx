import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayContactForStudies } from "../../research/consent.server.ts";
import { NotFound } from "../../shared/errors.ts";
import { parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";
import { Chip, Cooked, Notice, When } from "../../shared/ui/pieces.tsx";
import { answerCall, chooseStudyContact } from "../commands/calls.server.ts";
import { listCallsTo } from "../queries.server.ts";
import { answerSchema, monthlyCalls } from "../schema.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  return {
    title: translator(localeOf(request, actor))("studies.mine.title"),
    isGiven: await mayContactForStudies(actor.id),
    calls: await listCallsTo(actor),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  pageMeta({ title: loaded?.title ?? "", index: false });

/** POST: `contact` 1 or 0 gives the consent or withdraws it; else `answer` yes or no to the call that `id` names. */
export const action = route(async ({ request }: ActionFunctionArgs) => {
  const actor = await requireActor(request);
  const form = await request.formData();
  const contact = form.get("contact");
  if (contact === "0" || contact === "1") {
    await chooseStudyContact(actor, contact === "1");
    return redirect(paths.myStudies());
  }
  const parsed = parseForm(answerSchema, form);
  if (!parsed.ok) throw new NotFound("bad-request");
  await answerCall(actor, parsed.value.id, parsed.value.answer);
  return redirect(`${paths.myStudies()}#call-${parsed.value.id}`);
});

export default function MyStudies() {
  const { t } = useI18n();
  const { title, isGiven, calls } = useLoaderData<typeof loader>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <section className="card stack" aria-labelledby="contact-title">
          <h2 id="contact-title">{t("studies.mine.contact")}</h2>
          <p>{t("studies.mine.lead", { cap: monthlyCalls })}</p>
          <Notice tone={isGiven ? "success" : "info"}>
            {t(isGiven ? "studies.mine.given" : "studies.mine.notGiven")}
          </Notice>
          <form method="post" action={paths.myStudies()}>
            <button className="button" name="contact" value={isGiven ? "0" : "1"}>
              {t(isGiven ? "studies.mine.withdraw" : "studies.mine.give")}
            </button>
          </form>
        </section>
        <section className="stack" aria-labelledby="calls-title">
          <h2 id="calls-title">{t("studies.mine.calls")}</h2>
          {calls.length === 0 ? <p>{t("studies.mine.noCall")}</p> : null}
          {calls.map((call) => (
            <article className="card stack" key={call.id} id={`call-${call.id}`}>
              <h3>
                <a href={paths.study(call.number)} lang={call.language}>
                  {call.title}
                </a>
              </h3>
              <p className="row meta">
                <When at={call.createdAt} />
                {call.answer ? <Chip>{t(`studies.mine.said.${call.answer}`)}</Chip> : null}
              </p>
              <Cooked html={call.html} lang={call.language} />
              {call.url ? (
                <p>
                  <a className="button primary" href={call.url} rel="noopener noreferrer">
                    {t("studies.mine.go")}
                  </a>
                </p>
              ) : null}
              <form method="post" className="actions" action={paths.myStudies()}>
                <input type="hidden" name="id" value={call.id} />
                {call.answer === "yes" ? null : (
                  <button className="button" name="answer" value="yes">
                    {t("studies.mine.yes")}
                  </button>
                )}
                {call.answer === "no" ? null : (
                  <button className="button" name="answer" value="no">
                    {t("studies.mine.no")}
                  </button>
                )}
              </form>
            </article>
          ))}
        </section>
      </main>
    </div>
  );
}

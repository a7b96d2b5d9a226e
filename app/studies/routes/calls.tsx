import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actionHeaders, keepingWhatWasTyped, refused } from "../../shared/http/composed.server.ts";
import { parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { authorize } from "../../shared/policy.ts";
import { requireActor } from "../../shared/session.server.ts";
import { Field, FormErrors, TextArea } from "../../shared/ui/form.tsx";
import { Chip, Cooked, When } from "../../shared/ui/pieces.tsx";
import { reachOf, sendCall, writeCall } from "../commands/calls.server.ts";
import { studyPolicy } from "../policy.ts";
import { getStudy, listCalls } from "../queries.server.ts";
import { callSchema, idSchema, monthlyCalls, studyNumberFrom, textBounds } from "../schema.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  const study = await getStudy(studyNumberFrom(params.number));
  authorize(studyPolicy["study.calls"](actor, study));
  return {
    title: translator(localeOf(request, actor))("studies.calls.title"),
    about: { number: study.number, title: study.title, language: study.language },
    reach: await reachOf(study.id),
    calls: await listCalls(study.id),
    canWrite: studyPolicy["study.results"](actor, study).allowed,
    canSend: studyPolicy["study.send"](actor, study).allowed,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  pageMeta({ title: loaded?.title ?? "", index: false });
export const headers = actionHeaders;

/** POST: writes a call, or with `intent` send lets the one that `id` names leave. */
export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const number = studyNumberFrom(params.number);
  const actor = await requireActor(request);
  const form = await request.formData();
  authorize(studyPolicy["study.calls"](actor, await getStudy(number)));
  if (form.get("intent") === "send") {
    const named = parseForm(idSchema, form);
    if (!named.ok) return refused(named.values, named.errors);
    const sent = await sendCall(actor, number, named.value.id);
    return sent.ok ? redirect(paths.studyCalls(number)) : refused(named.values, { form: sent.problem });
  }
  const parsed = parseForm(callSchema, form);
  authorize(studyPolicy["study.results"](actor, await getStudy(number)));
  if (!parsed.ok) return refused(parsed.values, parsed.errors);
  return keepingWhatWasTyped(parsed.values, async () => {
    const written = await writeCall(actor, number, parsed.value);
    return written.ok
      ? redirect(paths.studyCalls(number))
      : refused(parsed.values, { body: written.problem });
  });
});

export default function StudyCalls() {
  const { t } = useI18n();
  const { title, about, reach, calls, canWrite, canSend } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const { number, language } = about;
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>
          <a href={paths.study(number)} lang={language}>
            {about.title}
          </a>
        </p>
        <p>{t("studies.calls.lead", { cap: monthlyCalls })}</p>
        <p>{t("studies.calls.reach", { band: t(`studies.bands.${reach}`) })}</p>
        <FormErrors state={state} />
        {calls.map((call) => (
          <article className="card stack" key={call.id}>
            <p className="row meta">
              <Chip tone={call.sentAt ? "lived" : "outline"}>
                {t(call.sentAt ? "studies.calls.sent" : "studies.calls.waits")}
              </Chip>
              <When at={call.sentAt ?? call.createdAt} />
            </p>
            <Cooked html={call.html} lang={language} />
            <p>
              <a href={call.url} rel="noopener noreferrer">
                {call.url}
              </a>
            </p>
            {call.sentAt ? (
              <p className="meta">
                {t("studies.calls.delivered", { band: t(`studies.bands.${call.delivered}`) })}{" "}
                {t("studies.calls.accepted", { band: t(`studies.bands.${call.accepted}`) })}
              </p>
            ) : canSend ? (
              <form method="post" action={paths.studyCalls(number)}>
                <input type="hidden" name="id" value={call.id} />
                <button className="button primary" name="intent" value="send">
                  {t("studies.calls.send")}
                </button>
              </form>
            ) : null}
          </article>
        ))}
        {canWrite ? (
          <form method="post" className="form" action={paths.studyCalls(number)}>
            <h2>{t("studies.calls.new")}</h2>
            <TextArea
              name="body"
              label={t("studies.calls.body")}
              hint={t("studies.calls.bodyHint")}
              maxLength={textBounds.call.max}
              required
              state={state}
            />
            <Field
              name="url"
              type="url"
              label={t("studies.calls.url")}
              hint={t("studies.calls.urlHint")}
              maxLength={500}
              required
              state={state}
            />
            <div className="actions">
              <button className="button" name="intent" value="write">
                {t("studies.calls.write")}
              </button>
            </div>
          </form>
        ) : null}
      </main>
    </div>
  );
}

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
import { FormErrors, TextArea } from "../../shared/ui/form.tsx";
import { writeResults } from "../commands/ask-study.server.ts";
import { studyPolicy } from "../policy.ts";
import { getStudy, listThreadsOf } from "../queries.server.ts";
import { resultsSchema, studyNumberFrom, textBounds } from "../schema.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  const study = await getStudy(studyNumberFrom(params.number));
  authorize(studyPolicy["study.results"](actor, study));
  const threads = await listThreadsOf(study.id);
  return {
    title: translator(localeOf(request, actor))("studies.results.write"),
    about: { number: study.number, title: study.title, language: study.language },
    results: study.results,
    threads: threads.map(({ number, slug }) => paths.question(number, slug)).join("\n"),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  pageMeta({ title: loaded?.title ?? "", index: false });
export const headers = actionHeaders;

export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const number = studyNumberFrom(params.number);
  const actor = await requireActor(request);
  const parsed = parseForm(resultsSchema, await request.formData());
  authorize(studyPolicy["study.results"](actor, await getStudy(number)));
  if (!parsed.ok) return refused(parsed.values, parsed.errors);
  return keepingWhatWasTyped(parsed.values, async () => {
    const result = await writeResults(actor, number, parsed.value);
    if (!result.ok)
      return refused(parsed.values, {
        [result.problem === "too-nested" ? "results" : "threads"]: result.problem,
      });
    return redirect(`${paths.study(number)}#results`);
  });
});

export default function StudyResults() {
  const { t } = useI18n();
  const { title, about, results, threads } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>
          <a href={paths.study(about.number)} lang={about.language}>
            {about.title}
          </a>
        </p>
        <FormErrors state={state} />
        <form method="post" className="form" action={paths.studyResults(about.number)}>
          <TextArea
            name="results"
            label={t("studies.results.title")}
            hint={t("studies.results.hint")}
            rows={14}
            maxLength={textBounds.results.max}
            required
            state={state}
            initial={results}
          />
          <TextArea
            name="threads"
            label={t("studies.results.threads")}
            hint={t("studies.results.threadsHint")}
            rows={4}
            state={state}
            initial={threads}
          />
          <div className="actions">
            <button className="button primary">{t("studies.results.post")}</button>
            <a className="button" href={paths.study(about.number)}>
              {t("form.cancel")}
            </a>
          </div>
        </form>
      </main>
    </div>
  );
}

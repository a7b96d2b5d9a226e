import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { questionNumberFrom } from "../../answers/schema.ts";
import { findSimilarQuestions } from "../../search/queries.server.ts";
import { formValues, invalidField } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { rich, useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";
import { Field, FormErrors } from "../../shared/ui/form.tsx";
import { closeAsDuplicate, reopenDuplicate } from "../commands/close-duplicate.server.ts";
import { getClosable } from "../queries.server.ts";
import { numberIn } from "../schema.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  const question = await getClosable(actor, questionNumberFrom(params.number));
  const similar = await findSimilarQuestions(question.title, actor, 6);
  return {
    question,
    similar: similar.filter(({ number }) => number !== question.number),
    title: translator(localeOf(request, actor))("questions.duplicate.title"),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

/** POST: closes the question as a duplicate of `original`, a number or an address; `intent=reopen` opens it again. */
export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request);
  const number = questionNumberFrom(params.number);
  const form = await request.formData();
  if (form.get("intent") === "reopen") {
    const { slug } = await reopenDuplicate(actor, number);
    return redirect(paths.question(number, slug));
  }
  const result = await closeAsDuplicate(actor, number, numberIn(String(form.get("original") ?? "")));
  return result.ok
    ? redirect(paths.question(number, result.slug))
    : invalidField("original", result.problem, formValues(form));
});

export default function Duplicate() {
  const { locale, t } = useI18n();
  const { question, similar, title } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const here = paths.closeDuplicate(question.number);
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>
          {rich(t("questions.duplicate.lede", { title: "·" }), {
            a: () => <a href={paths.question(question.number, question.slug)}>{question.title}</a>,
          })}
        </p>
        <p className="meta">{t("questions.duplicate.effect")}</p>
        <FormErrors state={state} />
        {similar.length > 0 ? (
          <section className="stack">
            <h2>{t("questions.duplicate.similar")}</h2>
            <ul className="list">
              {similar.map((one) => (
                <li key={one.number} className="row">
                  <a
                    href={paths.question(one.number, one.slug)}
                    lang={one.language === locale ? undefined : one.language}
                  >
                    {one.title}
                  </a>
                  <form method="post" action={here}>
                    <input type="hidden" name="original" value={one.number} />
                    <button className="button quiet">
                      {t("questions.duplicate.choose")}
                      <span className="visually-hidden">{`, ${one.title}`}</span>
                    </button>
                  </form>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        <form method="post" action={here} className="form card">
          <Field
            name="original"
            label={t("questions.duplicate.original")}
            hint={t("questions.duplicate.originalHint")}
            maxLength={500}
            required
            state={state}
          />
          <div className="actions">
            <button className="button primary">{t("questions.duplicate.submit")}</button>
          </div>
        </form>
      </main>
    </div>
  );
}

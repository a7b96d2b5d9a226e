import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { invalid, invalidField, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { authorize } from "../../shared/policy.ts";

import { Field, FormErrors, TextArea } from "../../shared/ui/form.tsx";
import { getCharterTexts } from "../charter.server.ts";
import { publishCharter } from "../commands/publish-charter.server.ts";
import { proposalPolicy } from "../policy.ts";
import { getProposal } from "../queries.server.ts";
import { requireTeam } from "../require-team.server.ts";
import { charterSchema, proposalNumberFrom, textBounds } from "../schema.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireTeam(request);
  const proposal = await getProposal(actor, proposalNumberFrom(params.number));
  authorize(proposalPolicy["charter.publish"](actor, proposal));
  const { number, title, language } = proposal;
  return {
    title: translator(localeOf(request, actor))("proposals.publish.title"),
    about: { number, title, language },
    texts: await getCharterTexts(),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  pageMeta({ title: loaded?.title ?? "", index: false });

export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const number = proposalNumberFrom(params.number);
  const actor = await requireTeam(request);
  const parsed = parseForm(charterSchema, await request.formData());
  if (!parsed.ok) return invalid(parsed);
  const result = await publishCharter(actor, number, parsed.value);
  return result.ok ? redirect(paths.charterVersions()) : invalidField("form", result.problem, parsed.values);
});

const languages = [
  ["Fr", "fr"],
  ["En", "en"],
] as const;

export default function PublishCharter() {
  const { t } = useI18n();
  const { title, about, texts } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>
          <a href={paths.proposal(about.number)} lang={about.language}>
            {about.title}
          </a>
        </p>
        <p>{t("proposals.publish.lead")}</p>
        <FormErrors state={state} />
        <form method="post" className="form" action={paths.publishCharter(about.number)}>
          {languages.map(([suffix, locale]) => (
            <fieldset key={locale} className="stack">
              <legend>{t(`answers.languages.${locale}`)}</legend>
              <Field
                name={`title${suffix}`}
                label={t("proposals.publish.name")}
                initial={texts[locale].title}
                required
                state={state}
              />
              <TextArea
                name={`body${suffix}`}
                label={t("proposals.publish.text")}
                initial={texts[locale].bodyMarkdown}
                rows={20}
                maxLength={textBounds.charter.max}
                required
                state={state}
              />
            </fieldset>
          ))}
          <div className="actions">
            <button className="button primary">{t("proposals.publish.post")}</button>
            <a className="button" href={paths.proposal(about.number)}>
              {t("form.cancel")}
            </a>
          </div>
        </form>
      </main>
    </div>
  );
}

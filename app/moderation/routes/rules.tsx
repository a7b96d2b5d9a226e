import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Scrolling } from "../../research/scrolling.tsx";
import { invalid, invalidField, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { formatDate, formatNumber } from "../../shared/i18n/format.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireRole } from "../../shared/session.server.ts";
import { FormErrors, Select, TextArea } from "../../shared/ui/form.tsx";
import { switchRuleOff, switchRuleOn } from "../commands/switch-rule.server.ts";
import { getRulesPage } from "../queries/rules.server.ts";
import { ruleSchema } from "../schema.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requireRole(request, "admin");
  return { title: translator(localeOf(request, actor))("moderation.rules.title"), ...(await getRulesPage()) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export const action = route(async ({ request }: ActionFunctionArgs) => {
  const actor = await requireRole(request, "admin");
  const form = await request.formData();
  if (form.get("intent") === "on") {
    await switchRuleOn(actor, String(form.get("rule")));
    return redirect(paths.moderationRules());
  }
  const parsed = parseForm(ruleSchema, form);
  if (!parsed.ok) return invalid(parsed);
  const result = await switchRuleOff(actor, parsed.value.rule, parsed.value.reason);
  return result.ok ? redirect(paths.moderationRules()) : invalidField("rule", result.problem, parsed.values);
});

export default function Rules() {
  const { t, locale } = useI18n();
  const { title, off, figures, names } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const percent = (part: number, whole: number) =>
    whole === 0 ? "—" : `${formatNumber(Math.round((100 * part) / whole), locale)} %`;
  return (
    <div className="page">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>{t("moderation.rules.intro")}</p>
        <h2>{t("moderation.rules.off")}</h2>
        {off.length === 0 ? <p>{t("moderation.rules.none")}</p> : null}
        <ul className="list">
          {off.map(({ rule, reason, createdAt }) => (
            <li key={rule}>
              <p>
                <code>{rule}</code>
              </p>
              <p className="meta">
                {t("moderation.rules.because", { date: formatDate(new Date(createdAt), locale), reason })}
              </p>
              <form method="post" action={paths.moderationRules()}>
                <input type="hidden" name="rule" value={rule} />
                <button className="button" name="intent" value="on">
                  {t("moderation.rules.on")} <span className="visually-hidden">{rule}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
        {figures.length === 0 ? (
          <p>{t("moderation.rules.quiet")}</p>
        ) : (
          <Scrolling label={t("moderation.rules.caption")}>
            <table>
              <caption>{t("moderation.rules.caption")}</caption>
              <thead>
                <tr>
                  {(["rule", "hits", "founded", "unfounded", "rate", "overturned"] as const).map((column) => (
                    <th key={column} scope="col">
                      {t(`moderation.rules.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {figures.map((row) => (
                  <tr key={row.rule}>
                    <th scope="row">
                      <code>{row.rule}</code>
                    </th>
                    <td>{formatNumber(row.hits, locale)}</td>
                    <td>{formatNumber(row.founded, locale)}</td>
                    <td>{formatNumber(row.unfounded, locale)}</td>
                    <td>{percent(row.unfounded, row.founded + row.unfounded)}</td>
                    <td>{formatNumber(row.overturned, locale)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scrolling>
        )}
        <form method="post" action={paths.moderationRules()} className="form card">
          <h2>{t("moderation.rules.switchOff")}</h2>
          <FormErrors state={state} />
          <Select
            name="rule"
            label={t("moderation.rules.rule")}
            required
            state={state}
            options={names.map((name) => ({ value: name, label: name }))}
          />
          <TextArea
            name="reason"
            label={t("moderation.rules.reason")}
            hint={t("moderation.rules.reasonHint")}
            required
            rows={3}
            maxLength={500}
            state={state}
          />
          <div className="actions">
            <button className="button danger" name="intent" value="off">
              {t("moderation.rules.submit")}
            </button>
          </div>
        </form>
      </main>
    </div>
  );
}

import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { invalid, invalidField, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { rich, useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { Checkbox, Field, FormErrors, Select, TextArea } from "../../shared/ui/form.tsx";
import { findNoticeAddress, sendNotice } from "../commands/send-notice.server.ts";
import { reportReasons } from "../reasons.ts";
import { noticeSchema } from "../schema.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const query = new URL(request.url).searchParams;
  const t = translator(localeOf(request, actor));
  const isSent = query.has("sent");
  return {
    title: t(isSent ? "moderation.report.thanks" : "moderation.notice.title"),
    description: t("moderation.notice.intro"),
    isSent,
    address: await findNoticeAddress({ textId: query.get("about"), pseudonym: query.get("person") }),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", description: data?.description ?? "", index: !data?.isSent });

export const action = route(async ({ request, context }: ActionFunctionArgs) => {
  const parsed = parseForm(noticeSchema, await request.formData());
  if (!parsed.ok) return invalid(parsed);
  const locale = localeOf(request, await findActor(request));
  const result = await sendNotice(parsed.value, { locale, address: context.address });
  if (!result.ok) return invalidField("address", result.problem, parsed.values);
  return redirect(`${paths.notice()}?sent`);
});

export default function Notice() {
  const { t } = useI18n();
  const { title, description, isSent } = useLoaderData<typeof loader>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        {isSent ? (
          <p>{t("moderation.notice.sent")}</p>
        ) : (
          <>
            <p>{description}</p>
            <p>
              {rich(t("moderation.notice.member"), {
                a: (text) => <Link to={paths.login()}>{text}</Link>,
              })}
            </p>
            <p>
              <strong>{t("moderation.report.urgent")}</strong>
            </p>
            <NoticeForm />
          </>
        )}
      </main>
    </div>
  );
}

function NoticeForm() {
  const { t } = useI18n();
  const { address } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <>
      <FormErrors state={state} />
      <form method="post" action={paths.notice()} className="form">
        <Field
          name="address"
          label={t("moderation.notice.address")}
          hint={t("moderation.notice.addressHint")}
          required
          maxLength={500}
          initial={address}
          state={state}
        />
        <Select
          name="reason"
          label={t("moderation.report.reason")}
          required
          state={state}
          options={[
            { value: "", label: t("moderation.notice.choose") },
            ...reportReasons.map((code) => ({ value: code, label: t(`moderation.reasons.${code}`) })),
          ]}
        />
        <TextArea
          name="explanation"
          label={t("moderation.notice.explanation")}
          hint={t("moderation.notice.explanationHint")}
          required
          rows={6}
          maxLength={2000}
          state={state}
        />
        <Field
          name="name"
          label={t("moderation.notice.name")}
          hint={t("moderation.notice.nameHint")}
          required
          autoComplete="name"
          maxLength={120}
          state={state}
        />
        <Field
          name="email"
          type="email"
          label={t("moderation.notice.email")}
          required
          autoComplete="email"
          maxLength={200}
          state={state}
        />
        <Checkbox name="goodFaith" label={t("moderation.notice.goodFaith")} required state={state} />
        <div className="actions">
          <button className="button primary">{t("moderation.notice.send")}</button>
        </div>
      </form>
    </>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { environment } from "../../shared/env.server.ts";
import { NotFound } from "../../shared/errors.ts";
import { route } from "../../shared/http/route.server.ts";
import { formatDateTime } from "../../shared/i18n/format.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { listLocalMail } from "../../shared/mailer.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { EmptyState } from "../../shared/ui/pieces.tsx";

// Exists only where `npm start` runs everything on one machine and mail has nowhere else to go.
export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  if (!environment().EMBEDDED || environment().SMTP_URL) throw new NotFound();
  return {
    title: translator(localeOf(request))("accounts.devMail.title"),
    mails: await listLocalMail(),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export default function DevMail() {
  const { t, locale } = useI18n();
  const { title, mails } = useLoaderData<typeof loader>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>{t("accounts.devMail.lede")}</p>
        {mails.length === 0 ? <EmptyState>{t("accounts.devMail.empty")}</EmptyState> : null}
        {mails.map((mail) => (
          <article className="card" key={mail.id}>
            <h2>{mail.subject}</h2>
            <p className="meta">
              {t("accounts.devMail.to", { to: mail.to, when: formatDateTime(new Date(mail.sentAt), locale) })}
            </p>
            <p className="mail-text">
              {mail.text.split(/(https?:\/\/\S+)/).map((part, index) =>
                index % 2 ? (
                  <a key={part} href={part}>
                    {part}
                  </a>
                ) : (
                  part
                ),
              )}
            </p>
          </article>
        ))}
      </main>
    </div>
  );
}

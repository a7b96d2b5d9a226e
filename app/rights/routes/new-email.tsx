import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Gone } from "../../shared/errors.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { Notice } from "../../shared/ui/pieces.tsx";
import { confirmEmailChange } from "../commands.server.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url);
  return {
    title: translator(localeOf(request))("rights.newEmailTitle"),
    isDone: searchParams.has("done"),
    token: (searchParams.get("token") ?? "").slice(0, 100),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

// A press of a button, not the opening of the page: programs that look at mails open links.
export const action = route(async ({ request }: ActionFunctionArgs) => {
  const token = (await request.formData()).get("token");
  if (typeof token !== "string" || !(await confirmEmailChange(token))) throw new Gone("new-email-spent");
  return redirect(`${paths.newEmail()}?done`);
});

export default function NewEmail() {
  const { t } = useI18n();
  const { title, token, isDone } = useLoaderData<typeof loader>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        {isDone ? (
          <Notice tone="success">
            <p>{t("rights.newEmailDone")}</p>
          </Notice>
        ) : (
          <form method="post" className="card">
            <input type="hidden" name="token" value={token} />
            <button className="button primary">{t("rights.newEmailSubmit")}</button>
          </form>
        )}
      </main>
    </div>
  );
}

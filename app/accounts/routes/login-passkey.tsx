import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { invalid, invalidField, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { spend } from "../../shared/limits.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths, safeNext } from "../../shared/paths.ts";
import { rotateSession } from "../../shared/session.server.ts";
import { FormErrors } from "../../shared/ui/form.tsx";
import { mayOpenSession } from "../commands/sign-in.server.ts";
import { passkeySchema } from "../schema.ts";
import { PasskeyButton } from "../second-factor/passkey-button.tsx";
import { passkeyRequest, spendPasskey } from "../second-factor/passkeys.server.ts";

export const handle = { scripts: true };

export const loader = route(async ({ request }: LoaderFunctionArgs) => ({
  title: translator(localeOf(request))("accounts.security.passkeyLoginTitle"),
  next: safeNext(new URL(request.url).searchParams.get("next")),
  options: await passkeyRequest(null),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

// A passkey asks for the person's finger, face or code: it is two factors in one.
export const action = route(async ({ request, context }: ActionFunctionArgs) => {
  const parsed = parseForm(passkeySchema, await request.formData());
  if (!parsed.ok) return invalid(parsed);
  await spend("sign-in-address", context.address);
  const userId = await spendPasskey(null, parsed.value.response);
  if (!userId || !(await mayOpenSession(userId)))
    return invalidField("form", "passkey-refused", parsed.values);
  const cookie = await rotateSession(request, userId, { secondFactor: true });
  return redirect(safeNext(parsed.value.next), { headers: { "Set-Cookie": cookie } });
});

export default function LoginPasskey() {
  const { t } = useI18n();
  const { title, next, options } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>{t("accounts.security.passkeyLoginBody")}</p>
        <FormErrors state={state} />
        <PasskeyButton mode="request" options={options} next={next} />
        <p>
          <Link to={paths.login(next)}>{t("accounts.login.title")}</Link>
        </p>
      </main>
    </div>
  );
}

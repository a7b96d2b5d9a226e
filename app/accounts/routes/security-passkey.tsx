import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { invalid, invalidField, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { raiseSession, requireSession, requireStepUp } from "../../shared/session.server.ts";
import { FormErrors } from "../../shared/ui/form.tsx";
import { passkeySchema } from "../schema.ts";
import { PasskeyButton } from "../second-factor/passkey-button.tsx";
import { addPasskey, passkeyCreation } from "../second-factor/passkeys.server.ts";
import { FactorAdded } from "../second-factor/recovery-codes.tsx";

export const handle = { scripts: true };

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requireStepUp(request);
  return {
    title: translator(localeOf(request, actor))("accounts.security.passkeyTitle"),
    options: await passkeyCreation(actor),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export const action = route(async ({ request }: ActionFunctionArgs) => {
  const actor = await requireStepUp(request, 30);
  const parsed = parseForm(passkeySchema, await request.formData());
  if (!parsed.ok) return data({ ...invalid(parsed).data, codes: undefined }, 400);
  const label = translator(actor.locale)("accounts.security.passkeyLabel");
  const result = await addPasskey(actor.id, { response: parsed.value.response, label });
  if (!result.ok)
    return data({ ...invalidField("form", result.problem, parsed.values).data, codes: undefined }, 400);
  await raiseSession((await requireSession(request)).sessionKey);
  return data({ codes: result.codes, errors: {}, values: {} }, 200);
});

export default function SecurityPasskey() {
  const { title, options } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        {state?.codes !== undefined ? (
          <FactorAdded codes={state.codes} />
        ) : (
          <>
            <FormErrors state={state} />
            <PasskeyButton mode="create" options={options} />
          </>
        )}
      </main>
    </div>
  );
}

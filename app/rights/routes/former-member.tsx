import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { invalid, invalidField, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { spend } from "../../shared/limits.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { FormErrors } from "../../shared/ui/form.tsx";
import { Notice } from "../../shared/ui/pieces.tsx";
import { DepthForm } from "../depth-form.tsx";
import { readReceipt, requestErasure } from "../erase.server.ts";
import { receiptSchema } from "../schema.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => ({
  title: translator(localeOf(request))("rights.laterTitle"),
  isDone: new URL(request.url).searchParams.has("done"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export const action = route(async ({ request, context }: ActionFunctionArgs) => {
  const parsed = parseForm(receiptSchema, await request.formData());
  if (!parsed.ok) return invalid(parsed);
  await spend("sign-in-address", context.address);
  const userId = readReceipt(parsed.value.receipt);
  if (!userId) return invalidField("receipt", "receipt-wrong", parsed.values);
  await requestErasure(userId, parsed.value.depth);
  return redirect(`${paths.formerMember()}?done`);
});

export default function FormerMember() {
  const { t } = useI18n();
  const { title, isDone } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        {isDone && !state ? (
          <Notice tone="success">
            <p>{t("rights.laterDone")}</p>
          </Notice>
        ) : (
          <p>{t("rights.laterLede")}</p>
        )}
        <FormErrors state={state} />
        <DepthForm depths={["anonymise", "erase"]} receipt state={state} />
      </main>
    </div>
  );
}

import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { NotFound } from "../../shared/errors.ts";
import { invalid, invalidField, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import type { Actor } from "../../shared/policy.ts";
import { requireRole } from "../../shared/session.server.ts";
import { cleanLine } from "../../shared/text.ts";
import { FormErrors } from "../../shared/ui/form.tsx";
import { EmptyState, Notice } from "../../shared/ui/pieces.tsx";
import { keepBadge, settleSuspension, suspendBadge } from "../commands/emergency.server.ts";
import { listBadgesFor } from "../queries/badges.server.ts";
import { BadgeItem } from "../review/badge-item.tsx";
import { badgeActionSchema } from "../schema.ts";
import type { BadgeAction } from "../schema.ts";

const askedFor = (request: Request) =>
  cleanLine(new URL(request.url).searchParams.get("q") ?? "").slice(0, 30);

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requireRole(request, "verifier");
  const q = askedFor(request);
  return {
    title: translator(localeOf(request, actor))("credentials.badges.title"),
    q,
    badges: await listBadgesFor(actor, q),
    done: z.enum(Object.values(doneBy)).safeParse(new URL(request.url).searchParams.get("done")).data,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export const action = route(async ({ request }: ActionFunctionArgs) => {
  const actor = await requireRole(request, "verifier");
  const parsed = parseForm(badgeActionSchema, await request.formData());
  if (!parsed.ok) return invalid(parsed);
  const result = await act(actor, parsed.value);
  if (!result.ok) return invalidField("form", result.problem, parsed.values);
  return redirect(paths.credentialBadges(askedFor(request), doneBy[parsed.value.intent]));
});

const doneBy = { suspend: "suspended", confirm: "revoked", lift: "restored", keep: "settled" } as const;

async function act(actor: Actor, { intent, badgeId, reasons, caseNumber, version }: BadgeAction) {
  if (intent === "suspend") return suspendBadge(actor, badgeId, reasons);
  if (intent !== "keep") return settleSuspension(actor, badgeId, intent);
  if (!caseNumber || !version) throw new NotFound();
  return keepBadge(actor, caseNumber, version);
}

export default function Badges() {
  const { t } = useI18n();
  const { title, q, badges, done } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <p>
          <Link to={paths.credentialQueue()}>{t("credentials.review.back")}</Link>
        </p>
        <h1>{title}</h1>
        <p>{t("credentials.badges.lede")}</p>
        {done && !state ? <Notice tone="success">{t(`credentials.badges.done.${done}`)}</Notice> : null}
        <FormErrors state={state} />
        <form className="form card" action={paths.credentialBadges()}>
          <div className="field">
            <label htmlFor="q">{t("credentials.badges.pseudonym")}</label>
            <input id="q" name="q" maxLength={30} defaultValue={q} />
          </div>
          <div className="actions">
            <button className="button">{t("credentials.badges.find")}</button>
          </div>
        </form>
        {badges.length === 0 ? (
          <EmptyState>{t(q ? "credentials.badges.none" : "credentials.badges.nonePending")}</EmptyState>
        ) : null}
        {badges.map((badge) => (
          <BadgeItem key={badge.id} badge={badge} state={state} />
        ))}
      </main>
    </div>
  );
}

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
import { requireRole } from "../../shared/session.server.ts";
import { FormErrors } from "../../shared/ui/form.tsx";
import { Chip, Notice } from "../../shared/ui/pieces.tsx";
import { declareEmployers } from "../commands/conflicts.server.ts";
import { decideApplication } from "../commands/decide-application.server.ts";
import {
  claimApplication,
  recheckApplication,
  releaseApplication,
} from "../commands/review-application.server.ts";
import { getReview } from "../queries/review.server.ts";
import { Appeal, Conflict } from "../review/conflicts.tsx";
import { Checks } from "../review/checks.tsx";
import { DecisionForm } from "../review/decision-form.tsx";
import { Earlier, Evidence, History } from "../review/records.tsx";
import { Sides } from "../review/sides.tsx";
import { decisionSchema, employersSchema } from "../schema.ts";

function parseId(typed: string | undefined): string {
  const id = z.uuid().safeParse(typed);
  if (!id.success) throw new NotFound();
  return id.data;
}

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireRole(request, "verifier");
  const review = await getReview(actor, parseId(params.applicationId));
  const t = translator(localeOf(request, actor));
  return {
    title: t("credentials.review.title", { name: review.pseudonym }),
    review,
    done: z.enum(["claimed", "rechecking"]).safeParse(new URL(request.url).searchParams.get("done")).data,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

const fieldOf: Record<string, string> = {
  "override-needed": "override",
  "override-reasons-needed": "reasons",
  "look-up-needed": "lookedUp",
};

export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireRole(request, "verifier");
  const id = parseId(params.applicationId);
  const here = paths.credentialReview(id);
  const form = await request.formData();
  switch (form.get("intent")) {
    case "claim": {
      const result = await claimApplication(actor, id);
      return result.ok ? redirect(`${here}?done=claimed`) : invalidField("form", result.problem, {});
    }
    case "release":
      await releaseApplication(actor, id);
      return redirect(paths.credentialQueue());
    case "recheck": {
      const result = await recheckApplication(actor, id);
      return result.ok ? redirect(`${here}?done=rechecking`) : invalidField("form", result.problem, {});
    }
    case "employers": {
      const parsed = parseForm(employersSchema, form);
      if (!parsed.ok) return invalid(parsed);
      await declareEmployers(actor, parsed.value.employers);
      return redirect(here);
    }
    default: {
      const parsed = parseForm(decisionSchema, form);
      if (!parsed.ok) return invalid(parsed);
      const result = await decideApplication(actor, id, parsed.value);
      if (!result.ok) return invalidField(fieldOf[result.problem] ?? "form", result.problem, parsed.values);
      return redirect(paths.credentialQueue(result.status));
    }
  }
});

export default function Review() {
  const { t } = useI18n();
  const { title, review, done } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <div className="page">
      <main id="main" className="stack">
        <p>
          <Link to={paths.credentialQueue()}>{t("credentials.review.back")}</Link>
        </p>
        <div className="row between">
          <h1>{title}</h1>
          <Chip tone="outline">{t(`credentials.statuses.${review.status}`)}</Chip>
        </div>
        {done ? (
          <Notice tone="success">
            <p>{t(`credentials.review.${done}`)}</p>
          </Notice>
        ) : null}
        {review.heldBy ? (
          <Notice tone="care">
            <p>{t("credentials.review.heldBy", { name: review.heldBy })}</p>
          </Notice>
        ) : null}
        <FormErrors state={state} />
        {review.canDecide || review.status === "submitted" ? (
          <LeaseForm
            isHeldByMe={review.isHeldByMe}
            canClaim={review.canDecide}
            canRecheck={review.status !== "decided_once"}
          />
        ) : null}
        {review.canDecide ? <Conflict conflict={review.conflict} /> : null}
        <Appeal reasons={review.appealReasons} />
        <Sides review={review} />
        <div className="two">
          <Checks review={review} />
          <div className="stack">
            <Evidence review={review} />
            <Earlier items={review.earlier} />
          </div>
        </div>
        <History decisions={review.decisions} />
        {review.canDecide ? (
          review.conflict ? null : (
            <DecisionForm review={review} state={state} />
          )
        ) : (
          <p>
            {review.status === "submitted"
              ? t("credentials.review.running")
              : t("credentials.review.settled")}
          </p>
        )}
      </main>
    </div>
  );
}

function LeaseForm(props: { isHeldByMe: boolean; canClaim: boolean; canRecheck: boolean }) {
  const { t } = useI18n();
  return (
    <form method="post" className="actions">
      {props.canClaim ? (
        <button className="button" name="intent" value={props.isHeldByMe ? "release" : "claim"}>
          {t(props.isHeldByMe ? "credentials.review.release" : "credentials.review.claim")}
        </button>
      ) : null}
      {props.canRecheck ? (
        <button className="button quiet" name="intent" value="recheck">
          {t("credentials.review.recheck")}
        </button>
      ) : null}
    </form>
  );
}

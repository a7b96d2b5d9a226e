import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { postIdFrom } from "../../answers/schema.ts";
import { route } from "../../shared/http/route.server.ts";
import { paths } from "../../shared/paths.ts";
import { requireRole } from "../../shared/session.server.ts";
import { releaseHeld } from "../commands/release-held.server.ts";
import { proposalNumberFrom } from "../schema.ts";

export const loader = route(async ({ params }: LoaderFunctionArgs) =>
  redirect(paths.proposal(proposalNumberFrom(params.number))),
);

/** POST: lets a held proposal appear, or the one of its arguments that `argument` names. */
export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const number = proposalNumberFrom(params.number);
  const actor = await requireRole(request, "moderator");
  const argument = (await request.formData()).get("argument");
  await releaseHeld(actor, number, typeof argument === "string" && argument ? postIdFrom(argument) : null);
  return redirect(paths.proposal(number));
});

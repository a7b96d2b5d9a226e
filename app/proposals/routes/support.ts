import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { NotFound } from "../../shared/errors.ts";
import { parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";
import { supportProposal } from "../commands/support-proposal.server.ts";
import { proposalNumberFrom, supportSchema } from "../schema.ts";

/** Who comes here by a sign-in or the back button reads the proposal. */
export const loader = route(async ({ params }: LoaderFunctionArgs) =>
  redirect(paths.proposal(proposalNumberFrom(params.number))),
);

/** POST: `on` 1 supports, 0 takes back; the page then says what came of it. */
export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const number = proposalNumberFrom(params.number);
  const actor = await requireActor(request);
  const parsed = parseForm(supportSchema, await request.formData());
  if (!parsed.ok) throw new NotFound("bad-request");
  const outcome = await supportProposal(actor, number, parsed.value.on === "1");
  return redirect(`${paths.proposal(number)}?${new URLSearchParams({ support: outcome })}#support`);
});

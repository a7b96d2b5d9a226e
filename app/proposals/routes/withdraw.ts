import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { postIdFrom } from "../../answers/schema.ts";
import { route } from "../../shared/http/route.server.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";
import { withdrawArgument } from "../commands/withdraw-argument.server.ts";
import { proposalNumberFrom } from "../schema.ts";

// Ids of arguments are uuids like those of posts.
const argumentIdFrom = (given: FormDataEntryValue | null) =>
  postIdFrom(typeof given === "string" ? given : undefined);

/** Who comes here by a sign-in or the back button reads the proposal. */
export const loader = route(async ({ params }: LoaderFunctionArgs) =>
  redirect(paths.proposal(proposalNumberFrom(params.number))),
);

/** POST: takes back the argument that `argument` names. */
export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const number = proposalNumberFrom(params.number);
  const actor = await requireActor(request);
  await withdrawArgument(actor, number, argumentIdFrom((await request.formData()).get("argument")));
  return redirect(`${paths.proposal(number)}#arguments`);
});

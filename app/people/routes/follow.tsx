import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { followPerson } from "../../questions/commands/follow.server.ts";
import { route } from "../../shared/http/route.server.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";

export const loader = route(async ({ params }: LoaderFunctionArgs) =>
  redirect(paths.person(params.pseudonym!)),
);

/** POST: follows the person; with `on=0`, stops. */
export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request);
  const wanted = (await request.formData()).get("on") !== "0";
  await followPerson(actor, params.pseudonym!, wanted);
  return redirect(paths.person(params.pseudonym!));
});

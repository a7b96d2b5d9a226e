import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { route } from "../../shared/http/route.server.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";
import { followTopic } from "../commands/follow.server.ts";

export const loader = route(async ({ params }: LoaderFunctionArgs) => redirect(paths.topic(params.slug!)));

/** POST: follows the topic; with `on=0`, stops. */
export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request);
  const wanted = (await request.formData()).get("on") !== "0";
  await followTopic(actor, params.slug!, wanted);
  return redirect(paths.topic(params.slug!));
});

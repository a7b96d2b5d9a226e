import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { questionNumberFrom } from "../../answers/schema.ts";
import { route } from "../../shared/http/route.server.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";
import { followQuestion } from "../commands/follow.server.ts";

export const loader = route(async ({ params }: LoaderFunctionArgs) =>
  redirect(paths.question(questionNumberFrom(params.number))),
);

/** POST: follows the question; with `on=0`, stops. */
export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const number = questionNumberFrom(params.number);
  const actor = await requireActor(request);
  const wanted = (await request.formData()).get("on") !== "0";
  const { slug } = await followQuestion(actor, number, wanted);
  return redirect(paths.question(number, slug));
});

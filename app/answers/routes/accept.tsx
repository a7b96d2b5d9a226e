import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs } from "@remix-run/node";
import { route } from "../../shared/http/route.server.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";
import { acceptAnswer } from "../commands/accept-answer.server.ts";
import { leadToPost } from "./lead-to-post.server.ts";
import { postIdFrom } from "../schema.ts";

export const loader = leadToPost;

/** POST: "this helped me most"; with `on=0`, takes it back. */
export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const postId = postIdFrom(params.postId);
  const actor = await requireActor(request);
  const wanted = (await request.formData()).get("on") !== "0";
  await acceptAnswer(actor, postId, wanted);
  return redirect(paths.post(postId));
});

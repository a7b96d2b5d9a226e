import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs } from "@remix-run/node";
import { leadToPost } from "../../answers/routes/lead-to-post.server.ts";
import { postIdFrom } from "../../answers/schema.ts";
import { route } from "../../shared/http/route.server.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";
import { keepPost } from "../commands.server.ts";

export const loader = leadToPost;

/** POST: keeps an answer or a question in one's own notebook. */
export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const postId = postIdFrom(params.postId);
  const actor = await requireActor(request);
  const kept = await keepPost(actor, postId);
  if (!kept.ok) return redirect(paths.appointmentDone("full"));
  return redirect(paths.appointmentAt(kept.id, kept.isNew ? "kept" : "already"));
});

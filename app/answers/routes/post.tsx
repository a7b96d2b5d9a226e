import { redirect } from "@remix-run/node";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { route } from "../../shared/http/route.server.ts";
import { paths } from "../../shared/paths.ts";
import { findActor, orSignIn } from "../../shared/session.server.ts";
import { formatCursor } from "../../questions/thread/order.ts";
import { findPage, getPostFor } from "../queries.server.ts";
import { postIdFrom } from "../schema.ts";

/** A post's lasting address leads to its place in its thread. */
export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const postId = postIdFrom(params.postId);
  const { post, question } = await orSignIn(request, actor, () => getPostFor(actor, postId));
  const here = paths.question(question.number, question.slug);
  if (post.kind === "question") return redirect(here);
  const page = await findPage(post);
  return redirect(`${here}${page ? `?after=${formatCursor(page)}` : ""}#post-${post.id}`);
});

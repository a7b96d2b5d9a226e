import { redirect } from "@remix-run/node";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { route } from "../../shared/http/route.server.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { getPostFor } from "../queries.server.ts";
import { postIdFrom } from "../schema.ts";

/** A post's lasting address leads to its place in its thread. */
export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const { post, question } = await getPostFor(await findActor(request), postIdFrom(params.postId));
  const { number, slug } = question;
  return redirect(
    post.kind === "question" ? paths.question(number, slug) : paths.answer(number, slug, post.id),
  );
});

import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs } from "@remix-run/node";
import { NotFound } from "../../shared/errors.ts";
import { parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";
import { react } from "../commands/react.server.ts";
import { leadToPost } from "./lead-to-post.server.ts";
import { postIdFrom, reactSchema } from "../schema.ts";

export const loader = leadToPost;

/** POST: `kind` says what; `on` 1 or 0 sets it, absent it changes. */
export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const postId = postIdFrom(params.postId);
  const actor = await requireActor(request);
  const parsed = parseForm(reactSchema, await request.formData());
  if (!parsed.ok) throw new NotFound("bad-request");
  const { kind, on } = parsed.value;
  const { number, slug } = await react(actor, postId, kind, on === undefined ? undefined : on === "1");
  return redirect(kind === "helped" ? paths.post(postId) : paths.question(number, slug));
});

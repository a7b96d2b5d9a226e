import { redirect } from "@remix-run/node";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { route } from "../../shared/http/route.server.ts";
import { paths } from "../../shared/paths.ts";
import { postIdFrom } from "../schema.ts";

/** GET on an address that only takes POST (after a sign-in, say) leads to the post. */
export const leadToPost = route(async ({ params }: LoaderFunctionArgs) =>
  redirect(paths.post(postIdFrom(params.postId))),
);

import { redirect } from "@remix-run/node";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { postIdFrom } from "../../answers/schema.ts";
import { route } from "../../shared/http/route.server.ts";
import { requireActor } from "../../shared/session.server.ts";
import { placePath } from "../place.ts";
import { getDraftPlace } from "../queries.server.ts";

/** Leads to where one of one's own drafts is written; anybody else's does not exist. */
export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  return redirect(placePath(await getDraftPlace(actor, postIdFrom(params.draftId))));
});

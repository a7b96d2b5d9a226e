import type { LoaderFunctionArgs } from "@remix-run/node";
import { route } from "../../shared/http/route.server.ts";
import { requireActor } from "../../shared/session.server.ts";
import { getReceipt } from "../choice.server.ts";
import { idFrom } from "../schema.ts";

/** Every choice an author made for a contribution, to keep. */
export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  const receipt = await getReceipt(actor, idFrom(params.postId));
  return new Response(`${JSON.stringify(receipt, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="entraide-research-consent-${receipt.contribution.thread}.json"`,
    },
  });
});

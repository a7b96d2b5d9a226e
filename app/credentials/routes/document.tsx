import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs } from "@remix-run/node";
import { route } from "../../shared/http/route.server.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";
import { proveByDocument } from "../commands/evidence.server.ts";

export const loader = () => redirect(paths.credentialApply());

/** The only address that takes a large body (app/shared/http/body-limits.server.ts). */
export const action = route(async ({ request }: ActionFunctionArgs) => {
  const actor = await requireActor(request);
  const file = (await request.formData()).get("document");
  const bytes = file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
  const result = await proveByDocument(actor, bytes);
  return redirect(
    result.ok ? paths.credentialApply() : `${paths.credentialApply()}?problem=${result.problem}`,
  );
});

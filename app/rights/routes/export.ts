import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs } from "@remix-run/node";
import { route } from "../../shared/http/route.server.ts";
import { spend } from "../../shared/limits.server.ts";
import { paths } from "../../shared/paths.ts";
import { requireStepUp } from "../../shared/session.server.ts";
import { buildExport } from "../export.server.ts";

/** Whoever steps up on the way here arrives by GET: the button is on the page. */
export const loader = () => redirect(paths.myData());

export const action = route(async ({ request }: ActionFunctionArgs) => {
  const actor = await requireStepUp(request);
  await spend("export", actor.id);
  const bytes = await buildExport(actor);
  return new Response(bytes, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Length": String(bytes.length),
      "Content-Disposition": 'attachment; filename="entraide.zip"',
    },
  });
});

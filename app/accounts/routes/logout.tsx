import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs } from "@remix-run/node";
import { route } from "../../shared/http/route.server.ts";
import { paths, safeNext } from "../../shared/paths.ts";
import { closeSession } from "../../shared/session.server.ts";

export const loader = () => redirect(paths.home());

/** Whoever changes accounts to go on with something says with what: the sign-in leads back there. */
export const action = route(async ({ request }: ActionFunctionArgs) => {
  const next = new URL(request.url).searchParams.get("next");
  return redirect(next ? paths.login(safeNext(next)) : paths.home(), {
    headers: { "Set-Cookie": await closeSession(request) },
  });
});

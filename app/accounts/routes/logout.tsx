import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs } from "@remix-run/node";
import { route } from "../../shared/http/route.server.ts";
import { paths } from "../../shared/paths.ts";
import { closeSession } from "../../shared/session.server.ts";

export const loader = () => redirect(paths.home());

export const action = route(async ({ request }: ActionFunctionArgs) =>
  redirect(paths.home(), { headers: { "Set-Cookie": await closeSession(request) } }),
);

import type { LoaderFunctionArgs } from "@remix-run/node";
import { BadRequest, NotFound } from "../../shared/errors.ts";
import { route } from "../../shared/http/route.server.ts";

/** Every address that the table of contents does not name: a page that knows its reader, with status 404 or 400. */
export const loader = route(async ({ context }: LoaderFunctionArgs): Promise<null> => {
  throw context.isUnreadable ? new BadRequest() : new NotFound();
});

export const action = loader;

export default function Missing() {
  return null;
}

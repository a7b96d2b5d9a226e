import { NotFound } from "../../shared/errors.ts";
import { route } from "../../shared/http/route.server.ts";

/** Every address that the table of contents does not name: a page that knows its reader, with status 404. */
export const loader = route(async (): Promise<null> => {
  throw new NotFound();
});

export const action = loader;

export default function Missing() {
  return null;
}

import { NotFound } from "../../shared/errors.ts";
import { route } from "../../shared/http/route.server.ts";
import { readStatus } from "../build/pointers.server.ts";
import { textResponse } from "../file-response.server.ts";

/** The signature of status.json as it is now. */
export const loader = route(async () => {
  const status = await readStatus();
  if (!status) throw new NotFound();
  return textResponse(status.signature, "text/plain");
});

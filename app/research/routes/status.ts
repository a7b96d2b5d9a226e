import { route } from "../../shared/http/route.server.ts";
import { readStatus } from "../build/pointers.server.ts";
import { pointerResponse } from "../file-response.server.ts";

/** For machines: may I still use this version? */
export const loader = route(async () =>
  pointerResponse((await readStatus())?.text ?? null, { versions: [] }),
);

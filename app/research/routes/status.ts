import { route } from "../../shared/http/route.server.ts";
import { pointerResponse } from "../file-response.server.ts";
import { storage, storageKeys } from "../storage.server.ts";

/** For machines: may I still use this version? */
export const loader = route(async () =>
  pointerResponse(await storage().text(storageKeys.status), { versions: [] }),
);

import { route } from "../../shared/http/route.server.ts";
import { pointerResponse } from "../file-response.server.ts";
import { storage, storageKeys } from "../storage/storage.server.ts";

/** Which version is current. */
export const loader = route(async () =>
  pointerResponse(await storage().text(storageKeys.latest), { version: null }, 404),
);

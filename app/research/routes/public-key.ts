import { NotFound } from "../../shared/errors.ts";
import { route } from "../../shared/http/route.server.ts";
import { textResponse } from "../file-response.server.ts";
import { storage, storageKeys } from "../storage/storage.server.ts";

/** minisign.pub: what signatures are checked with. */
export const loader = route(async () => {
  const text = await storage().text(storageKeys.publicKey);
  if (text === null) throw new NotFound();
  return textResponse(text, "text/plain");
});

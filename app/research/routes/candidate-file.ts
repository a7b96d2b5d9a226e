import { Readable } from "node:stream";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { route } from "../../shared/http/route.server.ts";
import { requireRole } from "../../shared/session.server.ts";
import { mediaType } from "../build/files.server.ts";
import { getCandidateFile } from "../desk.server.ts";
import { idFrom } from "../schema.ts";
import { storage } from "../storage/storage.server.ts";

/** A file of a release that is not public, for stewards. */
export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireRole(request, "steward");
  const path = params["*"] ?? "";
  const { key, bytes } = await getCandidateFile(actor, idFrom(params.releaseId), path);
  const type = mediaType(path);
  return new Response(Readable.toWeb(storage().stream(key)) as ReadableStream, {
    headers: {
      "Content-Type": /^text|json|xml/.test(type) ? `${type}; charset=utf-8` : type,
      "Content-Length": String(bytes),
      "Cache-Control": "private, no-store",
    },
  });
});

import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { NotFound } from "../../shared/errors.ts";
import { route } from "../../shared/http/route.server.ts";
import { requireRole } from "../../shared/session.server.ts";
import { viewEvidence } from "../commands/evidence.server.ts";

/** A document for the eyes of a verifier: nothing in it may run, nothing keeps it. */
export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireRole(request, "verifier");
  const id = z.uuid().safeParse(params.evidenceId);
  if (!id.success) throw new NotFound();
  const { mediaType, bytes } = await viewEvidence(actor, id.data);
  const isImage = mediaType.startsWith("image/");
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": mediaType,
      "Content-Length": String(bytes.length),
      "Content-Disposition": isImage ? "inline" : 'attachment; filename="evidence.pdf"',
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
});

import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { NotFound } from "../../shared/errors.ts";
import { route } from "../../shared/http/route.server.ts";
import { paths } from "../../shared/paths.ts";
import { requireRole, requireStepUp } from "../../shared/session.server.ts";
import { viewEvidence } from "../commands/evidence.server.ts";
import { getEvidenceApplication } from "../queries/review.server.ts";

function idFrom(typed: string | undefined): string {
  const id = z.uuid().safeParse(typed);
  if (!id.success) throw new NotFound();
  return id.data;
}

/** Opening a document is recorded, so it takes a form: a link only leads to where the form is. */
export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireRole(request, "verifier");
  return redirect(paths.credentialReview(await getEvidenceApplication(actor, idFrom(params.evidenceId))));
});

/** A document for the eyes of a verifier: nothing in it may run, nothing keeps it. */
export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireRole(request, "verifier");
  await requireStepUp(request);
  const { mediaType, bytes } = await viewEvidence(actor, idFrom(params.evidenceId));
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

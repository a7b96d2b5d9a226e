import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileResponse } from "../../research/file-response.server.ts";
import { idFrom } from "../../research/schema.ts";
import { AppError } from "../../shared/errors.ts";
import { route } from "../../shared/http/route.server.ts";
import { erasureFormat, openErasureList } from "../erasures.server.ts";
import { openLinkedFile } from "../files.server.ts";

/** For its holder alone: nothing between may keep it, and no other page may read it. */
const forItsHolder = {
  "Cache-Control": "private, no-store, no-transform",
  "Content-Disposition": "attachment",
  "X-Robots-Tag": "noindex",
};

/** /data/controlled/<grant>/<release>/data/posts.parquet?until=…&signature=…; a refusal is one line of JSON. */
export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  try {
    const linked = {
      grantId: idFrom(params.grantId),
      releaseId: idFrom(params.releaseId),
      path: params["*"] ?? "",
    };
    const query = new URL(request.url).searchParams;
    const format = erasureFormat(linked.path);
    if (!format) return fileResponse(request, await openLinkedFile(linked, query), forItsHolder);
    const { text, mediaType } = await openErasureList(linked, format, query);
    return new Response(text, {
      headers: { ...forItsHolder, "Content-Type": `${mediaType}; charset=utf-8` },
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return new Response(`${JSON.stringify({ error: error.reason })}\n`, {
      status: error.status,
      headers: { ...forItsHolder, "Content-Type": "application/json; charset=utf-8" },
    });
  }
});

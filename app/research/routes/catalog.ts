import { environment } from "../../shared/env.server.ts";
import { route } from "../../shared/http/route.server.ts";
import { listPublicReleases } from "../build/pointers.server.ts";
import { textResponse } from "../file-response.server.ts";
import { catalog } from "../release/dialects/catalog.ts";

/** Every version that may be used, for harvesters of data portals. */
export const loader = route(async () => {
  const versions = (await listPublicReleases())
    .filter(({ status }) => status !== "recalled")
    .map(({ version, publishedAt }) => ({ version, published: publishedAt!.toISOString().slice(0, 10) }));
  const base = environment().BASE_URL.replace(/\/$/, "");
  return textResponse(catalog(base, versions), "text/turtle");
});

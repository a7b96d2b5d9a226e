import type { LoaderFunctionArgs } from "@remix-run/node";
import { route } from "../../shared/http/route.server.ts";
import { answerFile } from "../file-response.server.ts";

/** /data/2026.11.0/data/posts.parquet and its neighbours. */
export const loader = route(async ({ request, params }: LoaderFunctionArgs) =>
  answerFile(request, params.version ?? "", params["*"] ?? ""),
);

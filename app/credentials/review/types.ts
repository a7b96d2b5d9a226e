import type { SerializeFrom } from "@remix-run/node";
import type { getReview } from "../queries/review.server.ts";

/** An application as the page of a verifier receives it. */
export type Review = SerializeFrom<Awaited<ReturnType<typeof getReview>>>;

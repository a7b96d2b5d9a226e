import { asc } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import { coverageHours } from "../../../db/schema/index.ts";
import type { CoverageSpan } from "../hours.ts";

/** When the queue is read, as published. Empty while nobody has said. */
export const listHours = (): Promise<CoverageSpan[]> =>
  db().select().from(coverageHours).orderBy(asc(coverageHours.language), asc(coverageHours.weekday));

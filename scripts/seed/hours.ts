import { weekdays } from "../../app/moderation/hours.ts";
import type { CoverageSpan } from "../../app/moderation/hours.ts";
import type { Transaction } from "../../db/client.server.ts";
import { coverageHours } from "../../db/schema/index.ts";

const hour = 60;

/** When the demonstration's moderators read: in French every day, in English on working days. */
const spans: CoverageSpan[] = weekdays.flatMap((weekday) => [
  { language: "fr" as const, weekday, opens: 8 * hour, closes: (weekday <= 5 ? 22 : 20) * hour },
  ...(weekday <= 5 ? [{ language: "en" as const, weekday, opens: 9 * hour, closes: 18 * hour }] : []),
]);

/** Hours that a moderator published since are kept. */
export async function seedHours(tx: Transaction): Promise<void> {
  const published = await tx.select({ weekday: coverageHours.weekday }).from(coverageHours).limit(1);
  if (published.length === 0) await tx.insert(coverageHours).values(spans);
}

import { listInactive, warnInactive } from "../../app/rights/commands.server.ts";
import { requestErasure } from "../../app/rights/erase.server.ts";

/** Once a day: whoever has not come for three years is warned, and a month later leaves as a former member. */
export async function run(): Promise<void> {
  const now = new Date();
  const { toWarn, toErase } = await listInactive(now);
  for (const userId of toWarn) await warnInactive(userId, now);
  for (const userId of toErase) await requestErasure(userId, "keep");
}

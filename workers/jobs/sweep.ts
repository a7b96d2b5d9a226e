import { environment } from "../../app/shared/env.server.ts";
import { sweepLogs } from "../../app/shared/log-files.server.ts";
import { sweepExpired } from "../../db/sweep.server.ts";

/** Removes what has served: hourly, so that nothing that expired stays long. */
export async function run(): Promise<void> {
  const { LOG_DIR } = environment();
  await sweepExpired();
  if (LOG_DIR) await sweepLogs(LOG_DIR);
}

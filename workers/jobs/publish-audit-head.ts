import { recordHead } from "../../db/audit.server.ts";
import { db } from "../../db/client.server.ts";

/** Daily: what the log of acts ends with is published with the open data. */
export async function run(): Promise<void> {
  await recordHead(db());
}

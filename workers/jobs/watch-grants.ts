import { watchGrants } from "../../app/grants/watch.server.ts";

/** Hourly: lists what holders must delete, and tells them and the stewards what is due. */
export async function run(): Promise<void> {
  await watchGrants();
}

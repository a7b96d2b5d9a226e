import type { PayloadOf } from "../catalog.ts";

export async function run(_payload: PayloadOf<"triage-post">): Promise<void> {
  throw new Error("being written");
}

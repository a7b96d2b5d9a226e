import type { PayloadOf } from "../catalog.ts";

export async function run(_payload: PayloadOf<"mail-decision">): Promise<void> {
  throw new Error("being written");
}

import type { PayloadOf } from "../catalog.ts";

export async function run(_payload: PayloadOf<"send-proof-code">): Promise<void> {
  throw new Error("being written");
}

import type { PayloadOf } from "../catalog.ts";

export async function run(_payload: PayloadOf<"send-confirmation">): Promise<void> {
  throw new Error("being written");
}

import type { PayloadOf } from "../catalog.ts";

export async function run(_payload: PayloadOf<"rematch-credentials">): Promise<void> {
  throw new Error("being written");
}

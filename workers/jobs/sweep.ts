import type { PayloadOf } from "../catalog.ts";

export async function run(_payload: PayloadOf<"sweep">): Promise<void> {
  throw new Error("being written");
}

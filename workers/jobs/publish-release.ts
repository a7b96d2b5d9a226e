import type { PayloadOf } from "../catalog.ts";

export async function run(_payload: PayloadOf<"publish-release">): Promise<void> {
  throw new Error("being written");
}

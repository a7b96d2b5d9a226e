import type { PayloadOf } from "../catalog.ts";

export async function run(_payload: PayloadOf<"check-credential">): Promise<void> {
  throw new Error("being written");
}

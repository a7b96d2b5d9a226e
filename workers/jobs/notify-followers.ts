import type { PayloadOf } from "../catalog.ts";

export async function run(_payload: PayloadOf<"notify-followers">): Promise<void> {
  throw new Error("being written");
}

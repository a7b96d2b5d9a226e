import type { PayloadOf } from "../catalog.ts";

export async function run(_payload: PayloadOf<"notify-credential">): Promise<void> {
  throw new Error("being written");
}

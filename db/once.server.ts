import { transaction } from "./client.server.ts";
import type { Transaction } from "./client.server.ts";
import { processedEffects } from "./schema/index.ts";

/**
 * Runs an effect once for its key, however often the job that asks for it runs: the key is written in the effect's
 * own transaction, so a crash leaves both or neither.
 * @returns whether the effect ran now
 */
export function once(key: string, effect: (tx: Transaction) => Promise<void>): Promise<boolean> {
  return transaction(async (tx) => {
    const inserted = await tx.insert(processedEffects).values({ key }).onConflictDoNothing().returning();
    if (inserted.length === 0) return false;
    await effect(tx);
    return true;
  });
}

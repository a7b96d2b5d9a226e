import { sql } from "drizzle-orm";
import type { Transaction } from "../../db/client.server.ts";

/** Empties everything that somebody contributed; its numbers stay, since citations and merged contributions lead there. */
export async function eraseContributions(tx: Transaction, { userId }: { userId: string }): Promise<void> {
  await tx.execute(sql`
    update contributions set body = '', body_html = '', choices = '{}', shared_text = null, holds = '{}',
      withdrawn_at = coalesce(withdrawn_at, now()) where author_id = ${userId}`);
}

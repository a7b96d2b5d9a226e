import { eq } from "drizzle-orm";
import type { Transaction } from "../../../db/client.server.ts";
import { timeNow } from "../../../db/clock.server.ts";
import { NotFound } from "../../shared/errors.ts";
import { grants } from "../../../db/schema/index.ts";
import { findGrant } from "../grant.server.ts";
import type { Grant } from "../grant.server.ts";

/** The application of this project, held until the transaction ends. @throws NotFound */
export async function lockGrant(tx: Transaction, number: number, now = new Date(timeNow())): Promise<Grant> {
  const found = await findGrant(number, now, tx);
  if (!found) throw new NotFound();
  await tx.select({ id: grants.id }).from(grants).where(eq(grants.id, found.id)).for("update");
  // Asked again, now that nobody else can change it.
  return (await findGrant(number, now, tx))!;
}

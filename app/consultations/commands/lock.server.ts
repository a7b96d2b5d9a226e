import { and, eq } from "drizzle-orm";
import type { Transaction } from "../../../db/client.server.ts";
import { consultations, contributions } from "../../../db/schema/index.ts";
import { NotFound } from "../../shared/errors.ts";
import type { Consultation } from "../queries.server.ts";

/** The consultation, held until the transaction ends. @throws NotFound */
export async function lockConsultation(tx: Transaction, number: number): Promise<Consultation> {
  const [row] = await tx.select().from(consultations).where(eq(consultations.number, number)).for("update");
  if (!row) throw new NotFound();
  return row;
}

/** One of its contributions, held until the transaction ends. @throws NotFound */
export async function lockContribution(tx: Transaction, consultationId: string, number: number) {
  const [row] = await tx
    .select()
    .from(contributions)
    .where(and(eq(contributions.number, number), eq(contributions.consultationId, consultationId)))
    .for("update");
  if (!row) throw new NotFound();
  return row;
}

import { and, asc, eq, like } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import { accountSecrets, secondFactors } from "../../../db/schema/index.ts";
import { demoTotpSecret } from "../../../db/seed/demo-accounts.ts";
import { openSecret } from "./codes.server.ts";
import { codeAt, nextStep } from "./totp.server.ts";

/** The next code of each demo account that still has the published secret; real accounts never show here. */
export async function listDemoCodes(now: Date): Promise<{ email: string; code: string }[]> {
  const rows = await db()
    .select({ email: accountSecrets.email, factor: secondFactors })
    .from(secondFactors)
    .innerJoin(accountSecrets, eq(accountSecrets.userId, secondFactors.userId))
    .where(and(eq(secondFactors.kind, "totp"), like(accountSecrets.email, "%@demo.example")))
    .orderBy(asc(accountSecrets.email));
  return rows
    .filter(({ factor }) => openSecret(factor.userId, factor.sealedSecret!) === demoTotpSecret)
    .map(({ email, factor }) => ({ email, code: codeAt(demoTotpSecret, nextStep(factor.lastStep, now)) }));
}

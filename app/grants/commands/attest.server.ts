import { and, eq, isNull, lte } from "drizzle-orm";
import { recordAudit } from "../../../db/audit.server.ts";
import { transaction } from "../../../db/client.server.ts";
import { timeNow } from "../../../db/clock.server.ts";
import { grantErasures, grants } from "../../../db/schema/index.ts";
import { Conflict } from "../../shared/errors.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { grantPolicy } from "../policy.ts";
import type { AttestInput, CertificateInput } from "../schema.ts";
import { lockGrant } from "./lock.server.ts";

/** The holder says that the rows which were on the page are gone: what was listed since stays open. */
export async function attestErasure(
  actor: Actor,
  number: number,
  { shownAt }: AttestInput,
): Promise<{ attested: number }> {
  return transaction(async (tx) => {
    const grant = await lockGrant(tx, number);
    authorize(grantPolicy["grant.attest"](actor, grant));
    const rows = await tx
      .update(grantErasures)
      .set({ attestedAt: new Date(timeNow()) })
      .where(
        and(
          eq(grantErasures.grantId, grant.id),
          isNull(grantErasures.attestedAt),
          lte(grantErasures.listedAt, new Date(shownAt)),
        ),
      )
      .returning({ postKey: grantErasures.postKey });
    if (rows.length > 0)
      await recordAudit(tx, {
        actorId: actor.id,
        action: "grant.erasure-attested",
        subjectType: "grant",
        subjectId: grant.id,
        data: { rows: rows.length },
      });
    return { attested: rows.length };
  });
}

/** The certificate of destruction: every copy is gone, with whatever was still to delete from it; access ends. */
export async function certifyDestruction(
  actor: Actor,
  number: number,
  { signedName }: CertificateInput,
): Promise<void> {
  await transaction(async (tx) => {
    const grant = await lockGrant(tx, number);
    authorize(grantPolicy["grant.attest"](actor, grant));
    if (grant.destroyedAt) throw new Conflict("grant-closed");
    const destroyedAt = new Date(timeNow());
    await tx.update(grants).set({ destroyedAt, destroyedName: signedName }).where(eq(grants.id, grant.id));
    await tx
      .update(grantErasures)
      .set({ attestedAt: destroyedAt })
      .where(and(eq(grantErasures.grantId, grant.id), isNull(grantErasures.attestedAt)));
    await recordAudit(tx, {
      actorId: actor.id,
      action: "grant.destruction-certified",
      subjectType: "grant",
      subjectId: grant.id,
    });
  });
}

import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "../../db/client.server.ts";
import { credentials } from "../../db/schema/index.ts";
import {
  approval,
  buildSnapshot,
  form,
  newsOf,
  physiotherapist,
  submitted,
} from "../../tests/support/credentials.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildActor, buildCredential, buildUser } from "../../tests/support/factories.ts";
import { Conflict, Forbidden } from "../shared/errors.ts";
import { isActive } from "../shared/policy.ts";
import { decideApplication } from "./commands/decide-application.server.ts";
import { settleSuspension, suspendBadge } from "./commands/emergency.server.ts";
import { numberHmac } from "./commands/rows.server.ts";
import { requestProof } from "./commands/save-application.server.ts";
import { watchBadges } from "./commands/watch-badges.server.ts";
import { withdrawApplication } from "./commands/withdraw-application.server.ts";
import { getApplyPage } from "./queries/apply-page.server.ts";
import { listBadgesFor } from "./queries/badges.server.ts";
import { badgeActionSchema } from "./schema.ts";

useDatabase();

const hour = 3_600_000;
const reasons = "The hospital says that nobody of this name works there.";

async function buildHeld() {
  const user = await buildUser();
  const badge = await buildCredential({ user });
  const [first, second] = [
    await buildActor({ roles: ["verifier"] }),
    await buildActor({ roles: ["verifier"] }),
  ];
  const read = async () => (await db().select().from(credentials).where(eq(credentials.id, badge.id)))[0]!;
  return { user, badge, first, second, read };
}

test("one verifier takes a badge's rights at once, another one revokes it", async () => {
  const { user, badge, first, second, read } = await buildHeld();
  expect(await suspendBadge(first, badge.id, reasons)).toEqual({ ok: true });
  expect(isActive(await read(), new Date())).toBe(false);
  expect(await listBadgesFor(second, "")).toMatchObject([{ isPending: true, isMine: false, reasons }]);
  expect(await settleSuspension(first, badge.id, "confirm")).toEqual({
    ok: false,
    problem: "needs-another-verifier",
  });
  expect(await settleSuspension(second, badge.id, "confirm")).toEqual({ ok: true });
  expect((await read()).revokedAt).not.toBeNull();
  expect(await settleSuspension(second, badge.id, "lift")).toEqual({
    ok: false,
    problem: "suspension-settled",
  });
  expect(await newsOf(user.id)).toEqual(["credential-held", "credential-revoked"]);
});

test("without a second verifier within 72 hours the badge is given back", async () => {
  const { user, badge, first, read } = await buildHeld();
  const now = Date.now();
  await suspendBadge(first, badge.id, reasons, new Date(now));
  await watchBadges(new Date(now + 71 * hour));
  expect((await read()).suspendedAt).not.toBeNull();
  await watchBadges(new Date(now + 72 * hour));
  expect(await read()).toMatchObject({ suspendedAt: null, suspendedFor: null, suspensionReasons: null });
  expect(await newsOf(user.id)).toEqual(["credential-held", "credential-restored"]);
});

test("another application does not undo what two verifiers are deciding on", async () => {
  await buildSnapshot();
  const { actor, application } = await submitted();
  const badge = await buildCredential({
    user: actor as never,
    validUntil: new Date(Date.now() + 30 * 24 * hour),
    numberHmac: numberHmac("rpps", physiotherapist.number),
  });
  const [first, second] = [
    await buildActor({ roles: ["verifier"] }),
    await buildActor({ roles: ["verifier"] }),
  ];
  await suspendBadge(first, badge.id, reasons);
  const approve = () => decideApplication(second, application.id, approval(application.version));
  await expect(approve()).rejects.toThrow(new Conflict("badge-under-review"));
  await withdrawApplication(actor);
  await expect(requestProof(actor, form)).rejects.toThrow(new Forbidden("badge-under-review"));
  expect((await getApplyPage(actor, null)).badge).toMatchObject({ suspendedFor: "emergency" });
  await settleSuspension(second, badge.id, "lift");
  expect(await requestProof(actor, form)).toEqual({ ok: true });
});

test("nobody suspends their own badge, nor without the role, nor twice, nor without reasons", async () => {
  const { user, badge, first, second } = await buildHeld();
  const self = await buildActor({ user, roles: ["verifier"] });
  for (const stranger of [self, await buildActor({ roles: ["moderator"] })])
    await expect(suspendBadge(stranger, badge.id, reasons)).rejects.toThrow(Forbidden);
  await suspendBadge(first, badge.id, reasons);
  expect(await suspendBadge(second, badge.id, reasons)).toEqual({ ok: false, problem: "badge-not-active" });
  expect(badgeActionSchema.safeParse({ badgeId: badge.id, intent: "suspend", reasons: "no" }).success).toBe(
    false,
  );
});

test("a badge is found by its holder's pseudonym, whatever the case", async () => {
  const { user, badge, first } = await buildHeld();
  await buildCredential({ user: await buildUser() });
  expect(await listBadgesFor(first, user.pseudonym.toUpperCase())).toMatchObject([
    { id: badge.id, isPending: false },
  ]);
});

import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "../../../db/client.server.ts";
import { recoveryCodes, secondFactors, sessions } from "../../../db/schema/index.ts";
import { useDatabase } from "../../../tests/support/database.ts";
import { buildActor, buildUser } from "../../../tests/support/factories.ts";
import { Forbidden, TooMany } from "../../shared/errors.ts";
import {
  findActor,
  idleDays,
  openSession,
  requireRole,
  requireStepUp,
  rotateSession,
} from "../../shared/session.server.ts";
import { changePassword } from "../commands/sign-in.server.ts";
import { endOtherSessions, endSession, listSessions } from "../own-sessions.server.ts";
import { hashPassword } from "../password.server.ts";
import { sealSecret, spendCode } from "./codes.server.ts";
import { addApp, removeFactor, renewRecoveryCodes } from "./factors.server.ts";
import { passkeyRequest, spendPasskey } from "./passkeys.server.ts";
import { codeAt, newTotpSecret, stepAt } from "./totp.server.ts";

useDatabase();

const now = () => new Date();

async function enrol(userId: string) {
  const secret = newTotpSecret();
  const added = await addApp(userId, {
    sealed: sealSecret(userId, secret),
    code: codeAt(secret, stepAt(now()) - 1),
    label: "Phone",
  });
  if (!added.ok) throw new Error(added.problem);
  return { secret, codes: added.codes! };
}

const asked = (cookie: string, path = "/moderation") =>
  new Request(`http://localhost:3000${path}`, { headers: { cookie: cookie.split(";")[0]! } });

const thrown = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (reason: unknown) => reason,
  );

test("the codes of RFC 6238 appendix B are ours", () => {
  // The seed "12345678901234567890" in base32; the last six of the eight digits given there.
  const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  expect(codeAt(secret, Math.floor(59 / 30))).toBe("287082");
  expect(codeAt(secret, Math.floor(1_111_111_109 / 30))).toBe("081804");
});

test("a code works once, even when six requests carry it at the same moment", async () => {
  const user = await buildUser();
  const { secret } = await enrol(user.id);
  const code = codeAt(secret, stepAt(now()));
  const answers = await Promise.all(Array.from({ length: 6 }, () => spendCode(user.id, code)));
  expect(answers.filter(Boolean)).toHaveLength(1);
});

test("guessing codes is limited, and the right one is refused after that", async () => {
  const user = await buildUser();
  const { secret } = await enrol(user.id);
  for (let i = 0; i < 6; i++) expect(await spendCode(user.id, "000 000")).toBe(false);
  await expect(spendCode(user.id, codeAt(secret, stepAt(now())))).rejects.toThrow(TooMany);
});

test("the secret is encrypted at rest, and opens for its owner only", async () => {
  const [user, other] = [await buildUser(), await buildUser()];
  const { secret } = await enrol(user.id);
  const [row] = await db().select().from(secondFactors);
  expect(JSON.stringify(row)).not.toContain(secret);
  await db().update(secondFactors).set({ userId: other.id });
  expect(await spendCode(other.id, codeAt(secret, stepAt(now())))).toBe(false);
});

test("each recovery code works once; only hashes are kept; new ones replace them", async () => {
  const user = await buildUser();
  const { codes } = await enrol(user.id);
  expect(codes).toHaveLength(10);
  expect(JSON.stringify(await db().select().from(recoveryCodes))).not.toContain(codes[0]!.replace("-", ""));
  expect(await spendCode(user.id, codes[0]!.toLowerCase())).toBe(true);
  expect(await spendCode(user.id, codes[0]!)).toBe(false);
  const renewed = await renewRecoveryCodes(user.id);
  expect(await spendCode(user.id, codes[1]!)).toBe(false);
  expect(await spendCode(user.id, renewed[1]!)).toBe(true);
});

test("a role counts only in a session that showed the second factor", async () => {
  const { id } = await buildActor({ roles: ["moderator"] });
  const plain = asked(await openSession(id));
  expect((await findActor(plain))!.roles).toEqual([]);
  const redirected = (await thrown(requireRole(plain, "moderator"))) as Response;
  expect(redirected.headers.get("location")).toBe("/login/again?next=%2Fmoderation");
  expect(await thrown(requireRole(plain, "admin"))).toBeInstanceOf(Forbidden);
  const strong = asked(await openSession(id, { secondFactor: true }));
  expect((await requireRole(strong, "moderator")).roles).toEqual(["moderator"]);
  await db()
    .update(sessions)
    .set({ secondFactorAt: new Date(Date.now() - 13 * 3_600_000) });
  expect(await thrown(requireRole(asked(strong.headers.get("cookie")!), "moderator"))).toBeInstanceOf(
    Response,
  );
});

test("what is grave asks again after ten minutes, and leads back", async () => {
  const { id } = await buildUser();
  const cookie = await openSession(id);
  expect((await requireStepUp(asked(cookie, "/data/candidates"))).id).toBe(id);
  await db()
    .update(sessions)
    .set({ verifiedAt: new Date(Date.now() - 11 * 60_000) });
  const redirected = (await thrown(requireStepUp(asked(cookie, "/data/candidates.data?a=b")))) as Response;
  expect(redirected.headers.get("location")).toBe("/login/again?next=%2Fdata%2Fcandidates%3Fa%3Db");
  expect((await requireStepUp(asked(cookie), 12)).id).toBe(id);
});

test("a session is another one after stepping up: the cookie of before opens nothing", async () => {
  const { id } = await buildUser();
  const before = await openSession(id);
  const after = await rotateSession(asked(before), id, { secondFactor: false });
  expect(after.split(";")[0]).not.toBe(before.split(";")[0]);
  expect(await findActor(asked(before))).toBeNull();
  expect((await findActor(asked(after)))!.id).toBe(id);
});

test("a session ends when nobody came for two weeks, and after thirty days whatever happens", async () => {
  const { id } = await buildUser();
  const cookie = await openSession(id);
  const aged = (columns: object) => db().update(sessions).set(columns).where(eq(sessions.userId, id));
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
  await aged({ lastSeenAt: ago(idleDays + 1) });
  expect(await findActor(asked(cookie))).toBeNull();
  await aged({ lastSeenAt: ago(1), createdAt: ago(31) });
  expect(await findActor(asked(cookie))).toBeNull();
  await aged({ lastSeenAt: ago(1), createdAt: ago(29) });
  expect(await findActor(asked(cookie))).not.toBeNull();
  expect((await listSessions(id))[0]!.lastSeenAt.getTime()).toBeGreaterThan(ago(0.5).getTime());
});

test("people see and end their own sessions, nobody else's", async () => {
  const [user, other] = [await buildUser(), await buildUser()];
  await openSession(user.id, { device: "Firefox · Linux" });
  await openSession(user.id);
  const listed = await listSessions(user.id);
  expect(listed.map(({ device }) => device).toSorted()).toEqual(["Firefox · Linux", null].toSorted());
  expect(await endSession(other.id, listed[0]!.key)).toBe(false);
  expect(await endSession(user.id, listed[0]!.key)).toBe(true);
  await openSession(user.id);
  await endOtherSessions(user.id, listed[1]!.key);
  expect((await listSessions(user.id)).map(({ key }) => key)).toEqual([listed[1]!.key]);
});

test("a short password is taken only beside a second factor, which then stays", async () => {
  const long = "umbrella teapot gravel orbit";
  const user = await buildUser({ passwordHash: await hashPassword(long) });
  const short = { password: long, newPassword: "vitrail9-x" };
  expect(await changePassword(user.id, short)).toMatchObject({ problem: "password-short" });
  await enrol(user.id);
  await openSession(user.id);
  expect(await changePassword(user.id, short)).toEqual({ ok: true });
  expect(await listSessions(user.id)).toEqual([]);
  const [factor] = await db().select().from(secondFactors);
  expect(await removeFactor(user.id, factor!.id)).toMatchObject({ problem: "short-password-needs-factor" });
});

test("staff keep a second factor; others may remove theirs, never somebody else's", async () => {
  const staff = await buildActor({ roles: ["verifier"] });
  const member = await buildUser();
  await enrol(staff.id);
  await enrol(member.id);
  const of = async (userId: string) =>
    (await db().select().from(secondFactors).where(eq(secondFactors.userId, userId)))[0]!.id;
  expect(await removeFactor(staff.id, await of(staff.id))).toMatchObject({ problem: "staff-needs-factor" });
  expect(await removeFactor(member.id, await of(staff.id))).toMatchObject({ problem: "not-yours" });
  expect(await removeFactor(member.id, await of(member.id))).toEqual({ ok: true });
  expect(await db().$count(recoveryCodes, eq(recoveryCodes.userId, member.id))).toBe(0);
});

test("what is no passkey opens nothing and breaks nothing", async () => {
  const user = await buildUser();
  const { challenge } = JSON.parse(await passkeyRequest(user.id)) as { challenge: string };
  await db().insert(secondFactors).values({
    userId: user.id,
    kind: "passkey",
    label: "Key",
    credentialId: "abc",
    publicKey: "AAAA",
  });
  const clientDataJSON = Buffer.from(
    JSON.stringify({ type: "webauthn.get", challenge, origin: "http://localhost:3000" }),
  ).toString("base64url");
  for (const text of [
    "",
    "null",
    "[]",
    '{"id":5,"response":{}}',
    '{"id":"abc","response":{}}',
    JSON.stringify({
      id: "abc",
      rawId: "abc",
      type: "public-key",
      clientExtensionResults: {},
      response: { clientDataJSON, authenticatorData: "AAAA", signature: "AAAA" },
    }),
  ])
    expect(await spendPasskey(null, text), text).toBeNull();
});

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { connection, db } from "../../db/client.server.ts";
import { emailTokens, sessions, users } from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildUser } from "../../tests/support/factories.ts";
import { drainJobs } from "../../tests/support/jobs.ts";
import { TooMany } from "../shared/errors.ts";
import { findActor, openSession } from "../shared/session.server.ts";
import { confirmEmail } from "./commands/email-links.server.ts";
import { grantRole } from "./commands/roles.server.ts";
import { checkSignIn, requestReset, resetPassword, updateProfile } from "./commands/sign-in.server.ts";
import { signUp } from "./commands/sign-up.server.ts";
import { hashPassword, isGuessable } from "./password.server.ts";
import { getTold } from "./queries.server.ts";
import { profileSchema } from "./schema.ts";

useDatabase();

const password = "umbrella teapot gravel orbit";
const newcomer = {
  email: "newcomer@example.org",
  password,
  pseudonym: "Sarcelle",
  country: "FR" as const,
  adult: "on" as const,
  charter: "on" as const,
  health: "on" as const,
  locale: "fr" as const,
};

async function mails(): Promise<{ to: string; subject: string; text: string }[]> {
  const folder = join(process.env.DATA_DIR!, "mailbox");
  const names = (await readdir(folder).catch(() => [])).toSorted();
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), "utf8"))));
}

const tokenIn = (text: string) => new URL(/https?:\/\/\S+/.exec(text)![0]).searchParams.get("token")!;

test("a member signs up, confirms by mail, and only then signs in", async () => {
  expect(await signUp(newcomer)).toEqual({ ok: true });
  await drainJobs();
  expect(await checkSignIn(newcomer, "192.0.2.1")).toEqual({ ok: false, problem: "email-unconfirmed" });
  const mail = (await mails()).find(({ to }) => to === newcomer.email)!;
  expect(mail.subject).toBe("Confirmez votre adresse");
  expect(await confirmEmail(tokenIn(mail.text))).not.toBeNull();
  expect(await checkSignIn(newcomer, "192.0.2.1")).toMatchObject({ ok: true });
});

test("a confirmation link works once and is stored hashed", async () => {
  await signUp({ ...newcomer, email: "once@example.org", pseudonym: "Une-Fois" });
  await drainJobs();
  const token = tokenIn((await mails()).find(({ to }) => to === "once@example.org")!.text);
  expect(await db().select().from(emailTokens).where(eq(emailTokens.tokenHash, token))).toEqual([]);
  expect(await confirmEmail(token)).not.toBeNull();
  expect(await confirmEmail(token)).toBeNull();
});

test("signing up with a known address looks the same and writes to its owner", async () => {
  const owner = await buildUser({ email: "known@example.org" });
  expect(await signUp({ ...newcomer, email: "Known@example.org", pseudonym: "Autre" })).toEqual({ ok: true });
  await drainJobs();
  expect((await mails()).at(-1)).toMatchObject({ to: "known@example.org" });
  expect(await db().select().from(users)).toHaveLength(1);
  expect(owner.id).toBeTruthy();
});

test("weak, common and personal passwords are refused, long phrases are not", async () => {
  expect(await isGuessable("password1234567", ["x"])).toBe(false);
  expect(await isGuessable("aaaaaaaaaaaaaaaaaaaa", [])).toBe(true);
  expect(await isGuessable("123456789123456789", [])).toBe(true);
  expect(await isGuessable("sarcelle-sarcelle", ["Sarcelle"])).toBe(true);
  expect(await isGuessable(password, ["Sarcelle"])).toBe(false);
});

test("a pseudonym that gives the address away is refused, and so is one already taken", async () => {
  await buildUser({ pseudonym: "Mésange" });
  expect(await signUp({ ...newcomer, pseudonym: "NewComer" })).toMatchObject({
    problem: "pseudonym-is-email",
  });
  expect(await signUp({ ...newcomer, pseudonym: "mésange" })).toMatchObject({ problem: "pseudonym-taken" });
});

test("sign-in answers alike for a wrong password and an unknown account, and is limited", async () => {
  await buildUser({ email: "a@example.org", passwordHash: await hashPassword(password) });
  expect(await checkSignIn({ email: "a@example.org", password: "wrong" }, "192.0.2.2")).toEqual(
    await checkSignIn({ email: "nobody@example.org", password: "wrong" }, "192.0.2.2"),
  );
  const many = async () => {
    for (let i = 0; i < 25; i++)
      await checkSignIn({ email: `u${i}@example.org`, password: "x" }, "192.0.2.2");
  };
  await expect(many()).rejects.toThrow(TooMany);
});

test("a session is known by its cookie only: the table holds a hash", async () => {
  const user = await buildUser();
  const cookie = (await openSession(user.id)).split(";")[0]!;
  const request = new Request("http://localhost/", { headers: { cookie } });
  expect(await findActor(request)).toMatchObject({ id: user.id });
  const [row] = await db().select().from(sessions);
  expect(cookie).not.toContain(row!.id);
  const stolen = new Request("http://localhost/", { headers: { cookie: `session=${row!.id}` } });
  expect(await findActor(stolen)).toBeNull();
});

test("a reset link changes the password, ends every session and works once", async () => {
  const user = await buildUser({
    email: "r@example.org",
    passwordHash: await hashPassword("old old old old old"),
  });
  await openSession(user.id);
  await requestReset("r@example.org", "192.0.2.3");
  await drainJobs();
  const token = tokenIn((await mails()).findLast(({ to }) => to === "r@example.org")!.text);
  expect(await resetPassword(token, password)).toEqual({ ok: true });
  expect(await db().select().from(sessions)).toEqual([]);
  expect(await resetPassword(token, password)).toMatchObject({ problem: "link-spent" });
  expect(await checkSignIn({ email: "r@example.org", password }, "192.0.2.3")).toMatchObject({ ok: true });
});

test("a role given from the shell reaches the actor and the audit log", async () => {
  const user = await buildUser({ email: "mod@example.org" });
  expect(await grantRole("MOD@example.org", "moderator")).toEqual({ ok: true });
  expect(await grantRole("nobody@example.org", "admin")).toMatchObject({ problem: "no-account" });
  const cookie = (await openSession(user.id, { secondFactor: true })).split(";")[0]!;
  const actor = await findActor(new Request("http://localhost/", { headers: { cookie } }));
  expect(actor?.roles).toEqual(["moderator"]);
  const [event] = await connection().sql`select action, subject_id from audit_events`;
  expect(event).toEqual({ action: "role.granted", subject_id: user.id });
});

test("a member tells a region of their country and an age band, or neither", async () => {
  const { id } = await buildUser();
  const profile = (fields: object) => profileSchema.safeParse({ locale: "fr", country: "CH", ...fields });
  await updateProfile(id, profile({ region: "CH-VD", ageBand: "40-44" }).data!);
  expect(await getTold(id)).toEqual({ region: "CH-VD", ageBand: "40-44" });
  await updateProfile(id, profile({ region: "", ageBand: "" }).data!);
  expect(await getTold(id)).toEqual({ region: null, ageBand: null });
  expect(profile({}).data).toMatchObject({ region: null, ageBand: null });
  expect(profile({ ageBand: "41" }).success).toBe(false);
  expect(profile({ region: "FR-BRE" }).error!.issues).toMatchObject([
    { path: ["region"], message: "region-elsewhere" },
  ]);
  expect(profile({ region: "CH-PARIS" }).success).toBe(false);
  const elsewhere = db().update(users).set({ region: "FR-BRE", country: "CH" }).where(eq(users.id, id));
  await expect(elsewhere.execute()).rejects.toMatchObject({ cause: { constraint_name: "users_region" } });
});

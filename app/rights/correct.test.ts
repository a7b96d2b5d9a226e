import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "../../db/client.server.ts";
import { accountSecrets, posts } from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildAnswer, buildUser, reloadPost } from "../../tests/support/factories.ts";
import { drainJobs } from "../../tests/support/jobs.ts";
import { openSession } from "../shared/session.server.ts";
import {
  askRestriction,
  changePseudonym,
  confirmEmailChange,
  listInactive,
  requestEmailChange,
} from "./commands.server.ts";
import { makeReceipt } from "./erase.server.ts";

useDatabase();

test("a new address holds only once its link is opened, once", async () => {
  const user = await buildUser({ email: "old@example.org" });
  await requestEmailChange(user.id, "new@example.org");
  await drainJobs();
  const address = async () =>
    (await db().select().from(accountSecrets).where(eq(accountSecrets.userId, user.id)))[0]!.email;
  expect(await address()).toBe("old@example.org");
  const folder = join(process.env.DATA_DIR!, "mailbox");
  const mails = await Promise.all(
    (await readdir(folder)).map(async (name) => JSON.parse(await readFile(join(folder, name), "utf8"))),
  );
  const link = mails.find(({ to }) => to === "new@example.org").text.match(/token=(\S+)/)[1] as string;
  expect(mails.some(({ to }) => to === "old@example.org")).toBe(true);
  expect(await confirmEmailChange(link)).toBe(true);
  expect(await confirmEmailChange(link)).toBe(false);
  expect(await address()).toBe("new@example.org");
});

test("a pseudonym is corrected everywhere, unless it is taken", async () => {
  const [user, other] = [await buildUser(), await buildUser()];
  expect(await changePseudonym(user.id, other.pseudonym)).toMatchObject({ problem: "pseudonym-taken" });
  expect(await changePseudonym(user.id, "Another-Name")).toEqual({ ok: true });
});

test("objecting takes every text out of research at once", async () => {
  const user = await buildUser();
  const post = await buildAnswer({ author: user, research: "open" });
  await askRestriction(user.id, { kind: "object", explanation: "Please." });
  expect((await reloadPost(post.id)).research).toBe("none");
  expect(await db().select().from(posts).where(eq(posts.research, "open"))).toEqual([]);
});

test("an account that nobody used for three years is warned, and erased a month later", async () => {
  const now = new Date();
  const years = (n: number) => new Date(now.getTime() - n * 365 * 86_400_000);
  const fresh = await buildUser();
  const stale = await buildUser({ lastActiveAt: years(3.1) });
  const warned = await buildUser({
    lastActiveAt: years(3.2),
    inactiveWarnedAt: new Date(now.getTime() - 31 * 86_400_000),
  });
  expect(await listInactive(now)).toEqual({ toWarn: [stale.id], toErase: [warned.id] });
  await openSession(warned.id);
  expect((await listInactive(now)).toErase).toEqual([]);
  expect(makeReceipt(fresh.id)).not.toContain(fresh.id);
});

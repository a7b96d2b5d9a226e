import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "../../db/client.server.ts";
import { auditEvents, follows, rightsRequests, users } from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildActor, buildQuestion, buildTopic, buildUser } from "../../tests/support/factories.ts";
import { drainJobs } from "../../tests/support/jobs.ts";
import { listLocalMail } from "../shared/mailer.server.ts";
import { askRestriction } from "./commands.server.ts";
import { eraseAccount, requestErasure } from "./erase.server.ts";
import { collectData } from "./export.server.ts";
import { answerRequest, getRequestsPage, listMyRequests } from "./requests.server.ts";
import { tables } from "./tables.ts";

useDatabase();

const askedBy = async (explanation = "Please.") => {
  const user = await buildUser();
  await askRestriction(user.id, { kind: "restrict", explanation });
  const [request] = await db().select().from(rightsRequests).where(eq(rightsRequests.userId, user.id));
  return { user, request: request! };
};

test("requests wait in the order of their deadlines, one month after they came", async () => {
  const older = await askedBy();
  const newer = await askedBy();
  await db().execute(
    sql`update rights_requests set created_at = now() - interval '40 days' where id = ${older.request.id}`,
  );
  const { requests } = await getRequestsPage();
  expect(requests.map(({ id }) => id)).toEqual([older.request.id, newer.request.id]);
  expect(requests[0]!.daysLeft).toBeLessThan(0);
  expect(requests[1]!.daysLeft).toBeGreaterThan(26);
  expect(requests[1]!.daysLeft).toBeLessThan(32);
});

test("an answer is given once, read by its person alone, and told by a mail that does not hold it", async () => {
  const admin = await buildActor({ roles: ["admin"] });
  const { user, request } = await askedBy();
  await expect(answerRequest(await buildActor(), request.id, "No.")).rejects.toMatchObject({
    reason: "needs-admin",
  });
  await answerRequest(admin, request.id, "Your texts left research on Monday.");
  await expect(answerRequest(admin, request.id, "Again.")).rejects.toMatchObject({
    reason: "request-answered",
  });
  expect((await getRequestsPage()).requests).toEqual([]);
  expect((await listMyRequests(user.id))[0]).toMatchObject({ answer: "Your texts left research on Monday." });
  expect(await listMyRequests(admin.id)).toEqual([]);
  await drainJobs();
  const [mail] = await listLocalMail();
  expect(mail!.text).toContain("/settings/data");
  expect(mail!.text).not.toContain("Monday");
  const [entry] = await db()
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.action, "rights-request.answered"));
  expect(JSON.stringify(entry)).not.toContain("Monday");
});

test("the copy of one's data names whom and what one follows, and nobody who follows oneself", async () => {
  const [me, them, fan] = [await buildUser(), await buildUser(), await buildUser()];
  const question = await buildQuestion({ title: "What helps at night?" });
  const topic = await buildTopic({ label: { fr: "Sommeil", en: "Sleep" } });
  await db()
    .insert(follows)
    .values([
      { userId: me.id, target: "person", targetId: them.id },
      { userId: me.id, target: "question", targetId: question.id },
      { userId: me.id, target: "topic", targetId: topic.id },
      { userId: fan.id, target: "person", targetId: me.id },
    ]);
  const { follows: rows } = await collectData(me.id, "fr");
  const told = rows!.map(({ user_id, target, followed }) => `${user_id} ${target} ${followed}`).toSorted();
  expect(told).toEqual([
    "other person self",
    `self person ${them.pseudonym}`,
    "self question What helps at night?",
    "self topic Sommeil",
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
});

test("after an erasure the id in the chained log leads to an account without name, address or words", async () => {
  const { user } = await askedBy();
  await requestErasure(user.id, "erase");
  const [row] = await db().execute<{ id: string }>(sql`select id from erasures`);
  await eraseAccount(row!.id);
  expect(await db().$count(auditEvents, eq(auditEvents.actorId, user.id))).toBeGreaterThan(0);
  const [left] = await db().select().from(users).where(eq(users.id, user.id));
  expect(left).toMatchObject({ status: "erased", country: "OTHER", ageBand: null, emailConfirmedAt: null });
  expect(left!.pseudonym).not.toContain(user.pseudonym);
  const still: string[] = [];
  for (const table of Object.keys(tables)) {
    const [found] = await db().execute<{ count: number }>(
      sql`select count(*)::int as count from ${sql.identifier(table)} t where t::text like ${`%${user.id}%`}`,
    );
    if (found!.count > 0) still.push(table);
  }
  expect(still.toSorted()).toEqual(["audit_events", "users"]);
});

import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "../../db/client.server.ts";
import { contributions, notifications } from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import {
  buildConsultation,
  buildContribution,
  contributionForm,
  given,
  moveClock,
  reloadConsultation,
  reloadContribution,
} from "../../tests/support/consultations.ts";
import { buildActor } from "../../tests/support/factories.ts";
import { contribute } from "./commands/contribute.server.ts";
import { changeConsultation } from "./commands/open-consultation.server.ts";
import { supportContribution } from "./commands/support-contribution.server.ts";
import { tellConsultationNews } from "./news.server.ts";
import { stateOf } from "./policy.ts";
import { secondsUntilChange } from "./queries.server.ts";
import { consultationSchema, questionSchema } from "./schema.ts";

useDatabase();

const told = async (kind: string) => db().$count(notifications, eq(notifications.kind, kind));

test("opening and closing follow the clock, whether or not a job has run", async () => {
  const number = await buildConsultation({}, { opensIn: 1, closesIn: 3 });
  const member = await buildActor();
  const form = await contributionForm(number);
  await expect(contribute(member, number, form)).rejects.toThrow("consultation-not-open");
  await moveClock(number, { opensIn: -1, closesIn: 2 });
  expect((await contribute(member, number, form)).ok).toBe(true);
  await moveClock(number, { opensIn: -3, closesIn: -1 });
  await expect(contribute(member, number, form)).rejects.toThrow("consultation-closed");
  expect(stateOf(await reloadConsultation(number))).toBe("closed");
});

test("the database itself takes no answer after the closing", async () => {
  const number = await buildConsultation();
  const contribution = await buildContribution(number, await buildActor());
  await moveClock(number, { closesIn: -1 });
  await expect(
    db().update(contributions).set({ body: "Later." }).where(eq(contributions.number, contribution)),
  ).rejects.toMatchObject({ cause: { message: expect.stringContaining("not open") } });
});

test("a cached page about it lasts no longer than until it opens or closes", () => {
  const now = new Date("2026-11-26T12:00:00Z");
  const calendar = { opensAt: new Date("2026-11-26T12:00:30Z"), closesAt: new Date("2026-12-26T12:00:00Z") };
  expect(secondsUntilChange([calendar], now)).toBe(30);
  expect(secondsUntilChange([calendar], new Date("2026-11-26T13:00:00Z"))).toBe(3_600);
});

test("its news are told once each: opening, closing, and the synthesis that is nearly due", async () => {
  const number = await buildConsultation({}, { opensIn: 1, closesIn: 10 });
  await tellConsultationNews();
  expect(await told("consultation-opened")).toBe(0);
  await moveClock(number, { closesIn: 10 });
  const member = await buildActor();
  await buildContribution(number, member);
  await tellConsultationNews();
  await tellConsultationNews();
  // The steward who opened it.
  expect(await told("consultation-opened")).toBe(1);
  await moveClock(number, { closesIn: -1 });
  await tellConsultationNews();
  await tellConsultationNews();
  expect(await told("consultation-closed")).toBe(2);
  await tellConsultationNews(new Date(Date.now() + 25 * 86_400_000));
  expect(await told("synthesis-due")).toBe(1);
  expect(await tellConsultationNews(new Date(Date.now() + 60 * 86_400_000))).toBe(0);
});

test("an end before the start, a synthesis before the end and a day that does not exist are said as such", () => {
  const errors = (fields: Record<string, string>) =>
    consultationSchema.safeParse({ ...given(), ...fields }).error?.issues.map(({ message }) => message);
  expect(errors({ opens: "2026-12-10", closes: "2026-12-09", synthesisDue: "2027-01-01" })).toEqual([
    "consultation-ends-before-start",
  ]);
  expect(errors({ opens: "2026-12-10", closes: "2026-12-20", synthesisDue: "2026-12-20" })).toEqual([
    "synthesis-before-end",
  ]);
  expect(errors({ opens: "2026-02-30" })).toContain("day-needed");
  expect(errors({ documents: "javascript:alert(1) Read this" })).toContain("documents-invalid");
});

test("once it is open, its audience and start stay, and its end only moves away", async () => {
  const number = await buildConsultation();
  const steward = await buildActor({ roles: ["steward"] });
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const row = await reloadConsultation(number);
  const input = (fields: Record<string, string>) => consultationSchema.parse({ ...given(), ...fields });
  expect(await changeConsultation(steward, number, input({ audience: "professional" }))).toMatchObject({
    problem: "consultation-begun",
  });
  expect(await changeConsultation(steward, number, input({}))).toMatchObject({
    problem: "consultation-begun",
  });
  const [opens] = await db().execute<{ day: string }>(
    sql`select to_char(opens_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as day from consultations where id = ${row.id}`,
  );
  await db().execute(
    sql`update consultations set opens_at = (${opens!.day}::date)::timestamp at time zone 'Europe/Paris' where id = ${row.id}`,
  );
  const same = { opens: opens!.day, synthesisDue: day(90) };
  expect(await changeConsultation(steward, number, input({ ...same, closes: day(5) }))).toMatchObject({
    problem: "closing-earlier",
  });
  expect((await changeConsultation(steward, number, input({ ...same, closes: day(40) }))).ok).toBe(true);
});

test("a consultation for professionals takes only a badge that is verified now", async () => {
  const number = await buildConsultation({ audience: "professional" });
  const form = await contributionForm(number, { relation: "professional" });
  await expect(contribute(await buildActor(), number, form)).rejects.toThrow("consultation-professionals");
  await expect(contribute(await buildActor({ credential: "expired" }), number, form)).rejects.toThrow(
    "consultation-professionals",
  );
  expect((await contribute(await buildActor({ credential: "active" }), number, form)).ok).toBe(true);
  const open = await buildConsultation();
  const asNurse = await contributionForm(open, { relation: "professional" });
  await expect(contribute(await buildActor(), open, asNurse)).rejects.toThrow("consultation-professionals");
});

test("answers are one per question and person, can be changed, and what is left empty is taken back", async () => {
  const number = await buildConsultation();
  const member = await buildActor();
  const first = await buildContribution(number, member, { q2: "1", "q3-0": "2", "q3-1": "1", "q3-2": "3" });
  expect(await db().$count(contributions)).toBe(3);
  await contribute(member, number, await contributionForm(number, { q1: "", q2: "2" }));
  const rows = await db().select().from(contributions);
  expect(rows).toHaveLength(3);
  expect(rows.find((row) => row.number === first)).toMatchObject({ body: "", withdrawnAt: expect.any(Date) });
  expect(rows.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ choices }) => choices)).toEqual([[2]]);
});

test("a ranking with the same place twice, too many choices and an empty form are said as such", async () => {
  const number = await buildConsultation();
  const problems = async (fields: Record<string, string>) =>
    contributionForm(number, fields).then(
      () => [],
      (error: { issues: { message: string }[] }) => error.issues.map(({ message }) => message),
    );
  expect(await problems({ "q3-0": "1", "q3-1": "1", "q3-2": "2" })).toEqual(["ranking-invalid"]);
  expect(await problems({ "q3-0": "1" })).toEqual(["ranking-invalid"]);
  expect(await problems({ q2: "7" })).toEqual(["invalid"]);
  expect(await problems({ q1: "" })).toEqual(["contribution-empty"]);
  expect(questionSchema.safeParse({ kind: "choice", label: "Which one?", options: "Only one" }).success).toBe(
    false,
  );
});

test("nobody supports their own words, a second support changes nothing, and none comes after the closing", async () => {
  const number = await buildConsultation();
  const author = await buildActor();
  const contribution = await buildContribution(number, author);
  const member = await buildActor();
  await supportContribution(member, number, contribution, true);
  await supportContribution(member, number, contribution, true);
  expect((await reloadContribution(contribution)).supportCount).toBe(1);
  await expect(supportContribution(author, number, contribution, true)).rejects.toThrow("own-contribution");
  await moveClock(number, { closesIn: -1 });
  await expect(supportContribution(await buildActor(), number, contribution, true)).rejects.toThrow(
    "consultation-closed",
  );
  await supportContribution(member, number, contribution, false);
  expect((await reloadContribution(contribution)).supportCount).toBe(0);
});

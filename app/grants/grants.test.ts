import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "../../db/client.server.ts";
import { grantReviews, grants, notifications, users } from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildActor, buildTopic } from "../../tests/support/factories.ts";
import { buildAgreement, buildGrant, givenGrant, review, standingAt } from "../../tests/support/grants.ts";
import { drainJobs } from "../../tests/support/jobs.ts";
import { reloadStudy } from "../../tests/support/studies.ts";
import { eraseAccount, requestErasure } from "../rights/erase.server.ts";
import { sha256 } from "../shared/crypto.server.ts";
import { listLocalMail } from "../shared/mailer.server.ts";
import type { Actor } from "../shared/policy.ts";
import { decideStudy } from "../studies/commands/ask-study.server.ts";
import { getGovernance, listStudies } from "../studies/queries.server.ts";
import { applyForAccess } from "./commands/apply.server.ts";
import { getGrant } from "./grant.server.ts";
import { countGrants, getGrantPage, listDecidedReviews, listGrants } from "./queries.server.ts";
import { grantSchema } from "./schema.ts";

useDatabase();

const told = (userId: string, kind: string) =>
  db().$count(notifications, and(eq(notifications.userId, userId), eq(notifications.kind, kind)));
const steward = () => buildActor({ roles: ["steward"] });
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
/** What the database itself says no to, in its own words. */
const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: Error) => String((error.cause as Error | undefined)?.message ?? error.message),
  );

async function apply(holder: Actor, fields: Record<string, string> = {}) {
  await buildAgreement();
  return applyForAccess(holder, grantSchema.parse({ ...givenGrant(), ...fields }), "en");
}

test("an application enters the public register, with the agreement as it was signed", async () => {
  const [holder, one] = [await buildActor(), await steward()];
  const number = await buildGrant(holder, {}, "asked");
  const grant = await getGrant(number);
  expect(grant).toMatchObject({
    standing: "asked",
    holderId: holder.id,
    agreementVersion: "2026-11-26",
    agreementHash: sha256("Text of 2026-11-26."),
    signedName: "Nour Example",
  });
  expect((await listStudies()).map((study) => study.number)).toEqual([number]);
  expect(await reloadStudy(number)).toMatchObject({
    team: "Nour Example, Sleep group, University of Nowhere",
    state: "asked",
  });
  expect(await told(one.id, "grant-asked")).toBe(1);
});

test("what is signed must be the agreement in force, today, for a project that ends in time", async () => {
  const holder = await buildActor();
  await buildTopic({ slug: "sleep" });
  const problem = async (fields: Record<string, string>) => {
    const result = await apply(holder, fields);
    return result.ok ? null : result.problem;
  };
  expect(await problem({ agreementVersion: "2025-01-01" })).toBe("grant-agreement-changed");
  expect(await problem({ signedOn: day(-3) })).toBe("grant-signed-on-today");
  expect(await problem({ endsOn: day(-1) })).toBe("grant-end-past");
  expect(await problem({ endsOn: day(4 * 365) })).toBe("grant-end-too-far");
  expect(await db().$count(grants)).toBe(0);
  expect(await problem({})).toBeNull();
});

test("two stewards open the access; who they are and why is public", async () => {
  const holder = await buildActor();
  const [first, second] = [await steward(), await steward()];
  const number = await buildGrant(holder, {}, "asked");
  expect(await review(number, "approve", first)).toBe("asked");
  expect(await standingAt(number)).toBe("asked");
  await expect(review(number, "approve", first)).rejects.toThrow("grant-reviewed");
  expect(await listDecidedReviews()).toEqual({});
  expect(await review(number, "approve", second)).toBe("approved");
  expect(await standingAt(number)).toBe("open");
  expect((await reloadStudy(number)).state).toBe("accepted");
  expect((await listDecidedReviews())[number]!.map(({ by }) => by)).toEqual([
    first.pseudonym,
    second.pseudonym,
  ]);
  expect((await getGovernance()).decisions.map((one) => one.number)).toEqual([number]);
  expect(await countGrants()).toEqual({ asked: 0, approved: 1, declined: 0 });
  expect(await told(holder.id, "grant-decided")).toBe(1);
  await drainJobs();
  const [email] = (await db().execute<{ email: string }>(
    sql`select email from account_secrets where user_id = ${holder.id}`,
  ))!;
  const mail = (await listLocalMail()).find(({ to }) => to === email!.email);
  expect(mail?.text).toContain(`/research/${number}/access`);
});

test("one refusal ends an application, and its project is refused with it", async () => {
  const holder = await buildActor();
  const number = await buildGrant(holder, {}, "declined");
  expect(await standingAt(number)).toBe("declined");
  expect((await reloadStudy(number)).state).toBe("refused");
  await expect(review(number, "approve")).rejects.toThrow("grant-decided");
  expect(await told(holder.id, "grant-decided")).toBe(1);
});

test("nobody reviews their own application, not even past the application's code", async () => {
  const holder = await steward();
  const number = await buildGrant(holder, {}, "asked");
  await expect(review(number, "approve", holder)).rejects.toThrow("own-study");
  await expect(review(number, "approve", await buildActor())).rejects.toThrow("needs-steward");
  const { id } = await getGrant(number);
  const insert = (reviewerId: string) =>
    refusal(
      db()
        .insert(grantReviews)
        .values({ grantId: id, reviewerId, verdict: "approve", reason: "Because I say so myself." })
        .execute(),
    );
  expect(await insert(holder.id)).toContain("own application");
  expect(await insert((await buildActor()).id)).toContain("stewards review");
  const one = await steward();
  expect(await insert(one.id)).toBe("done");
  expect(await insert(one.id)).toContain("grant_reviews_grant_id_reviewer_id_pk");
  const approve = () =>
    refusal(db().update(grants).set({ state: "approved", decidedAt: new Date() }).execute());
  expect(await approve()).toContain("only written reviews");
  expect(
    await refusal(db().update(grantReviews).set({ reason: "Another reason altogether." }).execute()),
  ).toContain("stay as they were written");
  expect(await refusal(db().update(grants).set({ need: "Something else." }).execute())).toContain(
    "what was asked and signed",
  );
  expect(await refusal(db().update(grants).set({ holderId: one.id }).execute())).toContain("never passed on");
});

test("two reviews at once open an access once", async () => {
  const number = await buildGrant(await buildActor(), {}, "asked");
  const states = await Promise.all([review(number, "approve"), review(number, "approve")]);
  expect(states.toSorted()).toEqual(["approved", "asked"]);
  expect(await standingAt(number)).toBe("open");
});

test("an undecided application is not decided by one steward through the register", async () => {
  const number = await buildGrant(await buildActor(), {}, "asked");
  const decision = "I decide this one all by myself.";
  await expect(decideStudy(await steward(), number, { state: "accepted", decision })).rejects.toThrow(
    "two-reviewers-decide",
  );
});

test("a later decision against the project stops the access, and so does its holder's leaving", async () => {
  const holder = await buildActor();
  const number = await buildGrant(holder);
  const decision = "Twelve members object, and we agree with them.";
  await decideStudy(await steward(), number, { state: "refused", decision });
  expect(await standingAt(number)).toBe("stopped");
  const other = await buildActor();
  const left = await buildGrant(other);
  await requestErasure(other.id, "keep");
  const [erasure] = await db().query.erasures.findMany();
  await eraseAccount(erasure!.id);
  expect(await standingAt(left)).toBe("stopped");
  expect(await db().$count(users, eq(users.id, other.id))).toBe(1);
});

test("access ends with the last day of the project by the clock alone", async () => {
  const number = await buildGrant(await buildActor(), { endsOn: day(10) });
  expect(await standingAt(number, 9)).toBe("open");
  expect(await standingAt(number, 11)).toBe("ended");
});

test("members read what is asked and why; the signature and the safeguards are for stewards and the holder", async () => {
  const holder = await buildActor();
  const number = await buildGrant(holder);
  const member = await getGrantPage(await buildActor(), number);
  expect(member.need).toContain("five-year bands");
  expect(member.whole).toBeNull();
  expect(JSON.stringify(member)).not.toContain("encrypted machine");
  expect((await getGrantPage(holder, number)).whole?.signedName).toBe("Nour Example");
  expect((await getGrantPage(await steward(), number)).whole).not.toBeNull();
  expect((await listGrants(holder)).map(({ isMine }) => isMine)).toEqual([true]);
});

import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "../../db/client.server.ts";
import { consents, contributions, notifications, synthesisCitations } from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import {
  buildConsultation,
  buildContribution,
  moveClock,
  reloadConsultation,
  reloadContribution,
  words,
} from "../../tests/support/consultations.ts";
import { buildActor } from "../../tests/support/factories.ts";
import { eraseAccount, requestErasure } from "../rights/erase.server.ts";
import { erasures } from "../../db/schema/index.ts";
import { withdrawContribution } from "./commands/contribute.server.ts";
import { decideFate, writeSynthesis } from "./commands/facilitate.server.ts";
import { addTheme } from "./commands/prepare.server.ts";
import { supportContribution } from "./commands/support-contribution.server.ts";
import { stateOf } from "./policy.ts";
import { getConsultation, getContribution, listContributions, listThemes } from "./queries.server.ts";
import { loader as results } from "./routes/results.ts";
import { fateSchema, synthesisSchema } from "./schema.ts";
import { getResults, listSharedTexts } from "./told.server.ts";

useDatabase();

const everything = { question: null, theme: null, left: null, page: 1 };
const told = async (kind: string) => db().$count(notifications, eq(notifications.kind, kind));
const fate = (fields: Record<string, string>) => fateSchema.parse(fields);
const synthesis = (body: string, intent = "publish") => synthesisSchema.parse({ body, intent });

test("a facilitator named for it sorts contributions; their authors hear what became of them", async () => {
  const facilitator = await buildActor();
  const number = await buildConsultation({ facilitator: facilitator.pseudonym });
  const author = await buildActor();
  const mine = await buildContribution(number, author);
  const other = await buildContribution(number, await buildActor());
  const consultation = await getConsultation(number);
  await addTheme(facilitator, number, "Plain words");
  await addTheme(facilitator, number, "Plain words");
  const [theme, ...rest] = await listThemes(consultation.id);
  expect(rest).toEqual([]);
  await decideFate(
    facilitator,
    number,
    mine,
    fate({ theme: theme!.id, fate: "merged", into: String(other) }),
  );
  expect(await getContribution(author, consultation, mine)).toMatchObject({
    theme: "Plain words",
    fate: "merged",
    into: other,
    isMine: true,
  });
  expect(await told("contribution-fate")).toBe(1);
  await decideFate(
    facilitator,
    number,
    mine,
    fate({ theme: theme!.id, fate: "merged", into: String(other) }),
  );
  expect(await told("contribution-fate")).toBe(1);
  expect(
    await decideFate(facilitator, number, mine, fate({ fate: "merged", into: String(mine) })),
  ).toMatchObject({
    problem: "merge-into",
  });
  await expect(decideFate(author, number, mine, fate({ fate: "taken-up" }))).rejects.toThrow(
    "needs-facilitator",
  );
  expect(fateSchema.safeParse({ fate: "set-aside", reason: "No." }).success).toBe(false);
});

test("a synthesis cites what is there, as links, and never what its author withdrew", async () => {
  const number = await buildConsultation();
  const steward = await buildActor({ roles: ["steward"] });
  const author = await buildActor();
  const kept = await buildContribution(number, author);
  const leaver = await buildActor();
  const gone = await buildContribution(number, leaver);
  const body = `Many say it in one sentence [#${kept}], some otherwise [#${gone}].`;
  expect(await writeSynthesis(steward, number, synthesis(body))).toMatchObject({
    problem: "synthesis-too-early",
  });
  expect((await writeSynthesis(steward, number, synthesis(body, "save"))).ok).toBe(true);
  expect((await reloadConsultation(number)).synthesisAt).toBeNull();
  await withdrawContribution(leaver, number, gone);
  await moveClock(number, { closesIn: -1 });
  expect(await writeSynthesis(steward, number, synthesis(body))).toMatchObject({
    problem: "synthesis-cites-missing",
    missing: [gone],
  });
  expect((await reloadConsultation(number)).synthesis).toBe(body);
  await writeSynthesis(steward, number, synthesis(`Many say it in one sentence [#${kept}].`));
  const row = await reloadConsultation(number);
  expect(row.synthesisHtml).toContain(`href="/consultations/${number}/contributions/${kept}"`);
  expect(stateOf(row)).toBe("answered");
  expect(await db().$count(synthesisCitations)).toBe(1);
  expect(await getContribution(null, row, kept)).toMatchObject({ isCited: true });
  expect(await told("synthesis-published")).toBe(2);
});

test("results wait for the closing, and count what was not withdrawn", async () => {
  const number = await buildConsultation();
  const people = await Promise.all(Array.from({ length: 7 }, () => buildActor()));
  for (const [at, person] of people.entries())
    await buildContribution(number, person, { q2: at < 6 ? "0" : "1" });
  expect(await getResults(await getConsultation(number))).toBeNull();
  await moveClock(number, { closesIn: -1 });
  const [, choice] = (await getResults(await getConsultation(number)))!;
  // The one who chose otherwise would follow from the total: both are blank.
  expect(choice!.answers).toBe(7);
  expect(choice!.options.map(({ count }) => count)).toEqual([null, null, 0]);
});

test("the page's figures and both files tell results by role, and leave small ones out of all of them", async () => {
  const number = await buildConsultation();
  const people = await Promise.all(Array.from({ length: 12 }, () => buildActor()));
  for (const [at, person] of people.entries())
    await buildContribution(number, person, {
      q2: "0",
      relation: at < 7 ? "patient" : at < 11 ? "carer" : "other",
    });
  await moveClock(number, { closesIn: -1 });
  const [, choice] = (await getResults(await getConsultation(number)))!;
  expect(choice!.answersByRole).toEqual({ lived: null, professional: 0, other: null });
  const file = async (format: "csv" | "json") => {
    const request = new Request(`http://localhost/consultations/${number}/results.${format}`);
    return (
      (await results({ request, params: { number: String(number) }, context: {} as never })) as Response
    ).text();
  };
  expect(JSON.parse(await file("json")).questions[1].options[0].countByRole).toEqual(choice!.answersByRole);
  const [names, ...lines] = (await file("csv")).split(/\r?\n/);
  expect(names).toMatch(
    /,answers_lived,answers_professional,answers_other,count_lived,count_professional,count_other$/,
  );
  expect(lines.find((line) => line.startsWith("2,"))).toMatch(/,12,[^,]+,12,,,0,,,0,$/);
});

test("a text is in the open data only if its author agreed, de-identified, and leaves with its withdrawal", async () => {
  const number = await buildConsultation();
  const author = await buildActor();
  const shared = await buildContribution(number, author, {
    q1: "Write to me at jeanne.martin@example.org, I would read the page with my sister.",
    shares: "on",
  });
  await buildContribution(number, await buildActor());
  // A moderator let it through: what is held is not in the open data.
  expect(await listSharedTexts(await getConsultation(number))).toEqual([]);
  await db().update(contributions).set({ status: "published", holds: [] });
  const consultation = await getConsultation(number);
  const [only, ...rest] = await listSharedTexts(consultation);
  expect(rest).toEqual([]);
  expect(only!.text).not.toContain("jeanne.martin");
  expect(only!.text).toContain("with my sister");
  const scopes = async () =>
    (await db().select().from(consents).where(eq(consents.purpose, "consultation-results"))).map(
      ({ scope }) => scope,
    );
  expect(await scopes()).toEqual(["open"]);
  await withdrawContribution(author, number, shared);
  expect(await listSharedTexts(consultation)).toEqual([]);
  expect(await scopes()).toEqual(["open", "none"]);
});

test("what is held is read by its author and the team only, until a moderator lets it through", async () => {
  const number = await buildConsultation();
  const author = await buildActor();
  await buildContribution(number, author, {
    q1: "Buy it at https://cheap-pills.example/now, call +33 6 12 34 56 78.",
  });
  const consultation = await getConsultation(number);
  const seenBy = async (actor: Parameters<typeof listContributions>[0]) =>
    (await listContributions(actor, consultation, everything)).items.length;
  const [row] = await db().select().from(contributions);
  expect(row!.holds.length).toBeGreaterThan(0);
  expect([
    await seenBy(null),
    await seenBy(author),
    await seenBy(await buildActor({ roles: ["moderator"] })),
  ]).toEqual([0, 1, 1]);
  // Written anew without what held it, it still waits for whoever has its case in hand.
  await buildContribution(number, author);
  expect([await seenBy(null), await seenBy(author)]).toEqual([0, 1]);
});

test("an erasure empties every contribution and supports, and keeps its number", async () => {
  const number = await buildConsultation();
  const author = await buildActor();
  const contribution = await buildContribution(number, author, { shares: "on" });
  await supportContribution(author, number, await buildContribution(number, await buildActor()), true);
  await requestErasure(author.id, "erase");
  const [erasure] = await db().select().from(erasures);
  await eraseAccount(erasure!.id);
  const row = await reloadContribution(contribution);
  expect(row).toMatchObject({ body: "", bodyHtml: "", sharedText: null, authorId: null });
  expect(await getContribution(null, await getConsultation(number), contribution)).toMatchObject({
    author: null,
  });
  const [left] = await db().execute<{ n: number }>(
    sql`select (select count(*) from contribution_supports)::int + (select count(*) from contributions where body like ${`%${words}%`} and author_id is null)::int as n`,
  );
  expect(left!.n).toBe(0);
  expect(await db().$count(consents, and(eq(consents.userId, author.id)))).toBe(0);
});

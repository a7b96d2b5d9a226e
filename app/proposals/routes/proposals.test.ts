import type { ActionFunctionArgs } from "@remix-run/node";
import { beforeEach, expect, test } from "vitest";
import { db } from "../../../db/client.server.ts";
import { proposalArguments, proposals } from "../../../db/schema/index.ts";
import { useDatabase } from "../../../tests/support/database.ts";
import { buildActor, buildUser } from "../../../tests/support/factories.ts";
import type { User } from "../../../tests/support/factories.ts";
import { openSession } from "../../shared/session.server.ts";
import type { ProposalPreview } from "../composing.server.ts";
import { action as answer } from "./answer.tsx";
import { action as argue } from "./argue.tsx";
import { action as propose } from "./new.tsx";
import { loader as read } from "./proposal.tsx";
import { loader as list } from "./proposals.tsx";
import { action as support } from "./support.ts";

useDatabase();

let member: User;
beforeEach(async () => {
  member = await buildUser({ country: "FR" });
});

const good = {
  kind: "topic",
  title: "A topic about tiredness after cancer",
  problem: "Many people ask about it and the questions are scattered.",
  proposal: "Add a topic of its own below the cancers, with its synonyms.",
  concerned: "People after a cancer, and their relatives",
  intent: "post",
};

interface Answered {
  status: number;
  location: string | null;
  errors: Record<string, string>;
  values: Record<string, string>;
  preview: ProposalPreview | null;
}

type Handler = (args: ActionFunctionArgs) => Promise<unknown>;

/** What came of a form; the team's members have shown their second factor. */
async function send(handler: Handler, fields: Record<string, string>, number = "", as: User | null = member) {
  const request = new Request("http://localhost/proposals?lang=en", {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: as ? { cookie: (await openSession(as.id, { secondFactor: true })).split(";")[0]! } : {},
  });
  const given: unknown = await handler({
    request,
    params: { number },
    context: {},
  } as unknown as ActionFunctionArgs).catch((thrown: unknown) => thrown);
  if (given instanceof Response)
    return { status: given.status, location: given.headers.get("Location") } as Answered;
  const { data, init } = given as { data: Answered; init: ResponseInit };
  return { ...data, status: init.status!, location: null } as Answered;
}

test("a proposal that is whole is published and leads to its page", async () => {
  const { status, location } = await send(propose, good);
  expect([status, location]).toEqual([302, expect.stringMatching(/^\/proposals\/\d+$/)]);
});

test("what is empty, too long or of no known kind is said at its field, and nothing typed is lost", async () => {
  const problem = "a".repeat(4_001);
  const { status, errors, values } = await send(propose, {
    ...good,
    kind: "law",
    title: "",
    problem,
    concerned: " ",
  });
  expect(status).toBe(400);
  expect(errors).toEqual({
    kind: "proposal-kind",
    title: "title-too-short",
    problem: "proposal-problem-too-long",
    concerned: "proposal-concerned-too-short",
  });
  expect(values).toMatchObject({ problem, proposal: good.proposal });
  expect(await db().$count(proposals)).toBe(0);
});

test("somebody whose session ended keeps every word", async () => {
  const { status, values } = await send(propose, good, "", null);
  expect([status, values.problem]).toEqual([401, good.problem]);
});

test("similar proposals are shown before posting, once, without a script", async () => {
  await send(propose, good);
  const alike = { ...good, title: "Add tiredness after a cancer to the topics" };
  const first = await send(propose, alike);
  expect(first.status).toBe(200);
  expect(first.preview!.similar).toMatchObject([{ title: good.title }]);
  expect((await send(propose, { ...alike, similarShown: "1" })).status).toBe(302);
});

test("words that call for help meet the numbers of the author's country before they are posted", async () => {
  const problem = "I want to kill myself tonight, I have the pills on the table in front of me.";
  const { status, preview } = await send(propose, { ...good, problem });
  expect(status).toBe(200);
  expect(preview!.look.care!.lines.map((line) => line.number)).toContain("3114");
});

test("a telephone number in any field is hinted at, and masked in the field where it stands", async () => {
  const proposal = `${good.proposal} Call me on 06 12 34 56 78.`;
  const { preview } = await send(propose, { ...good, proposal, intent: "preview" });
  const [hint] = preview!.look.hints;
  expect(hint).toMatchObject({ type: "PHONE", words: "06 12 34 56 78" });
  const masked = await send(propose, { ...good, proposal, intent: "", decide: `mask:${hint!.token}` });
  expect(masked.values).toMatchObject({
    title: good.title,
    problem: good.problem,
    proposal: `${good.proposal} Call me on [telephone].`,
    concerned: good.concerned,
  });
});

test("a proposal that does not exist is not found, read or written to", async () => {
  for (const number of ["0", "x", "999", "1e3", "-1"]) {
    const read404 = await send(read as unknown as Handler, {}, number);
    expect([number, read404.status]).toEqual([number, 404]);
    expect((await send(support, { on: "1" }, number)).status).toBe(404);
  }
});

test("a support says what came of it in the address, and nothing but 0 and 1 is understood", async () => {
  const { location } = await send(propose, good);
  const number = location!.split("/").at(-1)!;
  expect((await send(support, { on: "1" }, number)).location).toContain("support=added");
  expect((await send(support, { on: "1" }, number)).location).toContain("support=already");
  expect((await send(support, { on: "2" }, number)).status).toBe(404);
});

test("an argument without a side or a needed source is given back whole, and one that is whole appears", async () => {
  const { location } = await send(propose, good);
  const number = location!.split("/").at(-1)!;
  const body = "I looked for it for weeks after my own treatment.";
  const faulty = await send(argue, { kind: "sourced", body, intent: "post" }, number);
  expect([faulty.status, faulty.values.body]).toEqual([400, body]);
  expect(faulty.errors).toMatchObject({ side: "side-needed" });
  const whole = await send(argue, { kind: "experience", side: "for", body, intent: "post" }, number);
  expect(whole.location).toBe(`/proposals/${number}#arguments`);
  expect(await db().$count(proposalArguments)).toBe(1);
});

test("an answer without words moves nothing, and a member cannot give one", async () => {
  const { location } = await send(propose, good);
  const number = location!.split("/").at(-1)!;
  const admin = await buildUser();
  await buildActor({ user: admin, roles: ["admin"] });
  const empty = await send(answer, { state: "study", body: " " }, number, admin);
  expect([empty.status, empty.errors]).toEqual([400, { body: "proposal-answer-too-short" }]);
  const words = { state: "study", body: "We are looking at it with the two stewards." };
  expect((await send(answer, words, number)).status).toBe(403);
  expect((await send(answer, words, number, admin)).location).toBe(`/proposals/${number}#answers`);
});

test("a list understands only the states and kinds that there are", async () => {
  await send(propose, good);
  const items = async (query: string) => {
    const request = new Request(`http://localhost/proposals?${query}`);
    const { data } = (await list({ request, params: {}, context: {} } as never)) as unknown as {
      data: { items: unknown[] };
    };
    return data.items.length;
  };
  expect(await items("state=done")).toBe(0);
  expect(await items("state=open&kind=topic")).toBe(1);
  expect(await items("state=nothing&kind=%00&page=-4&order=zzz")).toBe(1);
});

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { beforeEach, expect, test } from "vitest";
import { db } from "../../../db/client.server.ts";
import { contributions } from "../../../db/schema/index.ts";
import { buildConsultation, moveClock, words } from "../../../tests/support/consultations.ts";
import { useDatabase } from "../../../tests/support/database.ts";
import { buildUser } from "../../../tests/support/factories.ts";
import type { User } from "../../../tests/support/factories.ts";
import type { PartsPreview } from "../../proposals/composing.server.ts";
import { listDrafts } from "../../drafts/queries.server.ts";
import { findActor, openSession } from "../../shared/session.server.ts";
import { errors as errorsEn, problems as problemsEn } from "../messages/en.ts";
import { errors as errorsFr, problems as problemsFr } from "../messages/fr.ts";
import { action as contribute, loader as form } from "./contribute.tsx";
import { action as change, loader as read } from "./contribution.tsx";

useDatabase();

let member: User;
let number: number;
beforeEach(async () => {
  member = await buildUser();
  number = await buildConsultation();
});

const good = {
  q1: words,
  q2: "1",
  "q3-0": "2",
  "q3-1": "1",
  "q3-2": "3",
  relation: "patient",
  language: "en",
};

interface Answered {
  status: number;
  location: string | null;
  errors: Record<string, string>;
  values: Record<string, string | string[]>;
  isStale: boolean;
  isKept: boolean;
  preview: PartsPreview<string> | null;
}

const requestAs = async (as: User | null, fields?: Record<string, string>) =>
  new Request("http://localhost/", {
    headers: as ? { cookie: (await openSession(as.id)).split(";")[0]! } : {},
    ...(fields ? { method: "POST", body: new URLSearchParams(fields) } : {}),
  });

/** What came of a form. */
async function send(
  fields: Record<string, string>,
  { as = member, action = contribute, contribution = "" }: Partial<Sending> = {},
): Promise<Answered> {
  const request = await requestAs(as, fields);
  const params = { number: String(number), contribution };
  const given: unknown = await action({
    request,
    params,
    context: {},
  } as unknown as ActionFunctionArgs).catch((thrown: unknown) => thrown);
  if (given instanceof Response)
    return { status: given.status, location: given.headers.get("Location") } as Answered;
  const { data, init } = given as { data: Answered; init: ResponseInit };
  return { ...data, status: init.status!, location: null };
}
interface Sending {
  as: User | null;
  action: (args: ActionFunctionArgs) => Promise<unknown>;
  contribution: string;
}

/** The form as it opens. */
async function opened(as: User = member) {
  const request = await requestAs(as);
  const params = { number: String(number) };
  const given = await form({ request, params, context: {} } as unknown as LoaderFunctionArgs);
  return (given as unknown as { data: Awaited<ReturnType<typeof form>>["data"] }).data;
}

const kept = async () => (await opened()).drafting!;

/** Posts answers that may be shared, after a look at what would be. */
async function share(fields: Record<string, string>): Promise<void> {
  const shared = { ...fields, shares: "on", intent: "post" };
  const { preview } = await send(shared);
  const { location } = await send({ ...shared, seenPreview: preview!.look.seen! });
  expect(location).toBe(`/consultations/${number}/contributions?mine`);
}

/** Answers all three questions. @returns the number of the contribution in words */
async function answered(): Promise<string> {
  await share(good);
  const [first] = await db().select().from(contributions).orderBy(contributions.number);
  return String(first!.number);
}

test("answers that come after the closing are refused with a sentence, come back whole and wait among the drafts", async () => {
  await moveClock(number, { closesIn: -1 });
  const late = await send({ ...good, intent: "post" });
  expect(late).toMatchObject({ status: 403, errors: { form: "consultation-closed" }, values: good });
  for (const said of [problemsFr, problemsEn]) expect(said["consultation-closed"]).toMatch(/\w{4}/);
  expect(await db().$count(contributions)).toBe(0);
  // The page says that it is over, and still has the words to be copied.
  const page = await opened();
  expect(page.refusal).toBe("consultation-closed");
  expect(page.drafting!.fields).toMatchObject(good);
});

test("what is wrong in a form leaves it whole, and kept", async () => {
  const wrong = { ...good, "q3-1": "2", intent: "post" };
  const { intent: _, ...typed } = wrong;
  expect(await send(wrong)).toMatchObject({ status: 400, errors: { q3: "ranking-invalid" }, values: typed });
  expect((await kept()).fields).toMatchObject(typed);
});

test("a session that ended keeps the answers for whoever the form was of, and nobody else's", async () => {
  const { drafting } = await opened();
  const fields = { ...good, writer: drafting!.writer, draft: "0", intent: "post" };
  expect(await send(fields, { as: null })).toMatchObject({ status: 401, isKept: true, values: good });
  expect((await kept()).fields).toMatchObject(good);
  expect(await send({ ...good, intent: "post" }, { as: null })).toMatchObject({ status: 401, isKept: false });
});

test("choices alone are kept too", async () => {
  const { drafting } = await opened();
  const fields = { q2: "1", "q3-0": "2", relation: "patient", writer: drafting!.writer, draft: "0" };
  expect(await send(fields, { as: null })).toMatchObject({ status: 401, isKept: true });
  expect((await kept()).fields).toMatchObject({ q2: "1", "q3-0": "2" });
});

test("whoever sends too often finds the answers in the form, with when to try again", async () => {
  let last = await send({ ...good, intent: "post" });
  for (let n = 0; n < 60 && last.status !== 429; n++) {
    const draft = String((await kept()).sequence);
    last = await send({ ...good, q1: `${words} ${n}`, draft, intent: "post" });
  }
  expect(last).toMatchObject({ status: 429, values: { q2: "1" } });
  expect((await kept()).fields).toMatchObject({ q1: last.values.q1 });
});

test("a draft is listed by its first words, opens the form as it was, and is gone once it is sent", async () => {
  expect(await send({ ...good, intent: "save" })).toMatchObject({
    location: `/consultations/${number}/contribute?saved`,
  });
  const actor = (await findActor(await requestAs(member)))!;
  expect(await listDrafts(actor)).toMatchObject([{ kind: "contribution", words }]);
  const { drafting } = await opened();
  expect(drafting!.fields).toEqual(good);
  expect(
    await send({ ...good, q1: "An older tab, without the words of the newer.", intent: "save" }),
  ).toMatchObject({
    status: 409,
    isStale: true,
  });
  await send({ ...good, draft: String(drafting!.sequence), intent: "post" });
  expect(await listDrafts(actor)).toEqual([]);
});

test("the form of somebody who answered has what they said, their agreement to share it included", async () => {
  await answered();
  expect((await opened()).given).toEqual({ ...good, q2: ["1"], language: undefined, shares: "on" });
});

test("an answer that was changed says so; one that was sent along unchanged does not", async () => {
  const contribution = await answered();
  const editedAt = async () => {
    const request = await requestAs(null);
    const args = { request, params: { number: String(number), contribution }, context: {} };
    const page = (await read(args as unknown as LoaderFunctionArgs)) as unknown as {
      data: { contribution: { editedAt: Date | null } };
    };
    return page.data.contribution.editedAt;
  };
  await share({ ...good, q2: "2" });
  expect(await editedAt()).toBeNull();
  await share({ ...good, q1: `${words} And on one page.` });
  expect(await editedAt()).toBeInstanceOf(Date);
});

test("a support from a page that was open before the closing is refused with a sentence; a second one changes nothing", async () => {
  const contribution = await answered();
  const as = await buildUser();
  const support = () => send({ intent: "support" }, { as, action: change, contribution });
  for (let tab = 0; tab < 2; tab++)
    expect(await support()).toMatchObject({
      location: `/consultations/${number}/contributions/${contribution}`,
    });
  const [row] = await db().select().from(contributions).orderBy(contributions.number);
  expect(row!.supportCount).toBe(1);
  await moveClock(number, { closesIn: -1 });
  const late = await send({ intent: "support" }, { as: await buildUser(), action: change, contribution });
  expect(late.status).toBe(403);
  for (const said of [errorsFr, errorsEn]) expect(said["consultation-closed"]).toMatch(/\w{4}/);
});

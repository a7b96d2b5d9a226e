import type { ActionFunctionArgs } from "@remix-run/node";
import { expect, test, vi } from "vitest";
import { useDatabase } from "../../../tests/support/database.ts";
import { buildAnswer, buildCredential, buildQuestion, buildUser } from "../../../tests/support/factories.ts";
import type { User } from "../../../tests/support/factories.ts";
import { connection, db } from "../../../db/client.server.ts";
import { posts, questions, reactions } from "../../../db/schema/index.ts";
import { openSession } from "../../shared/session.server.ts";
import { problems } from "../messages/en.ts";
import { action as accept } from "./accept.tsx";
import { action as answer } from "./answer.tsx";
import { action as comment } from "./comment.tsx";
import { action as edit } from "./edit.tsx";
import { action as mark } from "./mark.tsx";
import { action as react } from "./react.tsx";

useDatabase();

type Action = (args: ActionFunctionArgs) => Promise<unknown>;
type Composed = { errors: Record<string, string>; values: Record<string, string>; isSignedOut: boolean };

/** What a POST answers: a status, where it leads, and what the page is made from. */
async function send(
  action: Action,
  params: Record<string, string>,
  fields: Record<string, string>,
  user: User | null,
) {
  const cookie = user ? (await openSession(user.id)).split(";")[0]! : "session=gone";
  const request = new Request("http://localhost/", {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { cookie },
  });
  const args = { request, params, context: {} } as unknown as ActionFunctionArgs;
  const given: unknown = await action(args).catch((thrown: unknown) => thrown);
  if (given instanceof Response) return { status: given.status, to: given.headers.get("Location") };
  const { data, init } = given as { data: Composed; init: ResponseInit };
  return { status: init.status, body: data };
}

const text = "With me it took almost four months before the tiredness went away.";
const fields = { kind: "experience", body: text, key: "0123456789abcdef", intent: "post" };

test("an answer leads to its place in the thread; signed out, or closed meanwhile, it comes back whole", async () => {
  const question = await buildQuestion();
  const user = await buildUser();
  const number = String(question.number);
  const sent = await send(answer, { number }, fields, user);
  expect(sent.to).toMatch(/^\/posts\/[0-9a-f-]{36}$/);
  const out = await send(answer, { number }, fields, null);
  expect(out).toMatchObject({ status: 401, body: { isSignedOut: true, values: { body: text } } });
  await db().update(questions).set({ lockedAt: new Date() });
  const late = await send(answer, { number }, fields, user);
  expect(late).toMatchObject({
    status: 403,
    body: { errors: { form: "thread-locked" }, values: { body: text } },
  });
});

test("an answer takes two statements: whose it is and where, then all that is written", async () => {
  const question = await buildQuestion();
  const user = await buildUser();
  const sent = vi.spyOn(connection().sql, "unsafe");
  expect((await send(answer, { number: String(question.number) }, fields, user)).status).toBe(302);
  const [, , ...statements] = sent.mock.calls.map(([statement]) => statement); // two open the session
  expect(statements).toEqual([
    expect.stringMatching(/from questions q .* from "sessions"/s),
    expect.stringMatching(/insert into posts .* insert into outbox/s),
  ]);
  sent.mockRestore();
});

test("an answer as a professional sent after the badge ended at midnight comes back whole, to be given otherwise", async () => {
  const question = await buildQuestion();
  const user = await buildUser();
  await buildCredential({ user, validUntil: new Date(Date.now() - 1) });
  const number = String(question.number);
  const professional = { ...fields, kind: "professional" };
  const late = await send(answer, { number }, professional, user);
  expect(late).toMatchObject({
    status: 403,
    body: { errors: { form: "no-active-credential" }, values: professional },
  });
  expect(problems["no-active-credential"]).toMatch(/lived experience or as information with sources/);
  expect((await send(answer, { number }, fields, user)).to).toMatch(/^\/posts\//);
});

test("comments, edits and marks come back whole when the session ended", async () => {
  const post = await buildAnswer();
  for (const [action, name] of [
    [comment, "body"],
    [edit, "body"],
    [mark, "reason"],
  ] as const) {
    const out = await send(action, { postId: post.id }, { [name]: text }, null);
    expect(out).toMatchObject({ status: 401, body: { isSignedOut: true, values: { [name]: text } } });
  }
});

test("forged ids are not found, whatever the act", async () => {
  const user = await buildUser();
  const forged = [
    "1 or 1=1",
    "../../etc/passwd",
    "00000000-0000-7000-8000-000000000000",
    "\u0000",
    "-1",
    "9".repeat(40),
  ];
  for (const id of forged) {
    for (const action of [accept, comment, edit, mark, react, answer]) {
      const all = { ...fields, kind: "helped", mark: "dangerous", reason: text, revision: "1" };
      const sent = await send(action, { postId: id, number: id }, action === answer ? fields : all, user);
      expect([id, sent.status]).toEqual([id, 404]);
    }
  }
  expect(await db().select().from(posts)).toHaveLength(0);
});

test("signed out, an act of one button leads to the sign-in page and changes nothing", async () => {
  const post = await buildAnswer();
  const sent = await send(react, { postId: post.id }, { kind: "helped" }, null);
  expect(sent).toMatchObject({ status: 302, to: expect.stringMatching(/^\/login/) });
  expect(await db().select().from(reactions)).toHaveLength(0);
});

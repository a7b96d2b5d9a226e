import { expect, test } from "vitest";
import { useDatabase } from "../../tests/support/database.ts";
import {
  buildActor,
  buildAnswer,
  buildCredential,
  buildQuestion,
  buildUser,
  stampOf,
} from "../../tests/support/factories.ts";
import { drainJobs } from "../../tests/support/jobs.ts";
import { transaction } from "../../db/client.server.ts";
import { listNotifications } from "../notifications/queries.server.ts";
import { followPerson } from "../questions/commands/follow.server.ts";
import { publishPost } from "../questions/commands/publish-post.server.ts";
import { anonymousKey } from "../shared/authorship.server.ts";
import { getProfile } from "./queries.server.ts";

useDatabase();

test("a profile shows what is published under the pseudonym, and to visitors what everyone may read", async () => {
  const person = await buildUser();
  const credential = await buildCredential({ user: person, shownName: "Garance Nacredoux" });
  const open = await buildQuestion({ author: person });
  const answer = await buildAnswer({ author: person, dangerousCount: 1 });
  const closed = await buildQuestion({ author: person, audience: "members" });
  const underClosed = await buildAnswer({ author: person, question: closed });
  await buildQuestion({ author: person, status: "pending" });
  await buildAnswer({ author: person, question: await buildQuestion({ status: "hidden" }) });
  const other = await buildQuestion();
  await buildAnswer({ question: other, anonymousKey: anonymousKey(person.id, other.id), alias: "Wren" });
  await buildAnswer({
    question: other,
    author: person,
    kind: "professional",
    credentialId: credential.id,
    stamp: stampOf(credential),
  });
  const ids = async (viewer: Parameters<typeof getProfile>[1]) =>
    (await getProfile(person.pseudonym.toUpperCase(), viewer)).contributions.map(({ id }) => id).toSorted();
  expect(await ids(null)).toEqual([open.id, answer.id].toSorted());
  expect(await ids(await buildActor())).toEqual([open.id, answer.id, closed.id, underClosed.id].toSorted());
  // A badge that is shown with a real name says nothing under the pseudonym.
  expect((await getProfile(person.pseudonym, null)).profession).toBeNull();
});

test("there is no profile of nobody, nor of a closed account", async () => {
  for (const pseudonym of [
    "Nobody-here",
    (await buildUser({ status: "banned" })).pseudonym,
    (await buildUser({ status: "erased" })).pseudonym,
  ]) {
    await expect(getProfile(pseudonym, null)).rejects.toMatchObject({ status: 404 });
  }
});

test("followers hear once of what somebody publishes under the pseudonym, and of nothing anonymous", async () => {
  const [person, follower] = [await buildUser(), await buildUser()];
  const actor = await buildActor({ user: follower });
  await followPerson(actor, person.pseudonym, true);
  await followPerson(actor, person.pseudonym, true);
  const id = crypto.randomUUID();
  const drafts = [
    (
      await buildQuestion({
        id,
        questionId: id,
        status: "pending",
        anonymousKey: anonymousKey(person.id, id),
        alias: "Wren",
      })
    ).post,
    await buildAnswer({ author: person, status: "pending" }),
  ];
  for (const post of drafts) await transaction((tx) => publishPost(tx, post.id));
  await drainJobs();
  const { items } = await listNotifications(follower.id);
  expect(items.map(({ kind, data }) => [kind, data.postId])).toEqual([["person-published", drafts[1]!.id]]);
  await expect(
    followPerson(await buildActor({ user: person }), person.pseudonym, true),
  ).rejects.toMatchObject({ status: 403 });
});

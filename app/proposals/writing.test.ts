import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "../../db/client.server.ts";
import { cases, erasures, proposalArguments, proposals, proposalSupports } from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildActor, buildUser } from "../../tests/support/factories.ts";
import {
  buildProposal,
  given,
  livedArgument,
  moveProposal,
  storeCharter,
} from "../../tests/support/proposals.ts";
import { eraseAccount, requestErasure } from "../rights/erase.server.ts";
import type { Actor } from "../shared/policy.ts";
import { listCharterVersions } from "./charter.server.ts";
import { argue } from "./commands/argue.server.ts";
import { publishCharter } from "./commands/publish-charter.server.ts";
import { decideCase } from "../moderation/commands/decide-case.server.ts";
import { supportProposal } from "./commands/support-proposal.server.ts";
import { withdrawArgument } from "./commands/withdraw-argument.server.ts";
import { findSimilarProposals, getProposal, listProposals } from "./queries.server.ts";
import { argumentSchema } from "./schema.ts";
import type { ProposalState } from "./schema.ts";

useDatabase();

let author: Actor;
let steward: Actor;
beforeEach(async () => {
  author = await buildActor();
  steward = await buildActor({ roles: ["steward"] });
});

const build = (fields: Record<string, string> = {}, actor = author) => buildProposal(actor, fields);
const move = (number: number, state: ProposalState, actor = steward) => moveProposal(actor, number, state);

test("an argument is lived or stands on a source, for or against", async () => {
  const number = await build();
  await argue(author, number, livedArgument());
  const sourced = {
    kind: "sourced",
    side: "against",
    source1Title: "Print accessibility",
    source1Url: "https://www.w3.org/WAI/",
    source1Publisher: "W3C",
    source1Year: "2024",
  };
  await argue(author, number, livedArgument(sourced));
  expect(
    (await getProposal(null, number)).arguments.map(({ side, kind, sources }) => [
      side,
      kind,
      sources.length,
    ]),
  ).toEqual([
    ["for", "experience", 0],
    ["against", "sourced", 1],
  ]);
  const errors = (fields: Record<string, string>) =>
    argumentSchema
      .safeParse({ side: "for", kind: "experience", body: livedArgument().body, ...fields })
      .error?.issues.map(({ message }) => message);
  expect(errors({ kind: "sourced" })).toContain("source-needed");
  expect(errors({ side: "both" })).toContain("side-needed");
  expect(errors({ kind: "professional" })).toContain("kind-needed");
});

test("only the team answers, only stewards and admins publish the charter", async () => {
  const number = await build({ kind: "charter" });
  const moderator = await buildActor({ roles: ["moderator"] });
  const verifier = await buildActor({ roles: ["verifier"] });
  for (const actor of [author, verifier])
    await expect(move(number, "study", actor)).rejects.toThrow("needs-team");
  const charter = { titleFr: "Charte", bodyFr: "x", titleEn: "Charter", bodyEn: "y" };
  await storeCharter();
  await expect(publishCharter(moderator, number, charter)).rejects.toThrow("needs-steward");
  await expect(publishCharter(steward, number, charter)).rejects.toThrow("charter-needs-proposal");
});

test("a held proposal is there for its author and the team alone, until a moderator who did not write it lets it through", async () => {
  const beginner = await buildActor({ user: await buildUser({ approvedPosts: 0 }), roles: ["moderator"] });
  const moderator = await buildActor({ roles: ["moderator"] });
  const number = await build({}, beginner);
  const list = () => listProposals(null, { state: null, kind: null, order: "support", page: 1 });
  expect((await list()).items).toEqual([]);
  await expect(getProposal(null, number)).rejects.toThrow("not-found");
  await expect(getProposal(author, number)).rejects.toThrow("not-found");
  await expect(supportProposal(author, number, true)).rejects.toThrow("not-found");
  expect((await getProposal(beginner, number)).holds).toEqual(["first-posts"]);
  const [held] = await db().select().from(cases);
  expect(held).toMatchObject({ kind: "proposal", origin: "hold", reasons: ["first-posts"], status: "open" });
  const approve = {
    version: 1,
    measure: "approve",
    reason: null,
    explanation: "",
    title: "",
    markdown: "",
  } as const;
  await expect(decideCase(beginner, held!.number, approve)).rejects.toThrow("own-post-moderation");
  expect(await decideCase(moderator, held!.number, approve)).toMatchObject({ ok: true });
  expect((await list()).items).toMatchObject([{ number }]);
});

test("an argument is taken back by its author alone, and its words are gone", async () => {
  const number = await build();
  const member = await buildActor();
  await argue(member, number, livedArgument());
  const id = (await getProposal(null, number)).arguments[0]!.id;
  await expect(withdrawArgument(author, number, id)).rejects.toThrow("forbidden");
  await expect(withdrawArgument(member, await build({ title: "Another proposal" }), id)).rejects.toThrow(
    "not-found",
  );
  await withdrawArgument(member, number, id);
  expect((await getProposal(member, number)).arguments).toEqual([]);
  expect(await db().select().from(proposalArguments)).toMatchObject([
    { body: "", bodyHtml: "", sources: [] },
  ]);
});

test("the same form sent twice is one proposal", async () => {
  const fields = { key: "0123456789abcdef" };
  expect(await build(fields)).toBe(await build(fields));
  expect(await db().$count(proposals)).toBe(1);
});

test("what resembles a text being written is found by its words, and held texts are not", async () => {
  const number = await build();
  const text = "Could the letters be larger when a thread is printed?";
  expect(await findSimilarProposals({ title: "Bigger letters on printed pages", text })).toMatchObject([
    { number, state: "open" },
  ]);
  expect(await findSimilarProposals({ title: "Un thème sur l’endométriose", text: "Il manque." })).toEqual(
    [],
  );
  await db().update(proposals).set({ status: "pending" });
  expect(await findSimilarProposals({ title: "Bigger letters on printed pages", text })).toEqual([]);
});

test("a version of the charter shows what it changed and the accepted proposal that asked for it", async () => {
  await storeCharter();
  const number = await build({ kind: "charter", title: "Say where it is from" });
  await move(number, "study");
  await move(number, "accepted");
  const text = "Be kind.\n\nSay what you lived and where it is from.";
  const charter = { titleFr: "Charte", bodyFr: text, titleEn: "Charter", bodyEn: text };
  const same = "Be kind.\n\nSay what you lived.";
  expect(await publishCharter(steward, number, { ...charter, bodyFr: same, bodyEn: same })).toMatchObject({
    problem: "charter-same",
  });
  const now = new Date("2026-02-03T10:00:00Z");
  expect(await publishCharter(steward, number, charter, now)).toEqual({ ok: true });
  expect(await publishCharter(steward, number, { ...charter, bodyFr: "Be." }, now)).toMatchObject({
    problem: "charter-today",
  });
  const [latest, first] = await listCharterVersions("en");
  expect(latest).toMatchObject({ version: "2026-02-03", proposal: { number } });
  expect(latest!.diff!.filter(({ kind }) => kind !== "same")).toEqual([
    { kind: "added", text: " and where it is from" },
  ]);
  expect(first).toMatchObject({ version: "2026-01-01", diff: null, proposal: null });
});

test("an erased author leaves their words without their name, or neither, and their supports go", async () => {
  for (const depth of ["anonymise", "erase"] as const) {
    const member = await buildActor();
    const number = await build({}, member);
    const other = await build({ title: "Something that somebody else proposes" });
    await argue(member, other, livedArgument());
    await supportProposal(member, other, true);
    await requestErasure(member.id, depth);
    const [erasure] = await db().select().from(erasures).where(eq(erasures.userId, member.id));
    await eraseAccount(erasure!.id);
    const left = await getProposal(null, number);
    expect(left.author).toBeNull();
    expect(left.problemHtml.includes("too small")).toBe(depth === "anonymise");
    expect(left.title === given.title).toBe(depth === "anonymise");
    const { arguments: args, supportCount } = await getProposal(null, other);
    expect([args[0]!.author, supportCount]).toEqual([null, 0]);
    expect(args[0]!.html.includes("my mother")).toBe(depth === "anonymise");
    expect(await db().$count(proposalSupports, eq(proposalSupports.userId, member.id))).toBe(0);
  }
});

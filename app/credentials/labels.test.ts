import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, transaction } from "../../db/client.server.ts";
import { credentialApplications, credentials, posts } from "../../db/schema/index.ts";
import {
  approval,
  badgeOf,
  buildSnapshot,
  form,
  outcomes,
  pdf,
  physiotherapist,
  reload,
  submitted,
} from "../../tests/support/credentials.ts";
import { useDatabase } from "../../tests/support/database.ts";
import {
  buildActor,
  buildAnswer,
  buildCredential,
  buildQuestion,
  buildUser,
} from "../../tests/support/factories.ts";
import { drainJobs } from "../../tests/support/jobs.ts";
import { publishPost } from "../questions/commands/publish-post.server.ts";
import { openSession, findActor } from "../shared/session.server.ts";
import { decideApplication } from "./commands/decide-application.server.ts";
import { proveByDocument } from "./commands/evidence.server.ts";
import { requestProof } from "./commands/save-application.server.ts";
import { wordingOf } from "./professions.ts";
import { getBadge } from "./queries/badge.server.ts";
import type { ApplicationInput } from "./schema.ts";

useDatabase();

async function submittedByDocument(input: Partial<ApplicationInput>) {
  const actor = await buildActor();
  const full = { ...form, proof: "document" as const, proofEmail: "", ...input };
  expect(await requestProof(actor, full)).toEqual({ ok: true });
  expect(await proveByDocument(actor, pdf())).toEqual({ ok: true });
  await drainJobs();
  const [application] = await db()
    .select()
    .from(credentialApplications)
    .where(eq(credentialApplications.userId, actor.id));
  return { actor, application: application! };
}

const labels = [
  ["peer-expert", { specialty: "Diabète de type 1", organisation: "Université du Phare" }, "Patient expert"],
  ["association", { organisation: "Association du Phare" }, "Représentant d’association"],
  ["student", { number: "", registry: "" }, "Étudiant (Masseur-kinésithérapeute)"],
] as const;

for (const [kind, input, title] of labels) {
  test(`${kind}: a document and one person give a label without a right`, async () => {
    const { actor, application } = await submittedByDocument({ kind, ...input });
    expect(application).toMatchObject({ kind, registry: null, numberHmac: null, shownName: null });
    expect(outcomes(application.checks)).toEqual({ "document-by-eye": "note" });
    const verifier = await buildActor({ roles: ["verifier"] });
    const decided = await decideApplication(verifier, application.id, approval(application.version));
    expect(decided).toEqual({ ok: true, status: "verified" });
    const badge = (await badgeOf(actor.id))!;
    expect(badge).toMatchObject({ kind, profession: { fr: title }, registry: null, snapshotDate: null });
    const cookie = (await openSession(actor.id, { secondFactor: true })).split(";")[0]!;
    const again = await findActor(new Request("http://localhost/", { headers: { cookie } }));
    expect(again!.credential).toBeNull();
    expect(await getBadge(badge.id)).toMatchObject({ kind, approvals: 1, name: actor.pseudonym });
  });
}

test("a student whom the register lists gets the student's label; somebody who practises does not", async () => {
  await buildSnapshot([{ ...physiotherapist, category: "E" }]);
  const student = await submitted({ kind: "student" });
  expect(outcomes(student.application.checks)).toMatchObject({ category: "pass", profession: "pass" });
  await buildSnapshot();
  const other = await submitted({ kind: "student", proofEmail: "g2.nacredoux@demo.example" });
  expect(outcomes(other.application.checks).category).toBe("fail");
});

test("a label is stamped on answers under one's pseudonym, never on anonymous ones, nor once it ended", async () => {
  const user = await buildUser();
  const badge = await buildCredential({
    user,
    kind: "peer-expert",
    professionCode: "peer-expert",
    profession: { fr: "Patient expert", en: "Peer expert" },
    organisation: "Université du Phare",
    registry: null,
    numberHmac: null,
  });
  const question = await buildQuestion();
  const publish = async (columns: Parameters<typeof buildAnswer>[0]) => {
    const { id } = await buildAnswer({ question, kind: "experience", status: "pending", ...columns });
    await transaction((tx) => publishPost(tx, id));
    return (await db().select().from(posts).where(eq(posts.id, id)))[0]!;
  };
  const signed = await publish({ authorId: user.id });
  expect(signed).toMatchObject({ credentialId: badge.id, stamp: { kind: "peer-expert", shownName: null } });
  expect(wordingOf(signed.stamp!)).toBe("peer-expert");
  const anonymous = await publish({ anonymousKey: "k".repeat(64), alias: "Somebody" });
  expect(anonymous).toMatchObject({ credentialId: null, stamp: null });
  await db().update(credentials).set({ validUntil: new Date() });
  expect((await publish({ authorId: user.id })).stamp).toBeNull();
});

test("a title that is protected without being a health profession takes other words", () => {
  for (const professionCode of ["71", "72", "73", "93"]) expect(wordingOf({ professionCode })).toBe("title");
  for (const professionCode of ["10", "60", "70"]) expect(wordingOf({ professionCode })).toBe("health");
  expect(wordingOf({ kind: "student", professionCode: "10" })).toBe("student");
});

test("a register without extracts is read by a person, who says so", async () => {
  const { actor, application } = await submitted({
    registry: "gmc",
    number: "7123456",
    professionCode: "10",
    country: "GB",
  });
  expect(outcomes(application.checks)).toMatchObject({ "register-by-hand": "note", "number-free": "pass" });
  const [first, second] = [
    await buildActor({ roles: ["verifier"] }),
    await buildActor({ roles: ["verifier"] }),
  ];
  const decide = async (by: typeof first, lookedUp?: "on") => {
    const { version } = await reload(application.id);
    return decideApplication(by, application.id, { ...approval(version), lookedUp });
  };
  expect(await decide(first)).toEqual({ ok: false, problem: "look-up-needed" });
  expect(await decide(first, "on")).toEqual({ ok: true, status: "decided_once" });
  expect(await decide(second, "on")).toEqual({ ok: true, status: "verified" });
  const today = new Date().toISOString().slice(0, 10);
  expect(await badgeOf(actor.id)).toMatchObject({ registry: "gmc", snapshotDate: today });
});

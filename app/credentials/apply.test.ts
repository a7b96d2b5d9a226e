import { expect, test } from "vitest";
import { db } from "../../db/client.server.ts";
import { credentialApplications, credentials } from "../../db/schema/index.ts";
import { form, lastCode } from "../../tests/support/credentials.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildActor, buildUser } from "../../tests/support/factories.ts";
import { drainJobs } from "../../tests/support/jobs.ts";
import { confirmCode } from "./commands/prove-mailbox.server.ts";
import { requestProof, saveDraft } from "./commands/save-application.server.ts";
import { withdrawApplication } from "./commands/withdraw-application.server.ts";
import type { BadgeKind } from "./kinds.ts";
import { findMyApplication } from "./queries/applicant.server.ts";
import { countBadges } from "./queries/figures.server.ts";
import { applicationSchema, draftSchema } from "./schema.ts";

useDatabase();

test("six wrong codes void it, an old one has expired, and only the mailed one submits", async () => {
  const actor = await buildActor();
  await requestProof(actor, form);
  await drainJobs();
  const code = await lastCode();
  const wrong = code === "000000" ? "000001" : "000000";
  expect(await confirmCode(actor, code, new Date(Date.now() + 31 * 60_000))).toEqual({
    ok: false,
    problem: "code-expired",
  });
  for (let i = 0; i < 5; i++)
    expect(await confirmCode(actor, wrong)).toEqual({ ok: false, problem: "code-wrong" });
  expect(await confirmCode(actor, wrong)).toEqual({ ok: false, problem: "code-locked" });
  expect(await confirmCode(actor, code)).toEqual({ ok: false, problem: "code-locked" });
  await requestProof(actor, form);
  await drainJobs();
  expect(await confirmCode(actor, code)).toMatchObject({ ok: code === (await lastCode()) });
});

test("changing the application voids the code that was sent for it", async () => {
  const actor = await buildActor();
  await requestProof(actor, form);
  await drainJobs();
  const code = await lastCode();
  await saveDraft(actor, draftSchema.parse({ number: "1" }));
  expect(await confirmCode(actor, code)).toEqual({ ok: false, problem: "code-expired" });
});

test("an address that anybody can open proves nothing", async () => {
  const actor = await buildActor();
  for (const proofEmail of ["g.nacredoux@gmail.com", "g@demo.example.evil.org", "g@notaphp.fr"]) {
    expect(await requestProof(actor, { ...form, proofEmail })).toEqual({
      ok: false,
      problem: "mailbox-not-trusted",
    });
  }
  expect(await requestProof(actor, { ...form, proofEmail: "g@pitie.aphp.fr" })).toEqual({ ok: true });
});

test("an unfinished application is kept, and withdrawing it erases it", async () => {
  const actor = await buildActor();
  await saveDraft(actor, draftSchema.parse({ familyName: "Nacredoux", number: "999" }));
  expect(await findMyApplication(actor)).toMatchObject({
    status: "draft",
    awaits: null,
    values: { familyName: "Nacredoux", number: "999" },
  });
  await withdrawApplication(actor);
  const [row] = await db().select().from(credentialApplications);
  expect(row).toMatchObject({ status: "withdrawn", number: null, familyName: null });
  expect(await findMyApplication(actor)).toBeNull();
});

test("the form refuses what cannot be right, each with its own sentence", () => {
  const problemsOf = (change: object) =>
    applicationSchema
      .safeParse({ ...form, ...change })
      .error?.issues.map(({ path, message }) => `${String(path[0])}: ${message}`);
  expect(problemsOf({})).toBeUndefined();
  expect(problemsOf({ number: "99900671192" })).toEqual(["number: number-check-digit"]);
  expect(problemsOf({ number: "751234567" })).toEqual(["number: number-adeli"]);
  expect(problemsOf({ number: "9990 0671 191" })).toBeUndefined();
  expect(problemsOf({ charter: undefined })).toEqual(["charter: pro-charter-needed"]);
  expect(problemsOf({ number: "12345", proofEmail: "x", penal: undefined })).toEqual([
    "penal: truthful-needed",
    "number: number-shape",
    "proofEmail: email-shape",
  ]);
  expect(problemsOf({ proofEmail: "" })).toEqual(["proofEmail: required"]);
});

test("small groups are not counted in public, nor a total that gives them away", async () => {
  const badge = async (professionCode: string, count: number, kind: BadgeKind = "professional") => {
    for (let i = 0; i < count; i++) {
      const user = await buildUser();
      await db()
        .insert(credentials)
        .values({
          userId: user.id,
          kind,
          professionCode,
          profession: { fr: "x", en: "x" },
          country: "FR",
          registry: "rpps",
          snapshotDate: "2026-11-02",
          method: "document",
          numberHmac: `${professionCode}-${kind}-${i}`,
          verifiedAt: new Date(),
          validUntil: new Date(Date.now() + 86_400_000),
        });
    }
  };
  await badge("60", 5);
  await badge("70", 4);
  await badge("70", 6, "student");
  expect(await countBadges()).toEqual({
    total: null,
    shown: [{ professionCode: "60", count: 5 }],
    isPartial: true,
  });
  await badge("80", 3);
  expect(await countBadges()).toEqual({
    total: 12,
    shown: [{ professionCode: "60", count: 5 }],
    isPartial: true,
  });
});

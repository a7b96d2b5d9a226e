import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "../../db/client.server.ts";
import { credentialApplications, credentialEvidence } from "../../db/schema/index.ts";
import { approval, badgeOf, buildSnapshot, form, pdf, reload } from "../../tests/support/credentials.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildActor } from "../../tests/support/factories.ts";
import { drainJobs } from "../../tests/support/jobs.ts";
import { Forbidden, NotFound } from "../shared/errors.ts";
import { appealRejection } from "./commands/appeal.server.ts";
import { decideApplication } from "./commands/decide-application.server.ts";
import { proveByDocument, viewEvidence } from "./commands/evidence.server.ts";
import { requestProof, saveDraft } from "./commands/save-application.server.ts";
import { watchBadges } from "./commands/watch-badges.server.ts";
import { withdrawApplication } from "./commands/withdraw-application.server.ts";
import { findMyApplication } from "./queries/applicant.server.ts";
import { draftSchema } from "./schema.ts";

useDatabase();

const day = 86_400_000;
const why = "The card is the new model; my name is on its back.";

async function rejected() {
  await buildSnapshot();
  const actor = await buildActor();
  await requestProof(actor, { ...form, proof: "document", proofEmail: "" });
  await proveByDocument(actor, pdf());
  await drainJobs();
  const [application] = await db().select().from(credentialApplications);
  const [first, second] = [
    await buildActor({ roles: ["verifier"] }),
    await buildActor({ roles: ["verifier"] }),
  ];
  const { id } = application!;
  const decide = async (by: typeof first, outcome: "approve" | "reject") => {
    const { version } = await reload(id);
    return decideApplication(by, id, {
      ...approval(version),
      outcome,
      reasons: "The document cannot be read.",
    });
  };
  expect(await decide(first, "reject")).toEqual({ ok: true, status: "rejected" });
  await drainJobs();
  const key = async () => (await db().select().from(credentialEvidence))[0]!.sealedKey;
  return { actor, id, first, second, decide, key };
}

test("a rejection is appealed once and decided by somebody else, on the same evidence", async () => {
  const { actor, id, first, second, decide } = await rejected();
  expect(await findMyApplication(actor)).toMatchObject({ canAppeal: true, isKept: true });
  expect(await appealRejection(actor, id, why)).toEqual({ ok: true });
  expect(await decide(first, "approve")).toEqual({ ok: false, problem: "appeal-needs-another" });
  const [evidence] = await db().select().from(credentialEvidence);
  expect((await viewEvidence(second, evidence!.id)).mediaType).toBe("application/pdf");
  expect(await decide(second, "approve")).toEqual({ ok: true, status: "verified" });
  expect(await badgeOf(actor.id)).toBeDefined();
  expect(await reload(id)).toMatchObject({ number: null, familyName: null, appealReasons: null });
});

test("a second rejection is final and erases everything at once", async () => {
  const { actor, id, second, decide, key } = await rejected();
  await appealRejection(actor, id, why);
  expect(await decide(second, "reject")).toEqual({ ok: true, status: "rejected" });
  expect(await key()).toBeNull();
  expect(await reload(id)).toMatchObject({ number: null, familyName: null });
  await expect(appealRejection(actor, id, why)).rejects.toThrow(new Forbidden("no-appeal"));
});

test("after twenty-one days there is no appeal, after thirty nothing is left to appeal on", async () => {
  const { actor, id, key } = await rejected();
  const at = (days: number) => new Date(Date.now() + days * day);
  await expect(appealRejection(actor, id, why, at(21.1))).rejects.toThrow(new Forbidden("appeal-too-late"));
  await watchBadges(at(29));
  expect(await key()).not.toBeNull();
  await watchBadges(at(30.1));
  expect(await key()).toBeNull();
  expect(await reload(id)).toMatchObject({ status: "rejected", number: null, familyName: null });
});

test("an appeal that waits too long is decided without the document, whose key is gone after thirty days", async () => {
  const { actor, id, key } = await rejected();
  await appealRejection(actor, id, why);
  await watchBadges(new Date(Date.now() + 30.1 * day));
  expect(await key()).toBeNull();
  expect((await reload(id)).status).toBe("in_review");
});

test("nobody appeals for somebody else, nor beside a new application; giving up erases", async () => {
  const { actor, id, first, key } = await rejected();
  await expect(appealRejection(first, id, why)).rejects.toThrow(NotFound);
  await saveDraft(actor, draftSchema.parse({ familyName: "Nacredoux" }));
  expect(await appealRejection(actor, id, why)).toEqual({ ok: false, problem: "application-open" });
  await withdrawApplication(actor); // the new one
  expect(await key()).not.toBeNull();
  await withdrawApplication(actor); // what was kept of the rejected one
  expect(await key()).toBeNull();
  const [row] = await db().select().from(credentialApplications).where(eq(credentialApplications.id, id));
  expect(row).toMatchObject({ status: "rejected", familyName: null });
});

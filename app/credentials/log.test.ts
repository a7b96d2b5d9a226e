import { expect, test } from "vitest";
import { verifyAudit } from "../../db/audit.server.ts";
import { db } from "../../db/client.server.ts";
import { auditEvents, credentialApplications, credentialEvidence } from "../../db/schema/index.ts";
import {
  approval,
  badgeOf,
  buildSnapshot,
  form,
  pdf,
  physiotherapist,
  reload,
} from "../../tests/support/credentials.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildActor, buildCredential, buildUser } from "../../tests/support/factories.ts";
import { drainJobs } from "../../tests/support/jobs.ts";
import { appealRejection } from "./commands/appeal.server.ts";
import { declareEmployers } from "./commands/conflicts.server.ts";
import { decideApplication } from "./commands/decide-application.server.ts";
import { declareInterests } from "./commands/declare-interests.server.ts";
import { settleSuspension, suspendBadge } from "./commands/emergency.server.ts";
import { proveByDocument, viewEvidence } from "./commands/evidence.server.ts";
import { credentialActions } from "./commands/log.server.ts";
import {
  claimApplication,
  recheckApplication,
  releaseApplication,
} from "./commands/review-application.server.ts";
import { requestProof } from "./commands/save-application.server.ts";
import { vouch } from "./commands/vouch.server.ts";
import { withdrawApplication } from "./commands/withdraw-application.server.ts";
import { vouchToken } from "./vouch-link.server.ts";

useDatabase();

/** Two verifiers, and an applicant whose document waits for them. */
async function buildCast() {
  await buildSnapshot();
  const [first, second] = [
    await buildActor({ roles: ["verifier"] }),
    await buildActor({ roles: ["verifier"] }),
  ];
  const actor = await buildActor();
  const byDocument = { ...form, proof: "document", proofEmail: "" } as const;
  const send = async () => {
    await requestProof(actor, byDocument);
    await proveByDocument(actor, pdf());
    await drainJobs();
  };
  await send();
  const [application] = await db().select().from(credentialApplications);
  const { id } = application!;
  const decide = async (by: typeof first, outcome: "approve" | "ask" | "reject") => {
    const { version } = await reload(id);
    await decideApplication(by, id, { ...approval(version), outcome, reasons: "Please look at this again." });
    await drainJobs();
  };
  return { first, second, actor, id, send, decide };
}

test("everything that is done to an application or a badge is in the chained log, and nothing else about anyone", async () => {
  const { first, second, actor, id, send, decide } = await buildCast();
  await declareEmployers(first, "Clinique des Dunes");
  await claimApplication(first, id);
  const [evidence] = await db().select().from(credentialEvidence);
  await viewEvidence(first, evidence!.id);
  await recheckApplication(first, id);
  await drainJobs();
  await releaseApplication(first, id);
  await decide(first, "ask");
  await send();
  await decide(first, "reject");
  await appealRejection(actor, id, "It is my card, and my name is on its back.");
  await decide(second, "approve");
  const badge = (await badgeOf(actor.id))!;
  await declareInterests(actor, badge.id, "Talks for a maker of orthoses");
  await suspendBadge(first, badge.id, "The council says otherwise.");
  await settleSuspension(second, badge.id, "lift");
  await suspendBadge(first, badge.id, "The council says otherwise, again.");
  await settleSuspension(second, badge.id, "confirm");

  const asking = await buildActor();
  await requestProof(asking, { ...form, number: "99900698301", proof: "vouchers", proofEmail: "" });
  const open = (await db().select().from(credentialApplications)).find(({ userId }) => userId === asking.id)!;
  const user = await buildUser();
  const colleague = {
    ...(await buildActor({ user })),
    credential: await buildCredential({ user, professionCode: "70" }),
  };
  await vouch(colleague, open.id, vouchToken(open.id));
  await withdrawApplication(asking);
  await drainJobs();

  const entries = await db().select().from(auditEvents);
  const written = new Set(entries.map(({ action }) => action.replace("credential.", "")));
  expect([...credentialActions].filter((action) => !written.has(action))).toEqual([]);
  const text = JSON.stringify(entries);
  for (const secret of [
    physiotherapist.number,
    "acredoux",
    "Phare",
    "orthoses",
    "my card",
    "council",
    "Dunes",
  ])
    expect(text, secret).not.toContain(secret);
  expect(await verifyAudit(db())).toMatchObject({ firstBroken: null, entries: entries.length });
});

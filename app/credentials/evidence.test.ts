import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { connection, db } from "../../db/client.server.ts";
import { credentialApplications, credentialEvidence } from "../../db/schema/index.ts";
import { approval, buildSnapshot, form } from "../../tests/support/credentials.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildActor } from "../../tests/support/factories.ts";
import { drainJobs } from "../../tests/support/jobs.ts";
import { Conflict, Forbidden, Gone } from "../shared/errors.ts";
import { decideApplication } from "./commands/decide-application.server.ts";
import { proveByDocument, viewEvidence } from "./commands/evidence.server.ts";
import { requestProof } from "./commands/save-application.server.ts";
import { withdrawApplication } from "./commands/withdraw-application.server.ts";
import { acceptedCodes, dayCode } from "./day-code.server.ts";
import { findMyApplication } from "./queries/applicant.server.ts";
import { getReview } from "./queries/review.server.ts";

useDatabase();

const marker = "the plain bytes of a professional card";
const card = Buffer.from(`%PDF-1.7\n${marker}\n%%EOF`);

const folder = () => join(process.env.DATA_DIR!, "evidence");
const files = () => readdir(folder()).catch(() => []);

async function submittedByDocument() {
  await buildSnapshot();
  const actor = await buildActor();
  await requestProof(actor, { ...form, proof: "document", proofEmail: "" });
  expect(await proveByDocument(actor, card)).toEqual({ ok: true });
  await drainJobs();
  const [application] = await db().select().from(credentialApplications);
  const [evidence] = await db().select().from(credentialEvidence);
  return { actor, application: application!, evidence: evidence! };
}

test("a document submits the application, and a verifier opens it: the applicant is shown when", async () => {
  const { actor, application, evidence } = await submittedByDocument();
  expect(application).toMatchObject({ status: "in_review", proofMethod: "document", provenAt: null });
  const verifier = await buildActor({ roles: ["verifier"] });
  const opened = await viewEvidence(verifier, evidence.id);
  expect(opened.mediaType).toBe("application/pdf");
  expect(opened.bytes.equals(card)).toBe(true);
  expect((await findMyApplication(actor))!.views).toHaveLength(1);
  expect((await getReview(verifier, application.id)).evidence).toMatchObject([
    { id: evidence.id, isDestroyed: false },
  ]);
});

test("nobody else opens it: not a member, not a moderator, not the applicant as verifier", async () => {
  const { actor, evidence } = await submittedByDocument();
  for (const stranger of [
    await buildActor(),
    await buildActor({ roles: ["moderator", "admin"] }),
    { ...actor, roles: ["verifier" as const] },
  ])
    await expect(viewEvidence(stranger, evidence.id)).rejects.toThrow(Forbidden);
});

/** Every row of every table, queues included, as text: what a dump of the database would hold. */
async function wholeDatabase(): Promise<string> {
  const { sql } = connection();
  const tables = await sql<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`;
  expect(tables.length).toBeGreaterThan(50);
  let text = "";
  for (const { name } of tables)
    text += (await sql.unsafe<{ row: string }[]>(`select t::text as row from ${name} t`))
      .map(({ row }) => row)
      .join("\n");
  return text;
}

/** Everything that the site keeps as files. */
async function wholeDisk(): Promise<Buffer> {
  const entries = await readdir(process.env.DATA_DIR!, { recursive: true, withFileTypes: true });
  const found = entries.filter((entry) => entry.isFile());
  return Buffer.concat(
    await Promise.all(found.map(({ parentPath, name }) => readFile(join(parentPath, name)))),
  );
}

/** The ways in which bytes may lie about. */
const forms = (bytes: Buffer): string[] => [
  bytes.toString("latin1"),
  bytes.toString("hex"),
  bytes.toString("base64").slice(0, -4),
  bytes.toString("utf16le"),
];

test("its plain bytes are nowhere on the disk nor in the database, before and after, and its key is gone with the decision", async () => {
  const { application, evidence } = await submittedByDocument();
  const verifier = await buildActor({ roles: ["verifier"] });
  await viewEvidence(verifier, evidence.id);
  const { sealedKey } = evidence;
  const expectNothingPlain = async () => {
    const [database, disk] = [await wholeDatabase(), await wholeDisk()];
    for (const form of [...forms(Buffer.from(marker)), ...forms(card)]) {
      expect(database.includes(form)).toBe(false);
      expect(disk.includes(form, 0, "latin1")).toBe(false);
    }
    return { database, disk };
  };
  const before = await expectNothingPlain();
  expect(before.database).toContain(sealedKey); // the search finds what is there
  const sealed = await readFile(join(folder(), evidence.id));
  expect(before.disk.includes(sealed)).toBe(true);

  const decision = await decideApplication(verifier, application.id, approval(application.version));
  expect(decision).toEqual({ ok: true, status: "verified" });
  await expect(viewEvidence(verifier, evidence.id)).rejects.toThrow(Gone);
  const decided = await expectNothingPlain();
  expect(decided.database).not.toContain(sealedKey);
  expect(await files()).toContain(evidence.id); // unreadable already; the job takes the file away
  await drainJobs();
  const after = await expectNothingPlain();
  expect(after.database).not.toContain(sealedKey);
  expect(after.disk.includes(sealed)).toBe(false);
});

test("withdrawing an application destroys its document", async () => {
  await buildSnapshot();
  const { actor, evidence } = await submittedByDocument();
  await withdrawApplication(actor);
  await drainJobs();
  expect(await files()).not.toContain(evidence.id);
  const [row] = await db().select().from(credentialEvidence).where(eq(credentialEvidence.id, evidence.id));
  expect(row).toMatchObject({ sealedKey: null });
});

test("a file put in the place of another does not open", async () => {
  const { evidence } = await submittedByDocument();
  const verifier = await buildActor({ roles: ["verifier"] });
  const path = join(folder(), evidence.id);
  const sealed = await readFile(path);
  sealed[20]! ^= 1;
  await writeFile(path, sealed);
  await expect(viewEvidence(verifier, evidence.id)).rejects.toThrow();
});

test("a document without a complete application is refused and leaves nothing behind", async () => {
  const actor = await buildActor();
  const before = await files();
  await expect(proveByDocument(actor, card)).rejects.toThrow(Conflict);
  await requestProof(actor, form); // by mailbox
  await expect(proveByDocument(actor, card)).rejects.toThrow(Conflict);
  expect(await proveByDocument(actor, Buffer.from("#!/bin/sh"))).toEqual({
    ok: false,
    problem: "document-type",
  });
  expect(await files()).toEqual(before);
});

test("the code of the day is another one every day and for every application", () => {
  const id = "01990000-0000-7000-8000-000000000000";
  const codes = new Set(["2026-11-22", "2026-11-23", "2026-11-24"].map((day) => dayCode(id, day)));
  expect(codes.size).toBe(3);
  expect(dayCode(id.replace("0199", "0198"), "2026-11-23")).not.toBe(dayCode(id, "2026-11-23"));
  expect(acceptedCodes(id, new Date("2026-11-24T00:30:00Z"))).toEqual([
    dayCode(id, "2026-11-24"),
    dayCode(id, "2026-11-23"),
  ]);
});

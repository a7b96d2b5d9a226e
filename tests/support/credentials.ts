import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import { nameKey } from "../../app/credentials/checks/name.ts";
import { confirmCode } from "../../app/credentials/commands/prove-mailbox.server.ts";
import { requestProof } from "../../app/credentials/commands/save-application.server.ts";
import type { ApplicationInput, DecisionInput } from "../../app/credentials/schema.ts";
import { db } from "../../db/client.server.ts";
import {
  credentialApplications,
  credentials,
  notifications,
  registryEntries,
  registrySnapshots,
} from "../../db/schema/index.ts";
import { buildActor, buildUser } from "./factories.ts";
import { drainJobs } from "./jobs.ts";

export const physiotherapist = {
  number: "99900671191",
  familyName: "NACREDOUX",
  givenName: "Garance",
  professionCode: "70",
};

export type Row = typeof physiotherapist & { category?: string; isActive?: boolean };

/** An extract of the registry in force, with its partition. @returns its id */
export async function buildSnapshot(
  rows: Row[] = [physiotherapist],
  extractDate = "2026-11-02",
): Promise<number> {
  await db().update(registrySnapshots).set({ isCurrent: false });
  const [snapshot] = await db()
    .insert(registrySnapshots)
    .values({ registry: "rpps", extractDate, fileSha256: "0", rowCount: rows.length, isCurrent: true })
    .returning();
  const { id } = snapshot!;
  await db().execute(
    sql.raw(`create table registry_entries_${id} partition of registry_entries for values in (${id})`),
  );
  await db()
    .insert(registryEntries)
    .values(
      rows.map((row) => ({
        snapshotId: id,
        category: "C",
        professionLabel: "Label",
        rowHash: "0",
        nameKey: nameKey(row.familyName, row.givenName),
        ...row,
      })),
    );
  return id;
}

/** A form filled in as the page sends it. */
export const form: ApplicationInput = {
  ...physiotherapist,
  kind: "professional",
  professionCode: "70",
  familyName: "Nacredoux",
  registry: "rpps",
  country: "FR",
  specialty: "Rééducation",
  employer: "Cabinet du Phare",
  organisation: "",
  hasInterests: "no",
  interests: "",
  shownAs: "real",
  proof: "mailbox-code",
  proofEmail: "garance.nacredoux@demo.example",
  charter: "on",
  penal: "on",
};

/** A plain approval of one version. */
export const approval = (version: number): DecisionInput => ({
  version,
  outcome: "approve",
  reasons: "",
});

export async function lastCode(): Promise<string> {
  const folder = join(process.env.DATA_DIR!, "mailbox");
  const newest = (await readdir(folder)).toSorted().at(-1)!;
  return /: (\d{6})\n/.exec(JSON.parse(await readFile(join(folder, newest), "utf8")).text)![1]!;
}

/** Applies, enters the mailed code and lets the checks run. */
export async function submitted(input: Partial<ApplicationInput> = {}) {
  const user = await buildUser();
  const actor = await buildActor({ user });
  expect(await requestProof(actor, { ...form, ...input })).toEqual({ ok: true });
  await drainJobs();
  expect(await confirmCode(actor, await lastCode())).toEqual({ ok: true });
  await drainJobs();
  const [application] = await db()
    .select()
    .from(credentialApplications)
    .where(eq(credentialApplications.userId, actor.id));
  return { actor, application: application! };
}

export const reload = async (id: string) =>
  (await db().select().from(credentialApplications).where(eq(credentialApplications.id, id)))[0]!;
export const badgeOf = async (userId: string) =>
  (await db().select().from(credentials).where(eq(credentials.userId, userId)))[0];
export const newsOf = async (userId: string) =>
  (await db().select().from(notifications).where(eq(notifications.userId, userId))).map(({ kind }) => kind);
export const outcomes = (checks: { check: string; outcome: string }[]) =>
  Object.fromEntries(checks.map(({ check, outcome }) => [check, outcome]));

/** A small PDF with a text that is easy to find again. */
export const evidenceMarker = "EVIDENCE-OF-GARANCE";
export const pdf = (): Buffer => Buffer.from(`%PDF-1.7\n${evidenceMarker}\n%%EOF`);

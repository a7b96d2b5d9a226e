import { beforeEach, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import { cases, identifications, releases } from "../../db/schema/index.ts";
import { newsOf } from "../../tests/support/credentials.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildActor } from "../../tests/support/factories.ts";
import { addNote } from "../moderation/commands/add-note.server.ts";
import { warnOfDueCases } from "../moderation/commands/warn-due.server.ts";
import { decideCase } from "../moderation/commands/decide-case.server.ts";
import { getCasePage } from "../moderation/queries/case-page.server.ts";
import { listQueue } from "../moderation/queries/queue.server.ts";
import { queueFilters } from "../moderation/schema.ts";
import {
  decideIdentification,
  listIdentifications,
  openMissingCases,
  reportIdentification,
} from "./identify.server.ts";
import { findTombstone } from "./recall.server.ts";
import { identificationSchema } from "./schema.ts";

useDatabase();

const now = new Date("2026-11-20T10:00:00Z");
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const input = {
  tier: "open" as const,
  version: "2026.11.0",
  rowKey: "p_0123456789abcdef",
  explanation: "The trade and the village.",
};
const from = { address: "192.0.2.7", locale: "en" } as const;

const publish = (tier: "open" | "controlled") =>
  db()
    .insert(releases)
    .values({
      tier,
      version: "2026.11.0",
      status: "published",
      config: {},
      counts: { threads: 40, posts: 200 },
      snapshotAt: now,
      publishedAt: now,
    });
beforeEach(() => publish("open"));

test("what a stranger tells is on the stewards' desk, with a day to look at it", async () => {
  expect(await reportIdentification(input, from, now)).toEqual({ ok: true });
  const steward = await buildActor({ roles: ["steward"] });
  expect(await listIdentifications(steward, later(1))).toMatchObject([
    { ...input, dueAt: later(24), isLate: false },
  ]);
  expect(await listIdentifications(steward, later(25))).toMatchObject([{ isLate: true }]);
  await expect(listIdentifications(await buildActor())).rejects.toMatchObject({ status: 403 });
});

test("it is a case in the moderators' queue at that instant, without its words, and closed by the stewards' decision", async () => {
  await reportIdentification(input, from, now);
  const [moderator, steward] = [
    await buildActor({ roles: ["moderator"] }),
    await buildActor({ roles: ["steward"] }),
  ];
  const { items } = await listQueue(moderator, queueFilters(new URLSearchParams("lane=dataset")));
  expect(items).toMatchObject([
    { kind: "release-item", lane: "dataset", reasons: ["identified"], snippet: "" },
  ]);
  const [waiting] = await db().select().from(cases);
  expect(waiting).toMatchObject({ dueAt: later(24), snapshotMarkdown: "", snapshotTitle: "open 2026.11.0" });
  const page = await getCasePage(moderator, waiting!.number, { showReporters: false });
  expect(JSON.stringify(page)).not.toMatch(/village|0123456789abcdef/);
  const nothing = { measure: "none", reason: null, explanation: "", title: "", markdown: "" } as const;
  const tried = await decideCase(moderator, waiting!.number, { ...nothing, version: waiting!.version });
  expect(tried).toMatchObject({ ok: false, problem: "measure-not-possible" });
  const { id } = (await listIdentifications(steward, now))[0]!;
  await decideIdentification(steward, id, "unfounded", later(2));
  expect(await db().select().from(cases)).toMatchObject([{ status: "closed", decidedAt: later(2) }]);
  expect((await listQueue(moderator, queueFilters(new URLSearchParams()))).items).toEqual([]);
});

test("stewards, not moderators, hear that its day is nearly over", async () => {
  await reportIdentification(input, from, now);
  const [moderator, steward] = [
    await buildActor({ roles: ["moderator"] }),
    await buildActor({ roles: ["steward"] }),
  ];
  await warnOfDueCases(later(23.8));
  expect([await newsOf(moderator.id), await newsOf(steward.id)]).toEqual([[], ["case-due"]]);
});

test("no note is left on it, which would outlive what the stewards erase", async () => {
  await reportIdentification(input, from, now);
  const [{ number } = { number: 0 }] = await db().select().from(cases);
  const note = { body: "The trade and the village.", isHandOver: false };
  await expect(addNote(await buildActor({ roles: ["moderator"] }), number, note)).rejects.toMatchObject({
    status: 404,
  });
});

test("what an earlier version took down becomes a case within the hour, once", async () => {
  await db()
    .insert(identifications)
    .values({ ...input, createdAt: now, dueAt: later(24) });
  await openMissingCases();
  await openMissingCases();
  expect(await db().select().from(cases)).toMatchObject([{ kind: "release-item", dueAt: later(24) }]);
});

test("a version that was never published is no version", async () => {
  const result = await reportIdentification({ ...input, version: "2026.12.0" }, from, now);
  expect(result).toMatchObject({ ok: false, problem: "version-unknown" });
});

test("a steward who agrees recalls the version for safety; the words that told are erased", async () => {
  await reportIdentification(input, from, now);
  const steward = await buildActor({ roles: ["steward"] });
  const { id } = (await listIdentifications(steward, now))[0]!;
  await decideIdentification(steward, id, "recalled", later(2));
  expect(await findTombstone("2026.11.0")).toMatchObject({ reason: "safety", threads: 40, replacedBy: null });
  const [row] = await db().select().from(identifications).where(eq(identifications.id, id));
  expect(row).toMatchObject({ outcome: "recalled", explanation: "", rowKey: null });
  await expect(decideIdentification(steward, id, "unfounded")).rejects.toMatchObject({
    reason: "already-decided",
  });
  expect(await listIdentifications(steward, now)).toEqual([]);
});

test("what is told of a controlled version recalls that one, not the open one of the same number", async () => {
  expect(await reportIdentification({ ...input, tier: "controlled" }, from, now)).toMatchObject({
    problem: "version-unknown",
  });
  await publish("controlled");
  await reportIdentification({ ...input, tier: "controlled" }, from, now);
  const steward = await buildActor({ roles: ["steward"] });
  const [told] = await listIdentifications(steward, now);
  expect(told).toMatchObject({ tier: "controlled", version: input.version });
  await decideIdentification(steward, told!.id, "recalled", later(2));
  const rows = await db().select().from(releases).where(eq(releases.version, input.version));
  expect(Object.fromEntries(rows.map(({ tier, status }) => [tier, status]))).toEqual({
    open: "published",
    controlled: "recalled",
  });
});

test("a form without a row is taken, one with a name for a row is not", () => {
  const parse = (rowKey: string) => identificationSchema.safeParse({ ...input, rowKey });
  expect(parse("").data).toMatchObject({ rowKey: null });
  expect(parse("Jean Martin").success).toBe(false);
});

import { expect, test } from "vitest";
import { useDatabase } from "../tests/support/database.ts";
import { listHeads, recordAudit, recordHead, verifyAudit } from "./audit.server.ts";
import { connection, db, transaction } from "./client.server.ts";

useDatabase();

test("an untouched audit chain verifies", async () => {
  for (const n of [1, 2, 3]) {
    await transaction((tx) =>
      recordAudit(tx, {
        actorId: null,
        action: "case.decided",
        subjectType: "case",
        subjectId: String(n),
        data: { n },
      }),
    );
  }
  expect(await verifyAudit(db())).toMatchObject({ entries: 3, firstBroken: null });
});

test("a chain rewritten from some entry on, or cut at its end, contradicts the head published before", async () => {
  const { sql } = connection();
  const record = (n: number) =>
    transaction((tx) =>
      recordAudit(tx, { actorId: null, action: "case.decided", subjectType: "case", subjectId: String(n) }),
    );
  for (const n of [1, 2, 3]) await record(n);
  await recordHead(db(), new Date("2026-11-25T00:03:00Z"));
  await recordHead(db(), new Date("2026-11-25T00:04:00Z"));
  const kept = await listHeads(db());
  expect(kept).toMatchObject([{ day: "2026-11-25" }]);
  await record(4);
  expect(await verifyAudit(db())).toMatchObject({ entries: 4, firstBroken: null, brokenHead: null });
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`delete from audit_events where id >= ${kept[0]!.entry}`;
  });
  expect(await verifyAudit(db())).toMatchObject({ entries: 2, firstBroken: null, brokenHead: "2026-11-25" });
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`delete from audit_heads`;
  });
  expect(await verifyAudit(db())).toMatchObject({ firstBroken: null, brokenHead: null });
  expect(await verifyAudit(db(), kept)).toMatchObject({ firstBroken: null, brokenHead: "2026-11-25" });
});

test("the audit log refuses to be rewritten, and a rewrite behind its back is found", async () => {
  const { sql } = connection();
  for (const n of [1, 2, 3]) {
    await transaction((tx) =>
      recordAudit(tx, { actorId: null, action: "case.decided", subjectType: "case", subjectId: String(n) }),
    );
  }
  await expect(sql`update audit_events set action = 'nothing happened'`).rejects.toThrow("append-only");
  await expect(sql`delete from audit_events`).rejects.toThrow("append-only");
  const [second] = await sql`select id from audit_events order by id offset 1 limit 1`;
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`update audit_events set action = 'nothing happened' where id = ${second!.id}`;
  });
  expect((await verifyAudit(db())).firstBroken).toBe(Number(second!.id));
});

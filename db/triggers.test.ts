import { expect, test } from "vitest";
import { useDatabase } from "../tests/support/database.ts";
import { recordAudit, verifyAudit } from "./audit.server.ts";
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

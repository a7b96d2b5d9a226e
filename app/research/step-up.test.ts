import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "../../db/client.server.ts";
import { releases, releaseSignoffs, sessions } from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildActor } from "../../tests/support/factories.ts";
import { openSession } from "../shared/session.server.ts";
import { action } from "./routes/candidate.tsx";

useDatabase();

test("a signature asks for the password or the second factor again when they were given long ago", async () => {
  const steward = await buildActor({ roles: ["steward"] });
  const [release] = await db()
    .insert(releases)
    .values({
      tier: "open",
      version: "2026.11.0",
      status: "candidate",
      config: { signoffs: 2 },
      humanSample: { posts: 12, found: [0, 0], both: 0, estimated: 0, upperBound: 0.23 },
    })
    .returning();
  const cookie = (await openSession(steward.id, { secondFactor: true })).split(";")[0]!;
  const url = `http://localhost:3000/data/candidates/${release!.id}`;
  const sign = async () => {
    const request = new Request(url, { method: "POST", headers: { cookie }, body: new URLSearchParams() });
    const args = { request, params: { releaseId: release!.id }, context: {} } as never;
    return Promise.resolve(action(args)).catch((thrown: unknown) => thrown) as Promise<Response>;
  };
  await db()
    .update(sessions)
    .set({ verifiedAt: new Date(Date.now() - 11 * 60_000) })
    .where(eq(sessions.userId, steward.id));
  const refused = await sign();
  expect(refused.headers.get("location")).toMatch(/^\/login\/again/);
  expect(await db().select().from(releaseSignoffs)).toEqual([]);
  await db().update(sessions).set({ verifiedAt: new Date() }).where(eq(sessions.userId, steward.id));
  expect((await sign()).headers.get("location")).toContain("?signed");
  expect(await db().select().from(releaseSignoffs)).toHaveLength(1);
});

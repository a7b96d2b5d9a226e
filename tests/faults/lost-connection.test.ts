import { connect as connectTo, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { connect } from "../../db/client.server.ts";
import { useDatabase } from "../support/database.ts";

useDatabase();

/** The database behind a wire that can be cut as the loss of a machine cuts it: with a reset, at any moment. */
async function openWire(): Promise<{ url: string; cut(): void; cutAt(words: string | null): void }> {
  const target = new URL(process.env.DATABASE_URL!);
  const clients = new Set<Socket>();
  let last: string | null = null;
  const server = createServer((client) => {
    const upstream = connectTo(Number(target.port), target.hostname);
    clients.add(client);
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      one.on("error", () => {});
      one.on("close", () => void (clients.delete(client), other.destroy()));
    }
    upstream.pipe(client);
    client.on("data", (chunk) => {
      if (last !== null && chunk.includes(last)) client.resetAndDestroy();
      else upstream.write(chunk);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const url = new URL(target);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.href,
    cut: () => clients.forEach((client) => client.resetAndDestroy()),
    cutAt: (words) => void (last = words),
  };
}

test("whatever is asked while a connection breaks is answered or refused, and never waits for ever", async () => {
  const wire = await openWire();
  const { db, sql } = connect(wire.url, { max: 3 });
  onTestFinished(() => sql.end({ timeout: 1 }));
  const forgotten: string[] = [];
  for (let round = 0; round < 40; round++) {
    await Promise.all([1, 2, 3].map(() => db.execute("select pg_sleep(0.01)"))).catch(() => {});
    wire.cut();
    const asked: Promise<string>[] = [];
    for (let turn = 0; turn < 30; turn++) {
      const ask =
        turn % 2 ? db.execute("select 1") : db.transaction(async (tx) => void (await tx.execute("select 1")));
      asked.push(
        ask.then(
          () => "answered",
          () => "refused",
        ),
      );
      await nextTurn();
    }
    const late = sleep(5_000, "forgotten", { ref: false });
    forgotten.push(
      ...(await Promise.all(asked.map((one) => Promise.race([one, late])))).filter(
        (it) => it === "forgotten",
      ),
    );
  }
  expect(forgotten).toEqual([]);
});

test("a connection that breaks while it is being opened refuses what waits for it, and ends no process", async () => {
  const wire = await openWire();
  const { db, sql } = connect(wire.url, { max: 1 });
  onTestFinished(() => sql.end({ timeout: 1 }));
  // The first thing that a new connection asks, by itself: a failure of it is nobody's to catch.
  wire.cutAt("typarray");
  await expect(db.execute("select 1 as one")).rejects.toThrow();
  wire.cutAt(null);
  expect(await db.execute("select 1 as one, array[2, 3] as more")).toEqual([{ one: 1, more: [2, 3] }]);
});

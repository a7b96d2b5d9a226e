import { connect } from "node:net";
import type { Socket } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { useDatabase } from "../support/database.ts";
import { buildQuestion } from "../support/factories.ts";
import { startWeb } from "../support/web.ts";
import type { Web } from "../support/web.ts";

vi.setConfig({ testTimeout: 90_000 });
useDatabase();

let web: Web;
beforeAll(async () => {
  web = await startWeb({ DATABASE_POOL: "2" });
});
afterAll(() => web.stop());

test("fifty clients that never finish their headers are cut off, and hold up nobody", async () => {
  const { hostname, port } = new URL(web.url);
  const sockets: Socket[] = [];
  let closed = 0;
  for (let i = 0; i < 50; i++) {
    const socket = connect(Number(port), hostname);
    socket.on("error", () => {});
    socket.resume();
    socket.on("close", () => (closed += 1));
    socket.write("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ");
    sockets.push(socket);
  }
  expect((await web.fetch("/login")).status).toBe(200);
  await expect.poll(() => closed, { timeout: 60_000, interval: 500 }).toBe(50);
  for (const socket of sockets) socket.destroy();
});

/** The first lines of what is answered to a request for this target, sent as it stands. */
async function askFor(target: string): Promise<string> {
  const { hostname, port } = new URL(web.url);
  const socket = connect(Number(port), hostname);
  socket.end(`GET ${target} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`);
  return (await text(socket)).split("\r\n\r\n", 1)[0]!;
}

test("whatever stands in the place of an address is answered, leads to no other site, and ends no process", async () => {
  const targets = [
    "//",
    "///",
    "//[",
    "//evil.example",
    "//evil.example/%2e%2e",
    "/\\\\evil.example",
    "/%",
    "/%ff",
    "*",
  ];
  targets.push(
    "?q=//",
    "http://[",
    "http://evil.example",
    "http://evil.example/login",
    "https:evil.example",
    "x",
  );
  for (const target of targets) {
    const head = await askFor(target);
    expect(head, target).toMatch(/^(?:HTTP\/1\.1 [234]\d\d |$)/); // nothing: the parser has hung up
    expect(/^location: (?!\/(?!\/))/im.test(head), `${target} leads elsewhere`).toBe(false);
  }
  expect(await askFor("//evil.example")).toMatch(/^HTTP\/1\.1 400 /);
  expect(await askFor("http://evil.example/login")).toMatch(/^HTTP\/1\.1 200 /);
  expect(web.child.exitCode).toBeNull();
  expect((await web.fetch("/login")).status).toBe(200);
});

test("two hundred readers share two connections to the database: all are answered, none with a 500", async () => {
  const numbers = await Promise.all(Array.from({ length: 20 }, async () => (await buildQuestion()).number));
  const answers = await Promise.all(
    Array.from({ length: 200 }, async (_, i) => {
      const response = await web.fetch(`/questions/${numbers[i % 20]}?n=${i}`);
      await response.arrayBuffer();
      return response.status;
    }),
  );
  expect(answers.filter((status) => status >= 500 && status !== 503)).toEqual([]);
  expect((await web.fetch("/readyz")).status).toBe(200);
});

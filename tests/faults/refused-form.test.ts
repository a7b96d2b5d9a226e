import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { expect, inject, onTestFinished, test } from "vitest";
import { openSession } from "../../app/shared/session.server.ts";
import { useDatabase } from "../support/database.ts";
import { buildActor, buildQuestion } from "../support/factories.ts";
import { formTo } from "../support/page-form.ts";
import { startWeb } from "../support/web.ts";

useDatabase();

/** The application's way to the test's database, until it is taken away. */
async function openWay() {
  const target = new URL(inject("applicationUrl"));
  target.pathname = new URL(process.env.DATABASE_URL!).pathname;
  const { hostname, port } = target;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => {});
    }
    client.pipe(upstream).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  target.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const takeAway = () => {
    server.close();
    sockets.forEach((socket) => socket.destroy());
  };
  return { url: target.href, takeAway };
}

test("with the database away, what was typed comes back with the reason, in the reader's language", async () => {
  const way = await openWay();
  const web = await startWeb({ DATABASE_URL: way.url });
  onTestFinished(() => web.stop());
  const question = await buildQuestion();
  const cookie = (await openSession((await buildActor()).id)).split(";")[0]!;
  const thread = `/questions/${question.number}/${question.slug}`;
  const path = `/questions/${question.number}/answer`;
  expect((await web.fetch(thread, { headers: { Cookie: cookie } })).status).toBe(200);
  way.takeAway();
  for (const [language, sentence] of [
    ["en", "Your text could not be sent"],
    ["fr", "Votre texte n’a pas pu être envoyé"],
  ] as const) {
    const fields = { intent: "post", kind: "experience", body: "It helped me to <b>walk</b> & rest." };
    const answer = await web.post(path, fields, `${cookie}; lang=${language}`);
    const html = await answer.text();
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("5");
    expect(html).toContain(sentence);
    expect(formTo(html, path).shown).toEqual([fields.body]);
  }
});

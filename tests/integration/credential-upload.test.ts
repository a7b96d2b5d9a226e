import { afterAll, beforeAll, expect, test } from "vitest";
import { requestProof } from "../../app/credentials/commands/save-application.server.ts";
import { openSession } from "../../app/shared/session.server.ts";
import { db } from "../../db/client.server.ts";
import { credentialEvidence } from "../../db/schema/index.ts";
import { form } from "../support/credentials.ts";
import { useDatabase } from "../support/database.ts";
import { buildActor } from "../support/factories.ts";
import { startWeb } from "../support/web.ts";
import type { Web } from "../support/web.ts";

useDatabase();

let web: Web;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web.stop());

const path = "/credentials/apply/document";
const megabyte = 1024 * 1024;

/** A PDF of this many bytes. */
const pdf = (size: number): Blob => {
  const head = "%PDF-1.7\n";
  return new Blob([head, new Uint8Array(size - head.length).fill(0x20)], { type: "application/pdf" });
};

async function send(address: string, document: Blob, cookie?: string): Promise<Response> {
  const body = new FormData();
  body.set("document", document, "card.pdf");
  return web.fetch(address, {
    method: "POST",
    body,
    headers: { Origin: web.url, ...(cookie ? { Cookie: cookie } : {}) },
  });
}

test("a document of ten megabytes arrives, a larger one is refused in words, a visitor's is not read", async () => {
  const actor = await buildActor();
  await requestProof(actor, { ...form, proof: "document", proofEmail: "" });
  const cookie = (await openSession(actor.id, { secondFactor: true })).split(";")[0]!;

  // The server answers before it has read a body that it refuses: a client may see the answer or a closed connection.
  const refusal = (answer: Promise<Response>) =>
    answer.then(
      ({ status }) => status,
      () => 413,
    );
  expect(await refusal(send(path, pdf(megabyte)))).toBe(413);
  expect(await refusal(send(path, pdf(12 * megabyte), cookie))).toBe(413);
  expect(await refusal(send("/credentials/apply", pdf(megabyte), cookie))).toBe(413);

  const script = await send(path, new Blob(["#!/bin/sh"], { type: "application/pdf" }), cookie);
  expect(script.headers.get("location")).toBe("/credentials/apply?problem=document-type");
  const page = await (
    await web.fetch("/credentials/apply?problem=document-type&lang=en", { headers: { Cookie: cookie } })
  ).text();
  expect(page).toContain("neither a PDF nor a PNG or JPEG");

  const tenMegabytes = await send(path, pdf(10 * megabyte), cookie);
  expect([tenMegabytes.status, tenMegabytes.headers.get("location")]).toEqual([302, "/credentials/apply"]);
  expect(await db().select().from(credentialEvidence)).toMatchObject([{ byteCount: 10 * megabyte }]);
});

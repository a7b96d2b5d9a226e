import { readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { requestProof } from "../../app/credentials/commands/save-application.server.ts";
import { findMyApplication } from "../../app/credentials/queries/applicant.server.ts";
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

vi.setConfig({ testTimeout: 60_000 });

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

/** What the kernel says of the web process, in MB; the peak can be started anew. */
const memory = (line: "VmRSS" | "VmHWM"): number =>
  Number(new RegExp(`${line}:\\s+(\\d+)`).exec(readFileSync(`/proc/${web.child.pid}/status`, "utf8"))![1]) /
  1024;
const forgetPeak = () => writeFileSync(`/proc/${web.child.pid}/clear_refs`, "5");

/** Sends spaces as a browser sends a file: to its end, whatever is answered meanwhile, and then reads the answer. */
async function pour(bytes: number, headers: Record<string, string>) {
  const { hostname, port, host } = new URL(web.url);
  const socket = connect(Number(port), hostname);
  const received = text(socket);
  const chunk = Buffer.alloc(64 * 1024, 0x20);
  const isDeclared = "Content-Length" in headers;
  const all = {
    Host: host,
    Origin: web.url,
    "Content-Type": "multipart/form-data; boundary=x",
    ...(isDeclared ? {} : { "Transfer-Encoding": "chunked" }),
    ...headers,
  };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  const framed = isDeclared ? chunk : Buffer.concat([Buffer.from("10000\r\n"), chunk, Buffer.from("\r\n")]);
  function* request() {
    yield Buffer.from(`POST ${path} HTTP/1.1\r\n${head.join("")}\r\n`);
    for (let sent = 0; sent < bytes; sent += chunk.length) yield framed;
    if (!isDeclared) yield Buffer.from("0\r\n\r\n");
  }
  await pipeline(Readable.from(request()), socket); // fails when the server closes the connection before
  return received;
}

test("four hundred megabytes are refused in a clear sentence on the page they were sent from, and fill no memory", async () => {
  const actor = await buildActor();
  await requestProof(actor, { ...form, proof: "document", proofEmail: "" });
  const cookie = (await openSession(actor.id, { secondFactor: true })).split(";")[0]!;
  const english = { Cookie: cookie, "Accept-Language": "en" };
  await send(path, pdf(12 * megabyte), cookie); // the first rendering of the page takes memory of its own
  const before = memory("VmRSS");
  forgetPeak();

  const size = 400 * megabyte;
  const declared = await pour(size, { ...english, "Content-Length": String(size) });
  const undeclared = await pour(size, english);
  for (const answer of [declared, undeclared]) {
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain("This document is larger than 10 MB. A smaller photo is enough.");
    expect(answer).toContain('type="file"'); // the applicant can try again at once
  }
  const visitors = await pour(size, { "Accept-Language": "fr", "Content-Length": String(size) });
  expect(visitors).toMatch(/^HTTP\/1\.1 413 [^]*10 Mo pour un document/);

  // What is read and dropped waits for the collector, a hundred megabytes at most; kept, it would be four hundred.
  expect(memory("VmHWM") - before).toBeLessThan(200);
  expect(await db().select().from(credentialEvidence)).toEqual([]);
  expect(await findMyApplication(actor)).toMatchObject({ status: "draft" });
});

test("a document of ten megabytes arrives, a larger one is refused in words, a visitor's is not read", async () => {
  const actor = await buildActor();
  await requestProof(actor, { ...form, proof: "document", proofEmail: "" });
  const cookie = (await openSession(actor.id, { secondFactor: true })).split(";")[0]!;

  expect((await send(path, pdf(megabyte))).status).toBe(413);
  expect((await send(path, pdf(12 * megabyte), cookie)).status).toBe(413);
  expect((await send("/credentials/apply", pdf(megabyte), cookie)).status).toBe(413);

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

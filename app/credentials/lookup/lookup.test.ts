import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildSnapshot, outcomes, physiotherapist, submitted } from "../../../tests/support/credentials.ts";
import { useDatabase } from "../../../tests/support/database.ts";
import { environment } from "../../shared/env.server.ts";
import { createBreaker } from "./breaker.ts";
import { findLive } from "./live.server.ts";

useDatabase();

/** What the local service answers; "hang" never does. */
let answer: { status: number; body: unknown } | "hang";
const asked: { url: string; key: string | undefined }[] = [];
const service = createServer((request, response) => {
  asked.push({ url: request.url!, key: request.headers["esante-api-key"] as string | undefined });
  if (answer === "hang") return;
  response.writeHead(answer.status, { "Content-Type": "application/json" });
  response.end(typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body));
});
let origin = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => service.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
});
afterAll(() => {
  service.closeAllConnections();
  service.close();
});

const turnOn = () =>
  Object.assign(environment(), {
    RPPS_LOOKUP_URL: `${origin}/fhir/v2`,
    RPPS_LOOKUP_KEY: "key",
    NPPES_LOOKUP_URL: `${origin}/api/`,
  });
const { number } = physiotherapist;

const practitioner = (active: boolean) => ({
  resourceType: "Bundle",
  entry: [
    {
      resource: {
        resourceType: "Practitioner",
        active,
        identifier: [{ system: "https://rpps.esante.gouv.fr", value: number }],
        ...(active
          ? {
              name: [{ family: "NACREDOUX", given: ["Garance"] }],
              qualification: [
                {
                  code: {
                    coding: [
                      {
                        system:
                          "https://mos.esante.gouv.fr/NOS/TRE_G15-ProfessionSante/FHIR/TRE-G15-ProfessionSante",
                        code: "70",
                      },
                      {
                        system:
                          "https://mos.esante.gouv.fr/NOS/TRE_R09-CategorieProfessionnelle/FHIR/TRE-R09-CategorieProfessionnelle",
                        code: "C",
                      },
                    ],
                  },
                },
              ],
            }
          : {}),
      },
    },
  ],
});

test("off by default: nobody is asked, and the snapshot decides", async () => {
  expect(await findLive("rpps", number)).toBeNull();
  expect(asked).toEqual([]);
});

test("the FHIR directory answers as a snapshot does; who is inactive there is found and inactive", async () => {
  turnOn();
  answer = { status: 200, body: practitioner(true) };
  const row = {
    familyName: "NACREDOUX",
    givenName: "Garance",
    professionCode: "70",
    category: "C",
    isActive: true,
  };
  expect(await findLive("rpps", number)).toEqual([row]);
  expect(asked.at(-1)).toEqual({ url: `/fhir/v2/Practitioner?identifier=${number}`, key: "key" });
  answer = { status: 200, body: practitioner(false) };
  expect(await findLive("rpps", number)).toMatchObject([{ isActive: false, professionCode: "" }]);
  answer = { status: 200, body: { resourceType: "Bundle" } };
  expect(await findLive("rpps", number)).toEqual([]);
});

test("the NPI registry answers as a snapshot does, organisations are passed over, its errors are no answer", async () => {
  const person = {
    number: "1234567893",
    enumeration_type: "NPI-1",
    basic: { first_name: "JO", last_name: "DOE", status: "A" },
    taxonomies: [{ code: "207Q00000X", primary: true }],
  };
  answer = { status: 200, body: { results: [person, { ...person, enumeration_type: "NPI-2" }] } };
  const row = { familyName: "DOE", givenName: "JO", professionCode: "10", category: "C", isActive: true };
  expect(await findLive("nppes", "1234567893")).toEqual([row]);
  answer = { status: 200, body: { Errors: [{ description: "Invalid number" }] } };
  expect(await findLive("nppes", "1234567893")).toBeNull();
});

test("an application is checked against the live answer; with the service down the snapshot decides", async () => {
  await buildSnapshot([{ ...physiotherapist, professionCode: "60" }]);
  answer = { status: 200, body: practitioner(true) };
  const live = await submitted();
  expect(outcomes(live.application.checks)).toMatchObject({ found: "pass", profession: "pass" });
  expect(live.application.checks[0]).toEqual({ check: "found", outcome: "pass", detail: { isLive: true } });
  answer = { status: 503, body: "" };
  const down = await submitted({ proofEmail: "g2.nacredoux@demo.example" });
  expect(down.application.checks[0]!.detail).toEqual({ isLive: false });
  expect(outcomes(down.application.checks).profession).toBe("fail");
});

test("a service that hangs is given up, and one that fails is left alone for a while", async () => {
  answer = "hang";
  expect(await findLive("nppes", "1234567893", 20)).toBeNull();
  expect(await findLive("nppes", "1234567893", 20)).toBeNull();
  answer = { status: 200, body: "not JSON" };
  expect(await findLive("nppes", "1234567893")).toBeNull();
  const before = asked.length;
  expect(await findLive("nppes", "1234567893")).toBeNull();
  expect(asked.length).toBe(before);
});

test("the breaker opens after three failures, lets one through after a minute, and closes when it works", async () => {
  let now = 0;
  const guarded = createBreaker(() => now);
  let calls = 0;
  const failing = () => guarded(async () => (calls++, Promise.reject(new Error("down"))));
  for (let i = 0; i < 5; i++) await expect(failing()).rejects.toThrow();
  expect(calls).toBe(3);
  now = 60_000;
  await Promise.allSettled([failing(), failing()]);
  expect(calls).toBe(4);
  now = 120_001;
  expect(await guarded(async () => "up")).toBe("up");
  await expect(failing()).rejects.toThrow("down");
  expect(calls).toBe(5);
});

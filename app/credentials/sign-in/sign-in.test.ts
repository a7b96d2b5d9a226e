import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "../../../db/client.server.ts";
import { credentialApplications } from "../../../db/schema/index.ts";
import {
  approval,
  badgeOf,
  buildSnapshot,
  form,
  outcomes,
  reload,
} from "../../../tests/support/credentials.ts";
import { useDatabase } from "../../../tests/support/database.ts";
import { buildActor } from "../../../tests/support/factories.ts";
import { drainJobs } from "../../../tests/support/jobs.ts";
import { followSignIn, startOidcProvider } from "../../../tests/support/oidc-provider.ts";
import type { Person } from "../../../tests/support/oidc-provider.ts";
import { environment } from "../../shared/env.server.ts";
import type { Actor } from "../../shared/policy.ts";
import { decideApplication } from "../commands/decide-application.server.ts";
import { proveBySignIn } from "../commands/prove-sign-in.server.ts";
import { requestProof } from "../commands/save-application.server.ts";
import type { ApplicationInput } from "../schema.ts";
import { finishSignIn, startSignIn } from "./client.server.ts";
import { isSignInOffered, providerFor } from "./providers.server.ts";
import type { Provider } from "./providers.server.ts";

useDatabase();

const practice = { codeProfession: "70", codeCategorieProfessionnelle: "C" };
const physiotherapist: Person = {
  sub: "f:550dc1c8:899900671191",
  SubjectNameID: "899900671191",
  given_name: "GARANCE",
  family_name: "NACREDOUX",
  SubjectRefPro: { exercices: [practice] },
};
const people = { current: physiotherapist };
const redirectUri = () => new URL("/credentials/sign-in/callback", environment().BASE_URL).href;

let service: Awaited<ReturnType<typeof startOidcProvider>>;
beforeAll(async () => {
  service = await startOidcProvider(redirectUri(), people);
  // What an operator sets; the environment is parsed once per process.
  Object.assign(environment(), {
    PROFESSIONAL_OIDC_ISSUER: service.issuer,
    PROFESSIONAL_OIDC_CLIENT_ID: "entraide",
    PROFESSIONAL_OIDC_CLIENT_SECRET: "only-for-tests",
    ORCID_ISSUER: service.issuer,
    ORCID_CLIENT_ID: "entraide",
    ORCID_CLIENT_SECRET: "only-for-tests",
  });
});
afterAll(() => service.stop());
beforeEach(() => {
  people.current = physiotherapist;
});

const byOidc = { ...form, proof: "oidc", proofEmail: "" } as const;
const researcher = { ...byOidc, kind: "researcher", familyName: "", givenName: "", number: "" } as const;

async function asking(input: ApplicationInput = byOidc) {
  const actor = await buildActor();
  expect(await requestProof(actor, input)).toEqual({ ok: true });
  const read = async () =>
    (await db().select().from(credentialApplications).where(eq(credentialApplications.userId, actor.id)))[0]!;
  return { actor, id: (await read()).id, read, provider: providerFor(input.kind)! };
}

/** To the provider and back, as the two routes do it. */
async function signIn(actor: Actor, provider: Provider, id: string) {
  const { location, setCookie } = await startSignIn(provider, id);
  const back = await followSignIn(location, redirectUri());
  const request = new Request(back, { headers: { cookie: setCookie.split(";")[0]! } });
  const signedIn = await finishSignIn(provider, request);
  return signedIn.ok ? proveBySignIn(actor, provider, signedIn) : signedIn;
}

test("a professional signs in with Pro Santé Connect's claims, and the application goes to the checks", async () => {
  await buildSnapshot();
  const { actor, id, provider } = await asking();
  expect(await signIn(actor, provider, id)).toEqual({ ok: true });
  await drainJobs();
  const application = await reload(id);
  expect(application.status).toBe("in_review");
  expect(outcomes(application.checks)).toMatchObject({ "signed-in": "pass", name: "pass", found: "pass" });
  await decideApplication(await buildActor({ roles: ["verifier"] }), id, approval(application.version));
  expect(await badgeOf(actor.id)).toMatchObject({ method: "oidc", registry: "rpps" });
});

const refused: [string, Partial<Person>, string][] = [
  ["without SubjectRefPro", { SubjectRefPro: undefined }, "sign-in-no-profession"],
  ["without a practice", { SubjectRefPro: { exercices: [] } }, "sign-in-no-profession"],
  [
    "with a profession that is not on our list",
    { SubjectRefPro: { exercices: [{ codeProfession: "SECRETARY" }] } },
    "sign-in-no-profession",
  ],
  [
    "as a student",
    { SubjectRefPro: { exercices: [{ ...practice, codeCategorieProfessionnelle: "E" }] } },
    "sign-in-no-profession",
  ],
  ["with another number", { SubjectNameID: "899900698301" }, "sign-in-other-number"],
  [
    "with another profession",
    { SubjectRefPro: { exercices: [{ ...practice, codeProfession: "60" }] } },
    "sign-in-other-profession",
  ],
  ["who cancels", { sub: "nobody" }, "sign-in-cancelled"],
];
for (const [who, claims, problem] of refused) {
  test(`somebody ${who} is refused, and keeps their application`, async () => {
    people.current = { ...physiotherapist, ...claims };
    const { actor, id, provider, read } = await asking();
    expect(await signIn(actor, provider, id)).toEqual({ ok: false, problem });
    expect(await read()).toMatchObject({ status: "draft", provenAt: null, number: form.number });
  });
}

test("an answer that was not asked for, of another browser, or for somebody else's application proves nothing", async () => {
  const { actor, id, provider } = await asking();
  const { location, setCookie } = await startSignIn(provider, id);
  const cookie = setCookie.split(";")[0]!;
  const back = await followSignIn(location, redirectUri());
  const finish = (url: URL | string, headers: Record<string, string>) =>
    finishSignIn(provider, new Request(url, { headers }));
  expect(await finish(back, {})).toEqual({ ok: false, problem: "sign-in-expired" });
  expect(await finish(back, { cookie: cookie.slice(0, -4) })).toEqual({
    ok: false,
    problem: "sign-in-expired",
  });
  const forged = new URL(back);
  forged.searchParams.set("state", "x".repeat(43));
  expect(await finish(forged, { cookie })).toEqual({ ok: false, problem: "sign-in-failed" });
  const signedIn = await finish(back, { cookie });
  expect(signedIn.ok).toBe(true);
  const other = await asking();
  if (signedIn.ok)
    expect(await proveBySignIn(other.actor, provider, signedIn)).toEqual({
      ok: false,
      problem: "sign-in-no-application",
    });
  expect(await finish(back, { cookie })).toEqual({ ok: false, problem: "sign-in-failed" }); // a code counts once
  expect((await reload(id)).userId).toBe(actor.id);
});

test("a researcher's iD comes from ORCID and is never typed; it is bound to one account", async () => {
  people.current = { sub: "0000-0002-1825-0097", given_name: "Josiah", family_name: "Carberry" };
  const { actor, id, provider } = await asking(researcher);
  expect(await signIn(actor, provider, id)).toEqual({ ok: true });
  await drainJobs();
  const application = await reload(id);
  expect(application).toMatchObject({
    registry: "orcid",
    number: "0000-0002-1825-0097",
    familyName: "Carberry",
  });
  expect(outcomes(application.checks)).toEqual({
    "number-free": "pass",
    "number-not-revoked": "pass",
    "signed-in": "pass",
  });
  await decideApplication(await buildActor({ roles: ["verifier"] }), id, approval(application.version));
  expect(await badgeOf(actor.id)).toMatchObject({ kind: "researcher", professionCode: "researcher" });

  const copycat = await asking(researcher);
  await signIn(copycat.actor, copycat.provider, copycat.id);
  await drainJobs();
  expect(outcomes((await reload(copycat.id)).checks)["number-free"]).toBe("fail");

  people.current = { sub: "0000-0002-1825-0098", given_name: "Josiah", family_name: "Carberry" };
  const wrong = await asking(researcher);
  expect(await signIn(wrong.actor, wrong.provider, wrong.id)).toEqual({
    ok: false,
    problem: "sign-in-failed",
  });
});

test("until it is configured no sign-in is offered, and none is asked for", async () => {
  const settings = environment();
  const { PROFESSIONAL_OIDC_ISSUER, ORCID_CLIENT_ID } = settings;
  Object.assign(settings, { PROFESSIONAL_OIDC_ISSUER: undefined, ORCID_CLIENT_ID: undefined });
  expect([isSignInOffered("professional"), isSignInOffered("researcher")]).toEqual([false, false]);
  const result = await requestProof(await buildActor(), byOidc);
  expect(result).toEqual({ ok: false, problem: "sign-in-not-offered" });
  Object.assign(settings, { PROFESSIONAL_OIDC_ISSUER, ORCID_CLIENT_ID });
});

import { randomBytes } from "node:crypto";
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { and, eq } from "drizzle-orm";
import { timeNow } from "../../../db/clock.server.ts";
import { db, transaction } from "../../../db/client.server.ts";
import { once } from "../../../db/once.server.ts";
import { secondFactors } from "../../../db/schema/index.ts";
import { hmac, sha256 } from "../../shared/crypto.server.ts";
import { environment } from "../../shared/env.server.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { addFactor } from "./factors.server.ts";

/** With its certificate parsers a third of a second to load: for those who use passkeys, not for every start. */
const webauthn = () => import("@simplewebauthn/server");

const challengeMs = 5 * 60_000;
const anybody = "anybody";

const site = () => new URL(environment().BASE_URL);

/** A challenge that needs no row before it is answered: its end and its reader are in a keyed hash. */
function newChallenge(reader: string): Uint8Array<ArrayBuffer> {
  const head = `${randomBytes(16).toString("hex")}.${timeNow() + challengeMs}`;
  return Uint8Array.from(Buffer.from(`${head}.${hmac("passkey-challenge", `${reader} ${head}`)}`));
}

/** Whether the challenge is ours, for this reader, in time and never used before; it is used now. */
async function spendChallenge(challenge: string, reader: string): Promise<boolean> {
  const text = Buffer.from(challenge, "base64url").toString("latin1");
  const [random, until, mac] = text.split(".");
  if (mac !== hmac("passkey-challenge", `${reader} ${random}.${until}`) || Number(until) < timeNow())
    return false;
  return once(`passkey-challenge:${sha256(text)}`, async () => {});
}

const passkeysOf = (userId: string) =>
  db()
    .select()
    .from(secondFactors)
    .where(and(eq(secondFactors.userId, userId), eq(secondFactors.kind, "passkey")));

/** What the browser needs to make a passkey for this person, as JSON. */
export async function passkeyCreation(user: { id: string; pseudonym: string }): Promise<string> {
  const { generateRegistrationOptions } = await webauthn();
  const options = await generateRegistrationOptions({
    rpName: "Entraide",
    rpID: site().hostname,
    userName: user.pseudonym,
    userID: Uint8Array.from(Buffer.from(user.id)),
    challenge: newChallenge(user.id),
    excludeCredentials: (await passkeysOf(user.id)).map(({ credentialId }) => ({ id: credentialId! })),
    authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
  });
  return JSON.stringify(options);
}

/** What the browser needs to show a passkey, as JSON: one of this person, or of whoever it is when null. */
export async function passkeyRequest(userId: string | null): Promise<string> {
  const { generateAuthenticationOptions } = await webauthn();
  const options = await generateAuthenticationOptions({
    rpID: site().hostname,
    challenge: newChallenge(userId ?? anybody),
    userVerification: "required",
    allowCredentials: userId
      ? (await passkeysOf(userId)).map(({ credentialId }) => ({ id: credentialId! }))
      : [],
  });
  return JSON.stringify(options);
}

/** What a browser sent, or null when it is no credential. */
function parseResponse<T extends { id: string }>(text: string): T | null {
  try {
    const value: unknown = JSON.parse(text);
    const isCredential = typeof value === "object" && value !== null && "id" in value && "response" in value;
    return isCredential && typeof value.id === "string" ? (value as T) : null;
  } catch {
    return null;
  }
}

/** Adds the passkey that the browser made. */
export async function addPasskey(
  userId: string,
  input: { response: string; label: string },
): Promise<Result<"passkey-refused", { codes: string[] | null }>> {
  const response = parseResponse<RegistrationResponseJSON>(input.response);
  if (!response) return problem("passkey-refused");
  const { verifyRegistrationResponse } = await webauthn();
  const checked = await verifyRegistrationResponse({
    response,
    expectedChallenge: (challenge) => spendChallenge(challenge, userId),
    expectedOrigin: site().origin,
    expectedRPID: site().hostname,
  }).catch(() => null); // the package throws on whatever is not as it should be
  if (!checked?.verified) return problem("passkey-refused");
  const { credential } = checked.registrationInfo;
  const codes = await transaction((tx) =>
    addFactor(tx, {
      userId,
      kind: "passkey",
      label: input.label,
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey).toString("base64url"),
      counter: credential.counter,
      transports: credential.transports ?? [],
    }),
  );
  return done({ codes });
}

/** Whose passkey signed this challenge, or null. With `userId`, only that person's will do. */
export async function spendPasskey(userId: string | null, text: string): Promise<string | null> {
  const response = parseResponse<AuthenticationResponseJSON>(text);
  if (!response) return null;
  const [passkey] = await db()
    .select()
    .from(secondFactors)
    .where(eq(secondFactors.credentialId, response.id));
  if (!passkey || (userId && passkey.userId !== userId)) return null;
  const { verifyAuthenticationResponse } = await webauthn();
  const checked = await verifyAuthenticationResponse({
    response,
    expectedChallenge: (challenge) => spendChallenge(challenge, userId ?? anybody),
    expectedOrigin: site().origin,
    expectedRPID: site().hostname,
    credential: {
      id: passkey.credentialId!,
      publicKey: Uint8Array.from(Buffer.from(passkey.publicKey!, "base64url")),
      counter: passkey.counter,
    },
  }).catch(() => null);
  if (!checked?.verified) return null;
  await db()
    .update(secondFactors)
    .set({ counter: checked.authenticationInfo.newCounter, lastUsedAt: new Date() })
    .where(eq(secondFactors.id, passkey.id));
  return passkey.userId;
}

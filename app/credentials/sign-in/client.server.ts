import * as oidc from "openid-client";
import { timeNow } from "../../../db/clock.server.ts";
import { environment } from "../../shared/env.server.ts";
import { log } from "../../shared/log.server.ts";
import { paths } from "../../shared/paths.ts";
import { seal, tryUnseal } from "../../shared/sealed.server.ts";
import type { Provider } from "./providers.server.ts";

const minutes = 10;
const timeoutSeconds = 10;
const purpose = "sign-in-cookie";

/** What has to come back unchanged, kept in the applicant's own browser and readable by nobody there. */
interface Started {
  applicationId: string;
  state: string;
  nonce: string;
  verifier: string;
  expires: number;
}

const configurations = new Map<string, Promise<oidc.Configuration>>();

/** The provider's addresses and keys, read once; a failure is not remembered. */
function configurationOf({ issuer, clientId, clientSecret }: Provider): Promise<oidc.Configuration> {
  const key = `${issuer} ${clientId}`;
  let found = configurations.get(key);
  if (!found) {
    const url = new URL(issuer);
    found = oidc.discovery(url, clientId, undefined, oidc.ClientSecretPost(clientSecret), {
      timeout: timeoutSeconds,
      // Only a provider on the same machine, as in tests, may do without TLS.
      execute: isLoopback(url) ? [oidc.allowInsecureRequests] : [],
    });
    configurations.set(key, found);
    found.catch(() => configurations.delete(key));
  }
  return found;
}

const isLoopback = ({ protocol, hostname }: URL): boolean =>
  protocol === "http:" && (hostname === "127.0.0.1" || hostname === "localhost");

const redirectUri = () => new URL(paths.credentialSignInCallback(), environment().BASE_URL).href;

function cookie(value: string, maxAge: number): string {
  const secure = environment().BASE_URL.startsWith("https:") ? "; Secure" : "";
  return `pro-sign-in=${value}; Path=${paths.credentialSignIn()}; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`;
}

export const endedSignIn = (): string => cookie("", 0);

/** Sends somebody to a provider: authorization code with PKCE, state and nonce. */
export async function startSignIn(
  provider: Provider,
  applicationId: string,
): Promise<{ location: string; setCookie: string }> {
  const started: Started = {
    applicationId,
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
    expires: timeNow() + minutes * 60_000,
  };
  const location = oidc.buildAuthorizationUrl(await configurationOf(provider), {
    redirect_uri: redirectUri(),
    scope: provider.scope,
    state: started.state,
    nonce: started.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(started.verifier),
    code_challenge_method: "S256",
    ...(provider.acr ? { acr_values: provider.acr } : {}),
  });
  const sealed = seal(purpose, JSON.stringify(started), applicationId);
  return {
    location: location.href,
    setCookie: cookie(`${applicationId}.${sealed}`, minutes * 60),
  };
}

function readCookie(header: string | null): Started | null {
  const value = /(?:^|;\s*)pro-sign-in=([^;]+)/.exec(header ?? "")?.[1];
  const [applicationId, sealed] = value?.split(".") ?? [];
  if (!applicationId || !sealed) return null;
  const text = tryUnseal(purpose, sealed, applicationId); // null when it is not ours, or of another key
  const started = text === null ? null : (JSON.parse(text) as Started);
  return started && started.expires > timeNow() ? started : null;
}

export type SignedIn =
  | { ok: true; applicationId: string; claims: Record<string, unknown> }
  | { ok: false; problem: "sign-in-expired" | "sign-in-cancelled" | "sign-in-failed" };

/** What the provider says of who came back: the claims of its signed token and of its userinfo. */
export async function finishSignIn(provider: Provider, request: Request): Promise<SignedIn> {
  const started = readCookie(request.headers.get("cookie"));
  if (!started) return { ok: false, problem: "sign-in-expired" };
  const back = new URL(redirectUri());
  back.search = new URL(request.url).search;
  try {
    const configuration = await configurationOf(provider);
    const tokens = await oidc.authorizationCodeGrant(configuration, back, {
      pkceCodeVerifier: started.verifier,
      expectedState: started.state,
      expectedNonce: started.nonce,
      idTokenExpected: true,
    });
    const token = tokens.claims()!;
    const userinfo = configuration.serverMetadata().userinfo_endpoint
      ? await oidc.fetchUserInfo(configuration, tokens.access_token, token.sub)
      : {};
    return { ok: true, applicationId: started.applicationId, claims: { ...token, ...userinfo } };
  } catch (error) {
    const isCancelled = error instanceof oidc.AuthorizationResponseError && error.error === "access_denied";
    // The kind of fault only: what a provider writes may hold names.
    const { name, code } = error as Error & { code?: string };
    if (!isCancelled) log.warn({ provider: provider.id, error: name, code }, "a sign-in did not work");
    return { ok: false, problem: isCancelled ? "sign-in-cancelled" : "sign-in-failed" };
  }
}

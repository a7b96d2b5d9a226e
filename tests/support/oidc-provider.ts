import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";
import type { Configuration } from "oidc-provider";

/** What Pro Santé Connect says of a person, in its own spelling; `SubjectRefPro` is missing for who does not practise. */
export interface Person {
  sub: string;
  SubjectNameID?: string;
  given_name: string;
  family_name: string;
  SubjectRefPro?: { exercices: { codeProfession: string; codeCategorieProfessionnelle?: string }[] };
}

const claimNames = ["SubjectNameID", "given_name", "family_name", "SubjectRefPro"];

/**
 * A certified OpenID provider on loopback. Whoever comes is signed in as `people.current`, without a form: what a
 * person would click there is not ours to test.
 */
export async function startOidcProvider(redirectUri: string, people: { current: Person }) {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const configuration: Configuration = {
    clients: [
      {
        client_id: "entraide",
        client_secret: "only-for-tests",
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    scopes: ["openid", "scope_all"],
    // ORCID gives the names with "openid", Pro Santé Connect everything with "scope_all".
    claims: { openid: ["sub", "given_name", "family_name"], scope_all: claimNames },
    acrValues: ["eidas1"],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ["only-for-tests"] },
    findAccount: (_, sub) => ({ accountId: sub, claims: async () => ({ ...people.current }) }),
    loadExistingGrant: async (context) => {
      const { client, session, params } = context.oidc;
      const grant = new context.oidc.provider.Grant({
        clientId: client!.clientId,
        accountId: session!.accountId!,
      });
      grant.addOIDCScope(String(params!.scope));
      await grant.save();
      return grant;
    },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  };
  const provider = new Provider(issuer, configuration);
  const callback = provider.callback();
  server.on("request", async (request, response) => {
    if (!request.url?.startsWith("/interaction/")) return callback(request, response);
    if (people.current.sub === "nobody") {
      const refused = { error: "access_denied", error_description: "cancelled" };
      return provider.interactionFinished(request, response, refused, { mergeWithLastSubmission: false });
    }
    const login = { login: { accountId: people.current.sub } };
    return provider.interactionFinished(request, response, login, { mergeWithLastSubmission: false });
  });
  return {
    issuer,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}

/** Follows redirects as a browser does, with its cookies, until one leads back to the application. */
export async function followSignIn(location: string, redirectUri: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let url = new URL(location);
  for (let hops = 0; hops < 10; hops++) {
    if (url.href.startsWith(redirectUri)) return url;
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(url, { redirect: "manual", headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      cookies.set(name!, value!);
    }
    await response.body?.cancel();
    const next = response.headers.get("location");
    if (!next) throw new Error(`The provider stopped with ${response.status}.`);
    url = new URL(next, url);
  }
  throw new Error("The provider leads in circles.");
}

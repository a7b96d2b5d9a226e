import { environment } from "../../shared/env.server.ts";
import type { BadgeKind } from "../kinds.ts";
import { claimMapSchema, proSanteConnect } from "./claims.ts";
import type { ClaimMap } from "./claims.ts";

/** A service with which people prove who they are. */
export interface Provider {
  id: "professional" | "orcid";
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  scope: string;
  acr?: string;
  /** Null for ORCID: it proves control of an iD, nothing about a profession. */
  claims: ClaimMap | null;
}

/** The service for one kind of badge; null, the default, until it is configured. */
export function providerFor(kind: BadgeKind): Provider | null {
  const env = environment();
  if (kind === "professional") {
    const { PROFESSIONAL_OIDC_ISSUER: issuer, PROFESSIONAL_OIDC_CLIENT_ID: clientId } = env;
    if (!issuer || !clientId) return null;
    const { PROFESSIONAL_OIDC_CLAIMS: claims } = env;
    return {
      id: "professional",
      name: env.PROFESSIONAL_OIDC_NAME,
      issuer,
      clientId,
      clientSecret: env.PROFESSIONAL_OIDC_CLIENT_SECRET ?? "",
      scope: env.PROFESSIONAL_OIDC_SCOPE,
      acr: env.PROFESSIONAL_OIDC_ACR,
      claims: claims ? claimMapSchema.parse(JSON.parse(claims)) : proSanteConnect,
    };
  }
  const { ORCID_ISSUER: issuer, ORCID_CLIENT_ID: clientId } = env;
  if (kind !== "researcher" || !clientId) return null;
  const clientSecret = env.ORCID_CLIENT_SECRET ?? "";
  return { id: "orcid", name: "ORCID", issuer, clientId, clientSecret, scope: "openid", claims: null };
}

export const isSignInOffered = (kind: BadgeKind): boolean => providerFor(kind) !== null;

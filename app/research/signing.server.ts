import { derivedKey } from "../shared/crypto.server.ts";
import { environment } from "../shared/env.server.ts";
import { signingKey } from "./release/minisign.ts";
import type { SigningKey } from "./release/minisign.ts";

/**
 * The key that signs releases and their status: RELEASE_SIGNING_KEY, or one derived from SECRET_KEY, which is enough
 * for a demonstration but changes whenever SECRET_KEY does.
 */
export function releaseSigningKey(): SigningKey {
  const { RELEASE_SIGNING_KEY } = environment();
  return signingKey(
    RELEASE_SIGNING_KEY ? Buffer.from(RELEASE_SIGNING_KEY, "base64") : derivedKey("release signing").export(),
  );
}

/** A signature whose trusted comment says when and of what. */
export const signText = (text: string, file: string, now = new Date()): string =>
  releaseSigningKey().sign(
    Buffer.from(text),
    `timestamp:${Math.floor(now.getTime() / 1000)}\tfile:${file}\thashed`,
  );

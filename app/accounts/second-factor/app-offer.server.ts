import { renderSVG } from "uqr";
import { openSecret, sealSecret } from "./codes.server.ts";
import { newTotpSecret, totpAddress } from "./totp.server.ts";

/** A secret to put into an authenticator app: as a picture, as text, and sealed for the form that confirms it. */
export function offerApp(user: { id: string; pseudonym: string }, sealed?: string) {
  const secret = (sealed && openSecret(user.id, sealed)) || newTotpSecret();
  const picture = renderSVG(totpAddress(secret, user.pseudonym), { border: 2 });
  return {
    secret: secret.replace(/(.{4})(?=.)/g, "$1 "),
    picture: `data:image/svg+xml;base64,${Buffer.from(picture).toString("base64")}`,
    sealed: sealSecret(user.id, secret),
  };
}

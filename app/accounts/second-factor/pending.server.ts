import { seal, tryUnseal } from "../../shared/sealed.server.ts";
import { environment } from "../../shared/env.server.ts";
import { timeNow } from "../../../db/clock.server.ts";

const purpose = "pending-sign-in";
const validMs = 10 * 60_000;

const isSecure = () => environment().BASE_URL.startsWith("https:");
const cookieName = () => (isSecure() ? "__Host-pending" : "pending");

function serialize(value: string, maxAge: number): string {
  return `${cookieName()}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${isSecure() ? "; Secure" : ""}`;
}

/** Between the password and the second factor: says who gave the right password, opens nothing by itself. */
export const pendingCookie = (userId: string): string =>
  serialize(seal(purpose, `${userId} ${timeNow() + validMs}`, ""), validMs / 1000);

export const clearPending = (): string => serialize("", 0);

/** Who gave the right password in the last ten minutes, or null. */
export function readPending(request: Request): string | null {
  const cookies = (request.headers.get("cookie") ?? "").split(/;\s*/);
  const value = cookies.find((cookie) => cookie.startsWith(`${cookieName()}=`))?.split("=", 2)[1];
  const [userId, until] = (value ? tryUnseal(purpose, value, "") : null)?.split(" ") ?? [];
  return userId && Number(until) > timeNow() ? userId : null;
}

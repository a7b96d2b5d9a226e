import { isRouteErrorResponse } from "@remix-run/react";

/** Set on the page that says why there is no other; never leaves the server. */
export const failureHeader = "X-Page-Failure";

/** Key below "errors" in the message catalogue: why a page could not be shown, for whoever asked for it. */
export function reasonOf(error: unknown): string {
  if (!isRouteErrorResponse(error)) return "unexpected";
  const given = (error.data as { reason?: string } | null)?.reason;
  return given ?? (error.status === 404 ? "not-found" : error.status === 405 ? "bad-request" : "unexpected");
}

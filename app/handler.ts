import { createRequestHandler } from "@remix-run/node";
import type { AppLoadContext } from "@remix-run/node";
import type { Unsent } from "./shared/http/unsent.server.ts";
import * as build from "virtual:remix/server-build";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
  interface AppLoadContext {
    /** For the scripts of this response; empty on pages without script. */
    nonce: string;
    /** The client's address, for limits only; never stored or logged. */
    address: string;
    /** The address cannot be decoded: the page says so. */
    isUnreadable?: boolean;
    /** Set by an action that ended the session: the page that answers the same form has nobody to ask for. */
    hasLeft?: boolean;
    /** Set by an action whose form comes back with what was typed: its page asks nobody who they are first. */
    keepsForm?: boolean;
    /** Set by the boundary: a form that was sent without a session, to be given back. */
    unsent?: Unsent;
  }
}

/** Every address of the table of contents, as it is written there. */
export const addressPatterns: readonly string[] = [
  "/",
  "/healthz",
  "/readyz",
  "/metrics",
  ...Object.values(build.routes).flatMap((entry) => (entry?.path ? [`/${entry.path}`] : [])),
];

const answer = createRequestHandler(build, "production");

/** The whole application as one function, for the server and for tests. */
export const handle = (request: Request, context: AppLoadContext): Promise<Response> =>
  answer(request, context);

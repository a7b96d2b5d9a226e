import { redirect } from "@remix-run/node";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { route } from "../../shared/http/route.server.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";
import { findAwaitingSignIn, proveBySignIn } from "../commands/prove-sign-in.server.ts";
import { providerFor } from "../sign-in/providers.server.ts";

/** Where the professional service sends people back to. */
export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  const { endedSignIn, finishSignIn } = await import("../sign-in/client.server.ts"); // as in ./sign-in.ts
  const back = (problem?: string) =>
    redirect(problem ? paths.credentialApplyProblem(problem) : paths.credentialApply(), {
      headers: { "Set-Cookie": endedSignIn() },
    });
  const application = await findAwaitingSignIn(actor);
  const provider = application && providerFor(application.kind);
  if (!provider) return back("sign-in-no-application");
  const signedIn = await finishSignIn(provider, request);
  if (!signedIn.ok) return back(signedIn.problem);
  const result = await proveBySignIn(actor, provider, signedIn);
  return back(result.ok ? undefined : result.problem);
});

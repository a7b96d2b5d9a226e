import { redirect } from "@remix-run/node";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { route } from "../../shared/http/route.server.ts";
import { log } from "../../shared/log.server.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";
import { findAwaitingSignIn } from "../commands/prove-sign-in.server.ts";
import { providerFor } from "../sign-in/providers.server.ts";

const back = (problem: string) => redirect(paths.credentialApplyProblem(problem));

/** Leaves for the professional service. A link and not a form: our policy lets no form lead to another site. */
export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  const application = await findAwaitingSignIn(actor);
  if (!application) return back("sign-in-no-application");
  const provider = providerFor(application.kind);
  if (!provider) return back("sign-in-not-offered");
  try {
    const { startSignIn } = await import("../sign-in/client.server.ts"); // with its package, when first asked for
    const { location, setCookie } = await startSignIn(provider, application.id);
    return redirect(location, { headers: { "Set-Cookie": setCookie } });
  } catch (error) {
    log.warn(
      { provider: provider.id, error: (error as Error).name },
      "the sign-in service cannot be reached",
    );
    return back("sign-in-failed");
  }
});

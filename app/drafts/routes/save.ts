import { data } from "@remix-run/node";
import type { ActionFunctionArgs } from "@remix-run/node";
import { sequenceOf } from "../../questions/composer/compose.server.ts";
import { NotFound, TooMany } from "../../shared/errors.ts";
import { formValues } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { findActor } from "../../shared/session.server.ts";
import { saveDraft } from "../commands.server.ts";
import { writerOf } from "../fields.server.ts";
import { isPlace } from "../place.ts";

/** Nothing to read here. */
export const loader = () => {
  throw data({ reason: "not-found" }, { status: 404 });
};

/**
 * Where the script of a form keeps what is typed. Answers with the number of the save, or why there is none. With whole
 * responses: what `data()` says of a status is lost by a route without a page.
 */
export const action = route(async ({ request }: ActionFunctionArgs) => {
  const values = formValues(await request.formData());
  const { place } = values;
  if (!isPlace(place)) throw new NotFound();
  const actor = await findActor(request);
  const userId = actor?.id ?? writerOf(values.writer, place);
  if (!userId) return Response.json({ problem: "signed-out" }, { status: 401 });
  try {
    const saved = await saveDraft(userId, place, values, sequenceOf(values));
    if (!saved.ok) return Response.json({ problem: saved.problem }, { status: 409 });
    return Response.json({ sequence: saved.sequence, isSignedOut: actor === null });
  } catch (error) {
    if (!(error instanceof TooMany)) throw error;
    return Response.json(
      { problem: "too-many" },
      { status: 429, headers: { "Retry-After": String(error.retryAfterSeconds) } },
    );
  }
});

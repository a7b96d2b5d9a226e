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

/** Where the script of a form keeps what is typed. Answers with the number of the save, or why there is none. */
export const action = route(async ({ request }: ActionFunctionArgs) => {
  const values = formValues(await request.formData());
  const { place } = values;
  if (!isPlace(place)) throw new NotFound();
  const actor = await findActor(request);
  const userId = actor?.id ?? writerOf(values.writer, place);
  if (!userId) return data({ problem: "signed-out" }, { status: 401 });
  try {
    const saved = await saveDraft(userId, place, values, sequenceOf(values));
    if (!saved.ok) return data({ problem: saved.problem }, { status: 409 });
    return data({ sequence: saved.sequence, isSignedOut: actor === null });
  } catch (error) {
    if (!(error instanceof TooMany)) throw error;
    return data(
      { problem: "too-many" },
      { status: 429, headers: { "Retry-After": String(error.retryAfterSeconds) } },
    );
  }
});

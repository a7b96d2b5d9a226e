import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs } from "@remix-run/node";
import { NotFound } from "../../shared/errors.ts";
import { route } from "../../shared/http/route.server.ts";
import { spend } from "../../shared/limits.server.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";
import { makeFhirBundle } from "../files/fhir.server.ts";
import { documentFor } from "../files/document-for.server.ts";
import { listEntries } from "../queries.server.ts";

/** Nothing leaves by following a link: the buttons are on the page. */
export const loader = () => redirect(paths.appointment());

/** POST: the notebook as a file; `format` is pdf or fhir. Nothing of it is kept here. */
export const action = route(async ({ request }: ActionFunctionArgs) => {
  const actor = await requireActor(request);
  const format = (await request.formData()).get("format");
  if (format !== "pdf" && format !== "fhir") throw new NotFound("bad-request");
  await spend("notebook-file", actor.id);
  const entries = await listEntries(actor);
  if (entries.length === 0) return redirect(paths.appointmentDone("empty"));
  const taken = documentFor(request, actor, entries);
  if (format === "fhir")
    return attachment(
      `${JSON.stringify(makeFhirBundle(taken), null, 2)}\n`,
      "application/fhir+json; charset=utf-8",
      "entraide-appointment.fhir.json",
    );
  // A quarter of a second to load: for the first file, not for every start.
  const { makePdf } = await import("../files/pdf.server.ts");
  return attachment(await makePdf(taken), "application/pdf", "entraide-appointment.pdf");
});

const attachment = (body: BodyInit, type: string, name: string) =>
  new Response(body, {
    headers: { "Content-Type": type, "Content-Disposition": `attachment; filename="${name}"` },
  });

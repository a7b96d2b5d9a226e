import { redirect } from "@remix-run/node";
import { invalid, invalidField, parseForm } from "../shared/http/forms.ts";
import { localeOf } from "../shared/i18n/of-request.server.ts";
import { translator } from "../shared/i18n/translators.server.ts";
import type { Actor } from "../shared/policy.ts";
import { sendReport } from "./commands/send-report.server.ts";
import { reportSchema } from "./schema.ts";

/** The heading of a page on which something is reported, or of the thanks for it. */
export function reportHeading(request: Request, actor: Actor): { title: string; isSent: boolean } {
  const isSent = new URL(request.url).searchParams.has("sent");
  const t = translator(localeOf(request, actor));
  return { title: t(isSent ? "moderation.report.thanks" : "moderation.report.title"), isSent };
}

/** Takes the form of a page on which something is reported, and leads to its thanks. */
export async function takeReport(request: Request, actor: Actor, targetId: string, page: string) {
  const parsed = parseForm(reportSchema, await request.formData());
  if (!parsed.ok) return invalid(parsed);
  const result = await sendReport(actor, targetId, parsed.value);
  if (!result.ok) return invalidField("form", result.problem, parsed.values);
  return redirect(`${page}?sent`);
}

import { parseForm } from "../shared/http/forms.ts";
import type { FormState } from "../shared/http/forms.ts";
import { translator } from "../shared/i18n/translators.server.ts";
import { paths } from "../shared/paths.ts";
import type { Actor } from "../shared/policy.ts";
import { accountMeasureSchema } from "./account-measure.ts";
import { proposeAccountMeasure } from "./commands/account-measures.server.ts";
import { addNote } from "./commands/add-note.server.ts";
import { askAuthor } from "./commands/ask-author.server.ts";
import { claimCase, releaseCase } from "./commands/claim-case.server.ts";
import { decideTogether } from "./commands/decide-together.server.ts";
import { getCaseFor, listDecisions } from "./queries/case-page.server.ts";
import { isRestricting } from "./commands/write-decision.server.ts";
import { reasonCodeOf, reasonCodes } from "./reasons.ts";
import type { ReasonCode } from "./reasons.ts";
import { askSchema, decidableMeasures, noteSchema } from "./schema.ts";
import type { DecidableMeasure, DecideInput } from "./schema.ts";

type Answer =
  | { status: 303; to: string }
  | { status: 200 | 400 | 409; errors: FormState["errors"]; values?: FormState["values"] };

/** A text to start from, in the language of the post that it is about. */
export const cannedText = (language: "fr" | "en", code: string | null): string =>
  code ? translator(language).dynamic(`moderation.canned.${code}`) : "";

const plain = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** A decision that takes nothing away keeps no proposed text: all of them say that something was taken away. */
export function withoutProposed(input: DecideInput): DecideInput {
  if (isRestricting(input.measure)) return input;
  const proposed = reasonCodes.flatMap((code) => [cannedText("fr", code), cannedText("en", code)]).map(plain);
  return proposed.includes(plain(input.explanation)) ? { ...input, explanation: "" } : input;
}

const isDecidable = (measure: string): measure is DecidableMeasure =>
  (decidableMeasures as readonly string[]).includes(measure);

/** What the buttons of a case's page do besides deciding; null when the form is a decision. */
export async function actOnCase(actor: Actor, number: number, form: FormData): Promise<Answer | null> {
  const here = paths.moderationCase(number);
  const intent = form.get("intent");
  if (intent === "claim" || intent === "claim-anyway") {
    const claimed = await claimCase(actor, number, { nobodyElse: intent === "claim-anyway" });
    return claimed.ok
      ? { status: 303, to: here }
      : { status: 409, errors: { form: claimed.problem }, values: {} };
  }
  if (intent === "release") {
    await releaseCase(actor, number);
    return { status: 303, to: paths.moderation() };
  }
  if (intent === "fill") {
    const { case: found } = await getCaseFor(actor, number);
    const explanation = cannedText(found.language, reasonCodeOf(String(form.get("reason"))));
    return { status: 200, errors: {}, values: { explanation } };
  }
  if (intent === "note" || intent === "hand-over") {
    const parsed = parseForm(noteSchema, form);
    if (!parsed.ok) return { status: 400, errors: parsed.errors };
    const isHandOver = intent === "hand-over";
    await addNote(actor, number, { body: parsed.value.note, isHandOver });
    return { status: 303, to: isHandOver ? paths.moderation() : `${here}#notes` };
  }
  if (intent === "ask") {
    const parsed = parseForm(askSchema, form);
    if (!parsed.ok) return { status: 400, errors: parsed.errors };
    const asked = await askAuthor(actor, number, parsed.value);
    return asked.ok ? { status: 303, to: here } : { status: 409, errors: { form: asked.problem } };
  }
  if (intent === "account") {
    const parsed = parseForm(accountMeasureSchema, form);
    if (!parsed.ok) return { status: 400, errors: parsed.errors };
    const proposed = await proposeAccountMeasure(actor, number, parsed.value);
    return proposed.ok
      ? { status: 303, to: paths.accountMeasure(proposed.id) }
      : { status: 409, errors: { form: proposed.problem } };
  }
  if (intent === "together") return decideAlike(actor, number, form);
  return null;
}

/** The last decision of this case, taken again for the identical cases that were ticked. */
async function decideAlike(actor: Actor, number: number, form: FormData): Promise<Answer> {
  const { case: found } = await getCaseFor(actor, number);
  const last = (await listDecisions(found.id)).findLast((decision) => !decision.isAutomatic);
  if (!last || !isDecidable(last.measure) || last.measure === "edit-passage")
    return { status: 409, errors: { form: "measure-not-possible" }, values: {} };
  const chosen = form.getAll("alike").map(Number);
  const { left } = await decideTogether(actor, number, chosen, {
    measure: last.measure,
    reason: last.reasonCode as ReasonCode | null,
    explanation: last.explanation,
  });
  if (left.length === 0) return { status: 303, to: paths.moderationCase(number) };
  return { status: 409, errors: { form: "some-cases-left" }, values: {} };
}

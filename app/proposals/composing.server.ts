import { redirect } from "@remix-run/node";
import type { z } from "zod";
import { decideHint } from "../questions/composer/hints.server.ts";
import { detectLanguage } from "../questions/composer/language.server.ts";
import { composePreview, mustLookFirst } from "../questions/composer/preview.server.ts";
import type { Preview } from "../questions/composer/preview.server.ts";
import { intentOf } from "../questions/schema.ts";
import { keepingWhatWasTyped, previewed, refused, signedOut } from "../shared/http/composed.server.ts";
import { formValues, parseValues } from "../shared/http/forms.ts";
import type { FormState } from "../shared/http/forms.ts";
import type { Locale } from "../shared/i18n/locale.ts";
import { localeOf } from "../shared/i18n/of-request.server.ts";
import { cook } from "../shared/markdown.server.ts";
import type { Actor } from "../shared/policy.ts";
import { findActor } from "../shared/session.server.ts";
import type { SimilarProposal } from "./queries.server.ts";

type Values = FormState["values"];

/** What its author is shown before words in several fields are posted. */
export interface PartsPreview<F extends string> {
  /** Of all its fields as one text: crisis card, privacy hints, language. */
  look: Preview;
  parts: { field: F; html: string }[];
  similar: SimilarProposal[];
}

/** The same of a proposal or an argument. */
export type ProposalPreview = PartsPreview<"title" | "problem" | "proposal" | "concerned" | "body">;

interface Written {
  language: Locale | "";
  careShown: string;
  othersShown: string;
  kept: string;
}

interface Steps<S extends z.ZodType<Written>, F extends string> {
  schema: S;
  /** The fields that hold words, in the order in which they are read. */
  fields: readonly F[];
  /** Whether open data may have it, de-identified, which is then shown first; no when absent. */
  isShared?(input: z.output<S>): boolean;
  /** What resembles it. */
  near?(input: z.output<S>): Promise<SimilarProposal[]>;
  /** Posts: where it leads, or what is to be fixed. */
  send(actor: Actor, input: z.output<S>): Promise<string | FormState["errors"]>;
}

/** Stands between fields that are read as one text; nobody types it, and it is taken out of what is pasted. */
const between = "\u2029";

const join = (values: Values, fields: readonly string[]): string =>
  fields.map((field) => String(values[field] ?? "").replaceAll(between, "\n")).join(`\n${between}\n`);

/**
 * One sending of words in several fields, as a proposal, with the looks of any other writing here: what may point to a person, whom
 * to call, what exists already. Nothing typed is lost.
 * @param form what the request was sent with: its body can be read once only
 */
export async function composeParts<S extends z.ZodType<Written>, F extends string>(
  request: Request,
  form: FormData,
  steps: Steps<S, F>,
) {
  const typed = formValues(form);
  const actor = await findActor(request);
  if (!actor) return signedOut<PartsPreview<F>>(typed);
  const { schema, fields, isShared, near, send } = steps;
  const values = decide(actor, typed, fields, form.get("decide"));
  const parsed = parseValues(schema, values);
  if (!parsed.ok) return refused<PartsPreview<F>>(values, parsed.errors);
  const input = parsed.value;
  const work = async () => {
    const research = isShared?.(input) ? ("open" as const) : ("none" as const);
    const body = join(values, fields);
    const draft = { seenPreview: "", ...input, ...asPublic, research, title: null, body };
    const locale = localeOf(request, actor);
    const similar = (await near?.(input)) ?? [];
    const hasNews = similar.length > 0 && values.similarShown !== "1";
    if (intentOf(form) !== "post" || hasNews || mustLookFirst(actor, draft, locale)) {
      const look = await composePreview(actor, draft, locale);
      if (!look) return refused<PartsPreview<F>>(values, { form: "too-nested" });
      const filled = fields.filter((field) => String(values[field] ?? "").trim() !== "");
      const parts = filled.map((field) => ({ field, html: cook(String(values[field] ?? ""))?.html ?? "" }));
      return previewed<PartsPreview<F>>(values, { look, parts, similar });
    }
    const sent = await send(actor, input);
    return typeof sent === "string" ? redirect(sent) : refused<PartsPreview<F>>(values, sent);
  };
  return keepingWhatWasTyped<Awaited<ReturnType<typeof work>>, PartsPreview<F>>(values, work);
}

/** Everybody reads it. */
const asPublic = { audience: "everyone", search: "index" } as const;

/** Does to every field what a button of a hint says; they are read as one, since a name in one is known in the others. */
function decide(actor: Actor, values: Values, fields: readonly string[], decision: unknown): Values {
  if (typeof decision !== "string") return values;
  const body = join(values, fields);
  const language =
    values.language === "fr" || values.language === "en"
      ? values.language
      : detectLanguage(body.replaceAll(between, ""), actor.locale);
  const { kept = "", replaced = "" } = values;
  const decided = decideHint(actor, { body, language, kept, replaced }, decision);
  const texts = String(decided.body).split(between);
  return {
    ...values,
    kept: decided.kept ?? "",
    replaced: decided.replaced ?? "",
    ...Object.fromEntries(fields.map((field, index) => [field, (texts[index] ?? "").trim()])),
  };
}

import { data, redirect } from "@remix-run/node";
import type { z } from "zod";
import { discardPlace, saveDraft } from "../../drafts/commands.server.ts";
import { writerOf } from "../../drafts/fields.server.ts";
import { placePath } from "../../drafts/place.ts";
import type { Place } from "../../drafts/place.ts";
import { isBlank } from "../../drafts/words.ts";
import { AppError } from "../../shared/errors.ts";
import {
  keepingWhatWasTyped,
  previewed,
  refused,
  signedOut,
  stale,
} from "../../shared/http/composed.server.ts";
import { formValues, parseValues } from "../../shared/http/forms.ts";
import type { FormState } from "../../shared/http/forms.ts";
import type { Locale } from "../../shared/i18n/locale.ts";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import type { Actor } from "../../shared/policy.ts";
import { findSession } from "../../shared/session.server.ts";
import { intentOf } from "../schema.ts";
import { threadHead } from "../thread-head.server.ts";
import type { ThreadHead } from "../thread-head.server.ts";
import { decideHint } from "./hints.server.ts";
import { composePreview, mustLookFirst } from "./preview.server.ts";
import type { Look, Preview } from "./preview.server.ts";

type Values = FormState["values"];

interface Steps<S extends z.ZodType> {
  place: Place;
  /** Number of the thread that is written in, to be read with the session. */
  thread?: number;
  schema: S;
  /** What is looked at before posting. */
  look(actor: Actor, input: z.output<S>): Look;
  /** Posts: where it leads, or what is to be fixed. */
  send(actor: Actor, input: z.output<S>, thread?: ThreadHead | null): Promise<string | FormState["errors"]>;
}

/** One sending of a text being written: kept, looked over, a hint decided, or posted. Nothing typed is lost. */
export const compose = <S extends z.ZodType>(request: Request, steps: Steps<S>) =>
  keepingDraft<Preview>(
    request,
    steps.place,
    ({ actor, typed, form, thread }) => {
      const intent = intentOf(form) === "post" ? "post" : "preview";
      const values = decideHint(actor, typed, form.get("decide"));
      return attempt({ actor, thread }, values, intent, localeOf(request, actor), steps);
    },
    steps.thread,
  );

interface Sent {
  actor: Actor;
  typed: Values;
  form: FormData;
  thread?: ThreadHead | null;
}

/**
 * Saves or throws away what is being written at a place, or lets `work` look it over or post it. Whatever comes of it,
 * nothing typed is lost: it is in the answer, and among its author's drafts unless it was posted.
 */
export async function keepingDraft<P>(
  request: Request,
  place: Place,
  work: (sent: Sent) => Promise<ReturnType<typeof redirect> | ReturnType<typeof refused<P>>>,
  threadNumber?: number,
) {
  const form = await request.formData();
  const typed = formValues(form);
  const beside =
    threadNumber === undefined ? undefined : { column: threadHead, values: { thread: threadNumber } };
  const session = await findSession(request, beside);
  const actor = session?.actor;
  // Undefined when the session had been read before.
  const thread = session?.beside as ThreadHead | null | undefined;
  if (!actor) return signedOut<P>(typed, await keepForLater(typed, place));
  const intent = intentOf(form);
  if (intent === "discard") {
    await discardPlace(actor, place);
    return redirect(placePath(place));
  }
  if (intent === "save") {
    return keepingWhatWasTyped<ReturnType<typeof redirect> | ReturnType<typeof stale<P>>, P>(
      typed,
      async () =>
        (await isNewerElsewhere(actor, place, typed))
          ? stale<P>(typed)
          : redirect(`${placePath(place)}?saved`),
    );
  }
  const outcome = await work({ actor, typed, form, thread });
  if (!("init" in outcome)) return outcome;
  const isStale = await isNewerElsewhere(actor, place, outcome.data.values).catch(ignoreRefusal);
  const init = outcome.init as { status: number };
  const status = isStale && init.status === 200 ? 409 : init.status;
  return data({ ...outcome.data, isStale }, { ...init, status });
}

async function attempt<S extends z.ZodType>(
  { actor, thread }: Pick<Sent, "actor" | "thread">,
  values: Values,
  intent: "preview" | "post",
  locale: Locale,
  { schema, look, send }: Steps<S>,
) {
  const parsed = parseValues(schema, values);
  if (!parsed.ok) return refused<Preview>(values, parsed.errors);
  const work = async () => {
    const draft = look(actor, parsed.value);
    if (intent === "preview" || mustLookFirst(actor, draft, locale)) {
      const preview = await composePreview(actor, draft, locale);
      return preview ? previewed<Preview>(values, preview) : refused<Preview>(values, { body: "too-nested" });
    }
    const sent = await send(actor, parsed.value, thread);
    return typeof sent === "string" ? redirect(sent) : refused<Preview>(values, sent);
  };
  return keepingWhatWasTyped<Awaited<ReturnType<typeof work>>, Preview>(values, work);
}

/** The draft's own limit, or trouble with it, never stands in the way of the answer that holds the text. */
function ignoreRefusal(error: unknown): false {
  if (error instanceof AppError) return false;
  throw error;
}

async function isNewerElsewhere(actor: Actor, place: Place, values: Values): Promise<boolean> {
  if (isBlank(values)) return false;
  return !(await saveDraft(actor.id, place, values, sequenceOf(values))).ok;
}

/** Signed out, the form itself says whose draft it is: it waits for them there. */
async function keepForLater(values: Values, place: Place): Promise<boolean> {
  const userId = writerOf(values.writer, place);
  if (!userId || isBlank(values)) return false;
  return saveDraft(userId, place, values, sequenceOf(values)).then(({ ok }) => ok, ignoreRefusal);
}

export function sequenceOf(values: Values): number {
  const given = String(values.draft ?? "");
  return /^\d{1,9}$/.test(given) ? Number(given) : 0;
}

import { data } from "@remix-run/node";
import { AppError, TooMany } from "../errors.ts";
import type { FormState } from "./forms.ts";

/** What the page of a text being written is made from after a POST that stored no post. */
export interface Composed<P = never> extends FormState {
  preview: P | null;
  isSignedOut: boolean;
  /** Signed out, and the text waits among their drafts. */
  isKept: boolean;
  /** A draft saved elsewhere is newer than the one that this text started from. */
  isStale: boolean;
}

type Values = FormState["values"];
type Init = { status: number; headers?: Record<string, string> };

function again<P = never>(state: Partial<Composed<P>> & { values: Values }, init: Init) {
  const composed: Composed<P> = {
    errors: {},
    preview: null,
    isSignedOut: false,
    isKept: false,
    isStale: false,
    ...state,
  };
  return data(composed, init);
}

/** The session ended while they wrote: the same form again, whole. */
export const signedOut = <P = never>(values: Values, isKept = false) =>
  again<P>({ values, isSignedOut: true, isKept }, { status: 401 });

/** Something to fix: the same form again, whole. */
export const refused = <P = never>(values: Values, errors: FormState["errors"]) =>
  again<P>({ values, errors }, { status: 400 });

export const previewed = <P>(values: Values, preview: P) => again<P>({ values, preview }, { status: 200 });

/** Saved elsewhere meanwhile: the same form again, whole, beside the newer text. */
export const stale = <P = never>(values: Values) => again<P>({ values, isStale: true }, { status: 409 });

/**
 * Runs what a limit, or something that changed meanwhile, may refuse: then the same form comes back whole, with the
 * reason and when to try again.
 */
export async function keepingWhatWasTyped<T, P = never>(values: Values, work: () => Promise<T>) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const headers: Record<string, string> =
      error instanceof TooMany ? { "Retry-After": String(error.retryAfterSeconds) } : {};
    return again<P>({ values, errors: { form: error.reason } }, { status: error.status, headers });
  }
}

/** A document's headers are its action's: Retry-After reaches the browser. */
export const actionHeaders = ({ actionHeaders: own }: { actionHeaders: Headers }): Headers => own;

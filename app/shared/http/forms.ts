import { data } from "@remix-run/node";
import type { z } from "zod";

/** What a form shows again after a refusal: the problem of each field and everything that was typed. */
export interface FormState {
  /** Field name, or "form" for the whole → key below "problems" in the message catalogue. */
  errors: Record<string, string>;
  values: Record<string, string | string[]>;
}

// Passwords are typed again; the browser's own manager helps, an echoed page would not.
export const neverEchoed: ReadonlySet<string> = new Set(["password", "newPassword", "code", "response"]);

export function formValues(form: FormData): FormState["values"] {
  const values: FormState["values"] = {};
  for (const key of new Set(form.keys())) {
    if (neverEchoed.has(key)) continue;
    const all = form.getAll(key).filter((value) => typeof value === "string");
    values[key] = all.length > 1 ? all : (all[0] ?? "");
  }
  return values;
}

export type Parsed<T> = { ok: true; value: T; values: FormState["values"] } | ({ ok: false } & FormState);

/**
 * Parses a form with a zod schema whose messages are problem codes ("title-too-short").
 * A field given several times reaches the schema as an array, one given once as a string.
 */
export function parseForm<S extends z.ZodType>(schema: S, form: FormData): Parsed<z.output<S>> {
  const given: Record<string, unknown> = {};
  for (const key of new Set(form.keys())) {
    const all = form.getAll(key);
    given[key] = all.length > 1 ? all : all[0];
  }
  return parsed(schema, given, formValues(form));
}

/** The same of a form that was read already, and may have been changed since. */
export const parseValues = <S extends z.ZodType>(
  schema: S,
  values: FormState["values"],
): Parsed<z.output<S>> => parsed(schema, values, values);

function parsed<S extends z.ZodType>(
  schema: S,
  given: Record<string, unknown>,
  values: FormState["values"],
): Parsed<z.output<S>> {
  const result = schema.safeParse(given);
  if (result.success) return { ok: true, value: result.data, values };
  const errors: Record<string, string> = {};
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? "form");
    errors[field] ??= /^[a-z0-9-]+$/.test(issue.message) ? issue.message : "invalid";
  }
  return { ok: false, errors, values };
}

/** The same page again with status 400, its errors and what was typed. */
export function invalid(state: FormState) {
  return data({ errors: state.errors, values: state.values }, { status: 400 });
}

/** A command's problem, shown at the field it concerns. */
export function invalidField(field: string, problem: string, values: FormState["values"]) {
  return invalid({ errors: { [field]: problem }, values });
}

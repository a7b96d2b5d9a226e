import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { isDatabaseUnavailable, isRefusedValue } from "../../../db/client.server.ts";
import { AppError, TooMany } from "../errors.ts";

type Args = LoaderFunctionArgs | ActionFunctionArgs;

/** Wraps every loader and action: the one place where our errors become HTTP statuses. */
export function route<A extends Args, T>(answer: (args: A) => Promise<T>): (args: A) => Promise<T> {
  return async (args) => {
    try {
      return await answer(args);
    } catch (error) {
      if (error instanceof AppError) {
        const headers: Record<string, string> =
          error instanceof TooMany ? { "Retry-After": String(error.retryAfterSeconds) } : {};
        throw data({ reason: error.reason }, { status: error.status, headers });
      }
      if (isDatabaseUnavailable(error)) {
        throw data({ reason: "unavailable" }, { status: 503, headers: { "Retry-After": "5" } });
      }
      if (isRefusedValue(error)) throw data({ reason: "bad-request" }, { status: 400 });
      if (isUnreadableForm(error)) throw data({ reason: "bad-form" }, { status: 400 });
      throw error;
    }
  };
}

/** What `request.formData()` throws on a body that is no form, or a broken one. */
function isUnreadableForm(error: unknown): boolean {
  return error instanceof TypeError && /form ?data|multipart|content-type/i.test(error.message);
}

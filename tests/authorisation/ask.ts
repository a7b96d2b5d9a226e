import { existsSync } from "node:fs";
import type { Outcome } from "./rules.ts";

type Handle = (request: Request, context: { nonce: string; address: string }) => Promise<Response>;

let handle: Promise<Handle> | undefined;

/** The built application as a function in this process, on the test's own database. */
function application(): Promise<Handle> {
  const file = new URL("../../build/server/handler.js", import.meta.url);
  if (!existsSync(file)) throw new Error("the app is not built: run the tests with npm test");
  handle ??= import(/* @vite-ignore */ file.href).then((built: { handle: Handle }) => built.handle);
  return handle;
}

let visitors = 0;

/** One request past the boundary, which has tests of its own, from an address that nobody had before. */
export async function askTheApp(
  path: string,
  { cookie = "", body }: { cookie?: string; body?: BodyInit } = {},
): Promise<Response> {
  const answer = await application();
  const n = visitors++;
  return answer(
    new Request(`http://localhost:3000${path}`, {
      method: body !== undefined ? "POST" : "GET",
      body,
      headers: {
        "Accept-Language": "en",
        ...(cookie ? { Cookie: cookie } : {}),
        ...(typeof body === "string" ? { "Content-Type": "application/x-www-form-urlencoded" } : {}),
      },
    }),
    { nonce: "", address: `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}` },
  );
}

/** What an answer means for whoever asked. */
export function outcomeOf(response: Response): Outcome {
  const { status } = response;
  if (status === 401) return "sign-in";
  if (status >= 300 && status < 400) {
    const { pathname } = new URL(response.headers.get("Location")!, "http://localhost:3000");
    if (pathname === "/login/again") return "step-up";
    return pathname === "/login" ? "sign-in" : "in";
  }
  return status < 300 ? "in" : (status as Outcome);
}

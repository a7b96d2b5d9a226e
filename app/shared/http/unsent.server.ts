import type { IncomingMessage } from "node:http";
import { paths } from "../paths.ts";
import { maxBodyBytes } from "./boundary.server.ts";
import { failureHeader } from "./failure.ts";
import { neverEchoed } from "./forms.ts";

/** A form with words in it whose answer would lose them: what the page that gives it back is made from. */
export interface Unsent {
  /** Where the form was sent, and goes again. */
  to: string;
  why: Why;
  /** Everything that was sent, in its order. */
  fields: UnsentField[];
}

type Why =
  /** Their session ended, or they are asked to show again who they are: `signIn` is the page for that. */
  | { kind: "ended" | "step-up"; signIn: string }
  /** This account may not, or cannot now: somebody else signed in meanwhile, or what they wrote to is gone. */
  | { kind: "refused"; reason: string };

interface UnsentField {
  name: string;
  value: string;
  /** Shown to be read and copied; the rest is what buttons, choices and the page itself had put there. */
  isTyped: boolean;
}

/** No form of ours has as many; whoever sends more has no page made of it. */
const mostFields = 500;

/** Whatever is written here is about how somebody signs in: it is typed again. */
const accountPages =
  /^\/(login|logout|signup|confirm-email|forgot-password|reset-password|new-email|former-member|settings\/security)(\/|$)/;

const secrets = new Set([...neverEchoed, "receipt", "sealed"]);
export const isSecret = (name: string): boolean => secrets.has(name) || /password|secret|token/i.test(name);

/**
 * The text areas of the product (a test compares them with the components), for texts that look like a choice: one
 * word, or none. `reason` and `answer` are missing, which in other forms are choices.
 */
export const textNames: ReadonlySet<string> = new Set(
  (
    "accountExplanation body bodyFr bodyEn comment decision documents employers explanation interests markdown " +
    "minutes note options purpose question reasons results text threads"
  ).split(" "),
);

/** Choices, numbers, ids, hashes and moments: no blank, no punctuation. */
const isChosen = (value: string): boolean => /^[\w-]*$|^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value);

const isTyped = (name: string, value: string): boolean =>
  value.trim() !== "" && (textNames.has(name) || !isChosen(value));

/**
 * What would be lost with `answer`: when it sends the reader of a page to the sign-in or the step-up because their
 * session ended while they wrote, or is a page that only says why not. Null for all else: acts of one button (after the
 * sign-in it is pressed again), what scripts send, documents, and any form with a password, a code or another secret in
 * it.
 */
export async function findUnsent(
  request: IncomingMessage,
  url: URL,
  body: Buffer<ArrayBuffer>,
  answer: Response,
): Promise<Unsent | null> {
  const to = url.pathname + url.search;
  const why = request.method === "POST" && isPageRequest(request, url) ? whyNot(answer, url, to) : null;
  if (!why) return null;
  if (accountPages.test(url.pathname) || body.length > maxBodyBytes) return null;
  const fields = await readFields(request.headers["content-type"] ?? "", body);
  if (!fields?.some((field) => field.isTyped) || fields.some(({ name }) => isSecret(name))) return null;
  return { to, why, fields };
}

function whyNot(answer: Response, url: URL, to: string): Why | null {
  const reason = answer.headers.get(failureHeader);
  if (reason) return { kind: "refused", reason };
  const location = answer.headers.get("Location");
  if (answer.status !== 302 || !location) return null;
  const { pathname, search, searchParams } = new URL(location, url);
  const isStepUp = pathname === paths.stepUp("").split("?")[0];
  // Leading back here tells "sign in first" from the sign-in page after a password was changed.
  if ((pathname !== paths.login() && !isStepUp) || searchParams.get("next") !== to) return null;
  return { kind: isStepUp ? "step-up" : "ended", signIn: pathname + search };
}

/** A page of its own says the same as the answer that it replaces. */
export const statusOf = ({ why }: Unsent, answer: Response): number =>
  why.kind === "refused" ? answer.status : why.kind === "step-up" ? 403 : 401;

/** Browsers say what a request is for: a script that posts wants no page. */
function isPageRequest({ headers }: IncomingMessage, { pathname }: URL): boolean {
  return (headers["sec-fetch-dest"] ?? "document") === "document" && !pathname.endsWith(".data");
}

/** The fields of a form; null when it is none, or holds a file. */
async function readFields(type: string, body: Buffer<ArrayBuffer>): Promise<UnsentField[] | null> {
  const form = await new Response(body, { headers: { "Content-Type": type } }).formData().catch(() => null);
  if (!form) return null;
  const fields: UnsentField[] = [];
  for (const [name, value] of form) {
    if (typeof value !== "string" || fields.length === mostFields) return null;
    fields.push({ name, value, isTyped: isTyped(name, value) });
  }
  return fields;
}

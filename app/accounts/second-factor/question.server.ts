import { listFactors } from "./factors.server.ts";
import { spendCode } from "./codes.server.ts";
import { passkeyRequest, spendPasskey } from "./passkeys.server.ts";

/** What a page needs to ask this person for a second factor. */
export async function findQuestion(userId: string) {
  const factors = await listFactors(userId);
  const hasPasskey = factors.some(({ kind }) => kind === "passkey");
  return { hasFactor: factors.length > 0, passkey: hasPasskey ? await passkeyRequest(userId) : null };
}

/** Spends the code or the passkey of a form. @returns the field and the problem of a refusal, or null */
export async function spendFactor(
  userId: string,
  given: { intent: "code"; code: string } | { intent: "passkey"; response: string },
): Promise<[field: string, problem: "code-wrong" | "passkey-refused"] | null> {
  if (given.intent === "code") return (await spendCode(userId, given.code)) ? null : ["code", "code-wrong"];
  return (await spendPasskey(userId, given.response)) ? null : ["form", "passkey-refused"];
}

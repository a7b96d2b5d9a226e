import { randomUUID } from "node:crypto";
import { openDrafting } from "../drafts/queries.server.ts";
import type { SealedDraft } from "../drafts/queries.server.ts";
import { isActive } from "../shared/policy.ts";
import type { Actor } from "../shared/policy.ts";
import type { AnswerFormData } from "./answer-form.tsx";

interface OpenThread {
  number: number;
  audience: "everyone" | "members";
  indexable: boolean;
  isLocked: boolean;
}

/**
 * What the answer form needs to know of its writer; null for a visitor, whose page is everybody's.
 * @param draft as it was read with the thread; when it is left out, it is looked up
 */
export async function answerFormData(
  actor: Actor | null,
  { number, audience, indexable, isLocked }: OpenThread,
  now = new Date(),
  draft?: SealedDraft | null,
): Promise<AnswerFormData | null> {
  if (!actor) return null;
  return {
    number,
    audience,
    indexable,
    isLocked,
    isProfessional: isActive(actor.credential, now),
    formKey: randomUUID(),
    drafting: await openDrafting(actor, `answer:${number}`, draft),
  };
}

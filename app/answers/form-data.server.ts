import { randomUUID } from "node:crypto";
import { isActive } from "../shared/policy.ts";
import type { Actor } from "../shared/policy.ts";
import type { AnswerFormData } from "./answer-form.tsx";

/** What the answer form needs to know of its writer; null for a visitor, whose page is everybody's. */
export function answerFormData(
  actor: Actor | null,
  thread: { number: number; audience: "everyone" | "members"; indexable: boolean; isLocked: boolean },
  now = new Date(),
): AnswerFormData | null {
  if (!actor) return null;
  return { ...thread, isProfessional: isActive(actor.credential, now), formKey: randomUUID() };
}

import { z } from "zod";
import { cleanText } from "../shared/text.ts";
import { accountMeasureKinds, maxExplanation } from "./choices.ts";
import type { AccountMeasureKind } from "./choices.ts";
import { reasonCodes } from "./reasons.ts";
import type { ReasonCode } from "./reasons.ts";

/** Taken by two people: one proposes, another confirms. */
export const needsTwo = (kind: AccountMeasureKind): boolean => kind === "ban" || kind === "open-identity";

/** Only these end by themselves; the others until a decision ends them. */
export const endsByItself = (kind: AccountMeasureKind): boolean => kind === "mute" || kind === "suspend";

const longestDays = 365;

export const accountMeasureSchema = z
  .object({
    kind: z.enum(accountMeasureKinds, "measure-needed"),
    days: z
      .string()
      .default("")
      .transform((text) => text.trim())
      .refine(
        (text) => text === "" || (/^[1-9]\d{0,2}$/.test(text) && Number(text) <= longestDays),
        "days-needed",
      )
      .transform((text) => (text === "" ? null : Number(text))),
    removesPosts: z
      .literal("on")
      .optional()
      .transform((ticked) => ticked === "on"),
    accountReason: z.enum(reasonCodes as [ReasonCode, ...ReasonCode[]], "reason-needed"),
    accountExplanation: z
      .string("required")
      .transform((text) => cleanText(text).trim())
      .pipe(z.string().min(1, "explanation-needed").max(maxExplanation, "too-long")),
  })
  .superRefine(({ kind, days, removesPosts }, context) => {
    if (endsByItself(kind) && days === null)
      context.addIssue({ code: "custom", path: ["days"], message: "days-needed" });
    if (removesPosts && kind !== "ban")
      context.addIssue({ code: "custom", path: ["removesPosts"], message: "removes-with-ban" });
  });
export type AccountMeasureInput = z.output<typeof accountMeasureSchema>;

import { z } from "zod";
import { NotFound } from "../shared/errors.ts";

export const choiceSchema = z.object({
  scope: z.enum(["none", "controlled", "open"], { error: "choose-a-scope" }),
  previewHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});

/** @throws NotFound for an address that names nothing */
export function idFrom(parameter: string | undefined): string {
  const id = z.uuid().safeParse(parameter);
  if (!id.success) throw new NotFound();
  return id.data;
}

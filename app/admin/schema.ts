import { z } from "zod";

/** "all", or the queue and the job that a letter is about. */
export const lettersSchema = z.object({
  intent: z.enum(["retry", "forget"], "invalid"),
  letter: z
    .string({ error: "required" })
    .max(300, "invalid")
    .regex(/^(all|[a-z]+ \S+)$/, "invalid")
    .transform((letter) => {
      const [queue, jobId] = letter.split(" ");
      return jobId === undefined ? ("all" as const) : [{ queue: queue!, jobId }];
    }),
});

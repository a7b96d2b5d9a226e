import { eq } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import { releases } from "../../../db/schema/index.ts";
import type { Release } from "./context.server.ts";
import { DamagedPart } from "./failure.ts";

/** What a machine did to a step, as opposed to a check that failed: the step can be taken up again. */
function codeOf(error: unknown): string {
  if (error instanceof DamagedPart) return "part-damaged";
  const { code, message = "" } = error as NodeJS.ErrnoException;
  return code === "ENOSPC" || /no space left/i.test(message) ? "disk-full" : "interrupted";
}

/**
 * Says in the release's row why a step stopped. The release stays where it is: nothing is published, and the step is
 * taken up again by the next try of its job, or by a steward; its success forgets the trouble.
 */
export async function noteTrouble({ id }: Pick<Release, "id">, error: unknown): Promise<void> {
  await db()
    .update(releases)
    .set({
      failure: `${codeOf(error)}:0`,
      // A damaged part is made again from the rows of the database.
      ...(error instanceof DamagedPart ? { step: "write" } : {}),
    })
    .where(eq(releases.id, id))
    .catch(() => {}); // the database may be what failed: the first error is the one to tell
}

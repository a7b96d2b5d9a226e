import { recallRelease } from "../../app/research/recall.server.ts";
import { recallReasons } from "../../app/research/release/withdrawal.ts";
import { AppError } from "../../app/shared/errors.ts";
import { closeDatabase } from "../../db/client.server.ts";
import { useRunningDatabase } from "../runtime/database.ts";

/** Recalls a published version from the shell. @returns the exit code */
export async function recallFrom(
  version: string,
  given: string,
  tier: "open" | "controlled",
): Promise<number> {
  const reason = recallReasons.find((name) => name === given);
  if (!reason) throw new Error(`--reason is one of ${recallReasons.join(", ")}`);
  await useRunningDatabase();
  try {
    const { replacementId } = await recallRelease({ version, tier, reason, actorId: null });
    process.stdout.write(
      `Version ${version} is recalled: its data are not served any more.\n${
        replacementId
          ? `Its replacement ${replacementId} is being built and waits for two stewards then.\n`
          : ""
      }`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const sentence = error.status === 404 ? "was never published" : "is recalled already";
    throw new Error(`version ${version} ${sentence}`, { cause: error });
  } finally {
    await closeDatabase();
  }
}

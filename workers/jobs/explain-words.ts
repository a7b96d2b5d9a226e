import { explainNewThreads, explainWordsAround } from "../../app/reading/commands/explain-words.server.ts";

/** After a text changed, its thread; every ten minutes, threads that nobody looked at yet. */
export async function run({ postId }: { postId?: string }): Promise<void> {
  if (postId) await explainWordsAround(postId);
  else while ((await explainNewThreads()) > 0);
}

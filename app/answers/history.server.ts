import type { Actor } from "../shared/policy.ts";
import { diffWords } from "./diff.ts";
import { isEditedAfterVerification } from "./policy.ts";
import { getPostFor, listWordings } from "./queries.server.ts";

/** Every wording of a post, newest change first, with what each changed. Names no editor but the role that acted. */
export async function getHistory(actor: Actor | null, postId: string) {
  const { post, question } = await getPostFor(actor, postId);
  const wordings = await listWordings(post, question);
  const sources = sourcesOf(wordings);
  const changes = wordings.slice(1).map((wording, index) => {
    const before = wordings[index]!;
    const hasNewTitle = wording.title !== null && before.title !== null && wording.title !== before.title;
    return {
      revision: wording.revision,
      at: before.replacedAt!,
      reason: before.reason,
      title: hasNewTitle ? diffWords(before.title!, wording.title!) : null,
      body: diffWords(before.body, wording.body),
      sources: before.sources ? diffWords(sources[index]!, sources[index + 1]!) : null,
    };
  });
  const { title, body } = wordings[0]!;
  return {
    postId,
    questionTitle: question.title,
    language: post.language,
    publishedAt: post.publishedAt,
    isEditedAfterVerification: isEditedAfterVerification(post),
    changes: changes.toReversed(),
    first: { title, body },
  };
}

/** The sources below each wording, one a line. A wording whose sources did not change names none: they are the next one's. */
function sourcesOf(wordings: Awaited<ReturnType<typeof listWordings>>): string[] {
  const lines: string[] = [];
  let later = "";
  for (const { sources } of wordings.toReversed()) {
    if (sources)
      later = sources
        .map(({ title, publisher, year, url }) => `${title}, ${publisher}, ${year}, ${url}`)
        .join("\n");
    lines.push(later);
  }
  return lines.toReversed();
}

import type { Thread } from "./types.ts";

const maxAgeSeconds = 86_400;

/**
 * What the shared page cache needs to know of a thread seen by a visitor: the version of every thread whose words
 * are on the page (similar questions and the original too, since one of them may be hidden), and until when dates leave it as it is.
 */
export function pageHeaders(
  { question, similar, overlay, changesAt }: Thread,
  now: Date,
): Record<string, string> {
  if (overlay || question.audience !== "everyone" || question.status !== "published") return {};
  const original = question.duplicateOf ? [question.duplicateOf] : [];
  const versions = [question, ...original, ...similar].map(({ number, version }) => `${number}=${version}`);
  const left = changesAt ? Math.ceil((changesAt.getTime() - now.getTime()) / 1000) : maxAgeSeconds;
  return {
    "X-Page-Version": versions.join(" "),
    "X-Page-Max-Age": String(Math.max(1, Math.min(left, maxAgeSeconds))),
  };
}

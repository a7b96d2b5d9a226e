import { paths } from "../../shared/paths.ts";
import { beginningOfHtml } from "../../shared/text.ts";
import type { Answer, Thread } from "./types.ts";

/** Search engines show less of a post. */
const textLength = 500;

/**
 * The thread in the vocabulary of schema.org, for search engines; only for public threads that may be indexed.
 * What a professional judges dangerous or moderators labelled, and answers that ask not to be indexed, are left out.
 */
export function threadJsonLd(
  thread: Thread,
  baseUrl: string,
  formerMember: string,
): Record<string, unknown> | null {
  const { question } = thread;
  if (!question.indexable) return null;
  const url = baseUrl + paths.question(question.number, question.slug);
  const answers = [...thread.informed, ...thread.lived].filter(
    ({ status, isDangerous, indexable, label }) =>
      status === "published" && !isDangerous && indexable && !label,
  );
  const author = (name: string | null, isImported: boolean) => ({
    "@type": isImported ? "Organization" : "Person",
    name: name ?? formerMember,
  });
  const describe = (answer: Answer) => ({
    "@type": "Answer",
    text: beginningOfHtml(answer.html, textLength),
    inLanguage: answer.language,
    datePublished: answer.publishedAt?.toISOString(),
    upvoteCount: answer.helpedCount + answer.accurateCount,
    url: `${url}#post-${answer.id}`,
    author: author(answer.name, answer.origin === "imported"),
  });
  if (answers.length === 0) return discussion(thread, url, author(question.name, false));
  const accepted = answers.filter(({ isAccepted }) => isAccepted).map(describe);
  const suggested = answers.filter(({ isAccepted }) => !isAccepted).map(describe);
  return {
    "@context": "https://schema.org",
    "@type": "QAPage",
    inLanguage: question.language,
    mainEntity: {
      "@type": "Question",
      name: question.title,
      text: beginningOfHtml(question.html, textLength),
      url,
      datePublished: question.publishedAt?.toISOString(),
      // Of a long thread, one page is described: the count is of all.
      answerCount: thread.next ? question.answerCount : answers.length,
      upvoteCount: question.sameSituationCount,
      author: author(question.name, question.origin === "imported"),
      ...(accepted.length > 0 ? { acceptedAnswer: accepted } : {}),
      ...(suggested.length > 0 ? { suggestedAnswer: suggested } : {}),
    },
  };
}

/** A question that nobody answered is no page of questions and answers (which needs one): it is a discussion. */
const discussion = ({ question }: Thread, url: string, author: object) => ({
  "@context": "https://schema.org",
  "@type": "DiscussionForumPosting",
  inLanguage: question.language,
  headline: question.title,
  text: beginningOfHtml(question.html, textLength),
  url,
  datePublished: question.publishedAt?.toISOString(),
  author,
});

import type { ContributionChoice } from "./queries.server.ts";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a list's address asks for; what it does not know asks for nothing. */
export function contributionChoice({ searchParams }: URL): ContributionChoice {
  const question = searchParams.get("question") ?? "";
  const theme = searchParams.get("theme") ?? "";
  const left = searchParams.get("left");
  const page = searchParams.get("page") ?? "1";
  return {
    question: /^[1-9]\d{0,3}$/.test(question) ? Number(question) : null,
    theme: uuid.test(theme) ? theme : null,
    left: left === "theme" || left === "fate" ? left : null,
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
}

/** The address of a list; what is not said stays as it is, and another list begins at its first page. */
export function contributionsHref(
  path: string,
  choice: ContributionChoice,
  change: Partial<ContributionChoice>,
): string {
  const { question, theme, left, page } = { ...choice, page: 1, ...change };
  const query = new URLSearchParams();
  if (question) query.set("question", String(question));
  if (theme) query.set("theme", theme);
  if (left) query.set("left", left);
  if (page > 1) query.set("page", String(page));
  return query.size > 0 ? `${path}?${query}` : path;
}

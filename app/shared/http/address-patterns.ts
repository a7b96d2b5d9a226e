/**
 * Finds the pattern of the table of contents that an address follows ("/questions/:number/:slug?"), for figures: a
 * handful of patterns with the same first part are tried, most specific first.
 */
export function matcher(patterns: readonly string[]): (pathname: string) => string {
  const byFirst = Map.groupBy(
    patterns
      .map((pattern) => ({ pattern, regexp: regexpOf(pattern), rank: rankOf(pattern) }))
      .toSorted((a, b) => b.rank - a.rank),
    ({ pattern }) => pattern.split("/")[1] ?? "",
  );
  return (pathname) => {
    const clean = pathname.replace(/\.data$/, "");
    const first = clean.split("/")[1] ?? "";
    if (first === "assets") return "/assets/*";
    return byFirst.get(first)?.find(({ regexp }) => regexp.test(clean))?.pattern ?? "other";
  };
}

const parts = (pattern: string): string[] => pattern.split("/").filter(Boolean);

/** Fixed parts weigh more than parameters, and those more than "everything below". */
const rankOf = (pattern: string): number =>
  parts(pattern).reduce((sum, part) => sum + (part === "*" ? -1 : part.startsWith(":") ? 1 : 3), 0);

function regexpOf(pattern: string): RegExp {
  const body = parts(pattern).map((part) => {
    if (part === "*") return "/.*";
    if (!part.startsWith(":")) return `/${part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`;
    return part.endsWith("?") ? "(?:/[^/]+)?" : "/[^/]+";
  });
  return new RegExp(`^${body.join("")}/?$`);
}

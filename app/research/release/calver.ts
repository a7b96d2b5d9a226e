/**
 * Next version of a month, CalVer without zero padding (valid SemVer): 2026.11.0, then 2026.11.1. A re-issue continues
 * the month of the version it replaces.
 */
export function nextVersion(taken: readonly string[], now: Date, replaced?: string): string {
  const month = replaced
    ? replaced.slice(0, replaced.lastIndexOf("."))
    : `${now.getUTCFullYear()}.${now.getUTCMonth() + 1}`;
  const used = taken
    .filter((version) => version.startsWith(`${month}.`))
    .map((version) => Number(version.split(".")[2]));
  return `${month}.${used.length === 0 ? 0 : Math.max(...used) + 1}`;
}

export const isVersion = (text: string): boolean => /^\d{4}\.([1-9]|1[0-2])\.(0|[1-9]\d*)$/.test(text);

/** Newest first. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(".").map(Number));
  for (const i of [0, 1, 2]) if (left![i] !== right![i]) return right![i]! - left![i]!;
  return 0;
}

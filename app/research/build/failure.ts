/** A check that failed: nothing is published. `code` is a key below "research.failures", `count` goes into its sentence. */
export class BuildFailed extends Error {
  override readonly name = "BuildFailed";
  readonly code: string;
  readonly count: number;
  constructor(code: string, count = 0) {
    super(`${code}:${count}`);
    this.code = code;
    this.count = count;
  }
}

/** A file under construction is not what an earlier step wrote. */
export class DamagedPart extends Error {
  override readonly name = "DamagedPart";
}

/** As stored in `releases.failure`. */
export function parseFailure(stored: string | null): { code: string; count: number } | null {
  const match = /^([a-z-]+):(\d+)$/.exec(stored ?? "");
  return match ? { code: match[1]!, count: Number(match[2]) } : null;
}

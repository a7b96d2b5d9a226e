import type { DatabaseState } from "./state.ts";

/**
 * A backup is gzipped text: a record starts with RS (U+001E) and its JSON, its lines follow, and `\.` ends it. Lines of
 * a table are PostgreSQL's COPY text; those of a file or an object of the storage are base64. Neither can begin with RS or be `\.`.
 */
export type RecordHead =
  | { kind: "begin"; format: 1; createdAt: string; migrations: number }
  | { kind: "partition"; name: string; parent: string; bound: string }
  | { kind: "table"; name: string; columns: string[] }
  | { kind: "file"; path: string }
  | { kind: "object"; key: string }
  | { kind: "end"; state: DatabaseState };

export const recordMark = "\u001e";
export const recordEnd = "\\.";

/** Folders of the data folder that a backup holds; logs, the embedded database and caches are not in them. */
export const keptFolders = ["evidence"];
/** What is kept of the storage of releases, be it a folder or a bucket. */
export const keptPrefixes = ["candidates", "releases"];

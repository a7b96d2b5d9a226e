/**
 * The de-identification engine: text in, spans out. Pure and synchronous; nothing is read, sent or kept.
 * What it returns is pseudonymised, never anonymous.
 */
export type { EntityType, Lang, Span } from "./types.ts";
export { ENGINE_VERSION } from "./version.ts";
export {
  DeidentificationFailed,
  deidentifyThread,
  type DeidentifiedPart,
  type ThreadPart,
} from "./thread.ts";
export { openText } from "./open-text.ts";
export type { Tier } from "./replacement.ts";
export { findIdentifiers } from "./find.ts";
export { findQuasiIdentifiers } from "./recognizers/quasi.ts";

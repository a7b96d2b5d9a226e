import type { Role } from "../shared/policy.ts";
import type { TargetKind } from "./types.ts";

/**
 * What nobody wrote for others to read, and who decides about it where they see what it is. Everything else is a text,
 * which moderators decide about on its case.
 */
const special = {
  /** By measures on the account, which moderators take. */
  account: "moderator",
  /** At the verifiers' desk; moderators may close its case. */
  credential: "verifier",
  /** Beside the version, by those who build releases. */
  "release-item": "steward",
} as const satisfies Partial<Record<TargetKind, Role>>;

export const kindsWithoutText = Object.keys(special);

export const hasNoText = (kind: TargetKind): boolean => kind in special;

/** Whose decision a case of this kind waits for. */
export const deciderOf = (kind: TargetKind): Exclude<Role, "admin"> =>
  kind in special ? special[kind as keyof typeof special] : "moderator";

import { allow, hasRole, refuse, when } from "../shared/policy.ts";
import type { Actor } from "../shared/policy.ts";

type ReleaseState = { status: string; tier: "open" | "controlled" };

/** Who may choose for a contribution, and who may let a release go. */
export const researchPolicy = {
  "consent.choose": (isAuthor: boolean, post: { kind: string; origin: string }) =>
    isAuthor && post.origin !== "imported" ? allow() : refuse("only-the-author-chooses"),
  "release.request": (actor: Actor | null) => when(hasRole(actor, "steward"), "needs-steward"),
  "release.read-candidate": (actor: Actor | null) => when(hasRole(actor, "steward"), "needs-steward"),
  "release.sign-off": (actor: Actor | null, release: ReleaseState, signedBy: readonly string[]) => {
    if (!hasRole(actor, "steward")) return refuse("needs-steward");
    if (release.status !== "candidate") return refuse("not-a-candidate");
    if (release.tier !== "open") return refuse("controlled-not-published");
    return when(!signedBy.includes(actor!.id), "already-signed");
  },
};

import { allow, hasRole, refuse, when } from "../shared/policy.ts";
import type { Actor } from "../shared/policy.ts";

type ReleaseState = { status: string; tier: "open" | "controlled" };
type SampledRelease = ReleaseState & { humanSample: object | null };

/** Who may choose for a contribution, and who may let a release go. */
export const researchPolicy = {
  "consent.choose": (isAuthor: boolean, post: { kind: string; origin: string }) =>
    isAuthor && post.origin !== "imported" ? allow() : refuse("only-the-author-chooses"),
  "release.request": (actor: Actor | null) => when(hasRole(actor, "steward"), "needs-steward"),
  "release.read-candidate": (actor: Actor | null) => when(hasRole(actor, "steward"), "needs-steward"),
  "release.read-sample": (actor: Actor | null, release: SampledRelease) => {
    if (!hasRole(actor, "steward")) return refuse("needs-steward");
    return when(release.status === "candidate" && !release.humanSample, "not-to-be-read");
  },
  "release.sign-off": (actor: Actor | null, release: SampledRelease, signedBy: readonly string[]) => {
    if (!hasRole(actor, "steward")) return refuse("needs-steward");
    if (release.status !== "candidate") return refuse("not-a-candidate");
    if (!release.humanSample) return refuse("sample-not-read");
    return when(!signedBy.includes(actor!.id), "already-signed");
  },
};

import type { Measure, Target } from "./types.ts";

const noPosts = ["proposal", "argument", "contribution"];

/** What can be decided of a target in this state; what is offered first is the mildest. */
export function measuresFor({ kind, status }: Pick<Target, "kind" | "status">): Measure[] {
  // What is done about these is done by measures on the account, or by verifiers.
  if (kind === "account" || kind === "credential") return ["none"];
  // Stewards decide, where they see the version.
  if (kind === "release-item") return [];
  if (status === "pending") return ["approve", "edit-passage", "remove"];
  if (status === "removed") return ["none"];
  if (noPosts.includes(kind)) return ["none", "edit-passage", "hide", "remove"];
  return ["none", "label", "edit-passage", "restrict", "hide", "remove", "lock-thread"];
}

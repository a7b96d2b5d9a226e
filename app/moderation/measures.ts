import type { Measure, Post } from "./types.ts";

/** What can be decided of a post in this state; what is offered first is the mildest. */
export function measuresFor(status: Post["status"]): Measure[] {
  if (status === "pending") return ["approve", "edit-passage", "remove"];
  if (status === "removed") return ["none"];
  return ["none", "label", "edit-passage", "restrict", "hide", "remove", "lock-thread"];
}

import { anonymousKey } from "../../app/shared/authorship.server.ts";
import type { Actor } from "../../app/shared/policy.ts";
import { sealAuthor } from "../../app/shared/sealed-author.server.ts";
import { buildActor } from "../support/factories.ts";

/** Whose it is, and how it stands. "decided": the one who acts decided on it first. */
export type Variant =
  | "own"
  | "ownAnonymous"
  | "other"
  | "anonymous"
  | "membersOnly"
  | "pending"
  | "removed"
  | "decided"
  | "missing";

/** The parameters of an address, and fields that name the same thing in a form. */
export interface Target {
  params: Record<string, string>;
  fields?: Record<string, string>;
}

export type Builder = (variant: Variant, actor: Actor | null) => Promise<Target>;

export const isMine = (variant: Variant) => variant.startsWith("own") || variant === "decided";
/** The one it belongs to: who acts, or somebody else. */
export const ownerOf = async (variant: Variant, actor: Actor | null): Promise<Actor> =>
  variant.startsWith("own") ? actor! : await buildActor();
export const nowhere = "00000000-0000-7000-8000-000000000000";

/** The columns of a post that make it that one. */
export async function columnsOf(variant: Variant, actor: Actor | null, questionId: string) {
  const owner = await ownerOf(variant, actor);
  const common = {
    audience: variant === "membersOnly" ? ("members" as const) : ("everyone" as const),
    status:
      variant === "pending" ? ("pending" as const) : variant === "removed" ? ("removed" as const) : undefined,
  };
  if (variant !== "anonymous" && variant !== "ownAnonymous") return { ...common, authorId: owner.id };
  return {
    ...common,
    anonymousKey: anonymousKey(owner.id, questionId),
    sealedAuthor: sealAuthor(owner.id, questionId),
  };
}
